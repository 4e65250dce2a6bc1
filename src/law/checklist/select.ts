/** Which items are asked, from what takes place that day. Pure: the version is given, so the browser can ask it too. */
import type { EvaluationKind } from '../kinds.ts'
import type { LevelCode } from '../levels.ts'
import { type Checklist, type Item, type Part, type Stage, type Subject, stages } from './item.ts'

export type Occasion = {
  version: Checklist
  /** Several where sessions of several kinds are watched: an item that one of them calls for is asked. */
  kind: EvaluationKind | readonly EvaluationKind[]
  subjects: readonly Subject[]
  /** What of the evaluation is looked at: one part or several. */
  on: Part | readonly Part[]
  /** Levels of the batches, where they are known: items of other levels fall away. */
  levels?: readonly LevelCode[]
}

export type StageItems = { stage: Stage; title: string; items: Item[] }

/** In the order of the version, stage by stage; a stage of which nothing is asked does not appear. */
export function itemsFor(occasion: Occasion): StageItems[] {
  return groupedByStage(occasion.version.items.filter((item) => asked(item, occasion)))
}

export function groupedByStage(items: readonly Item[]): StageItems[] {
  return (Object.keys(stages) as Stage[])
    .map((stage) => ({ stage, title: stages[stage].name, items: items.filter((item) => item.stage === stage) }))
    .filter((group) => group.items.length > 0)
}

function asked(item: Item, { kind, subjects, on, levels }: Occasion): boolean {
  const stage: { part: Part; subject?: Subject } = stages[item.stage]
  const wanted = item.subjects ?? (stage.subject ? [stage.subject] : undefined)
  const parts: readonly Part[] = typeof on === 'string' ? [on] : on
  const held: readonly EvaluationKind[] = typeof kind === 'string' ? [kind] : kind
  return (
    (item.parts ?? [stage.part]).some((part) => parts.includes(part)) &&
    (!item.kinds || item.kinds.some((each) => held.includes(each))) &&
    (!wanted || wanted.some((subject) => subjects.includes(subject))) &&
    (!item.levels || !levels || item.levels.some((level) => levels.includes(level)))
  )
}
