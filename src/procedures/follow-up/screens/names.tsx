/** Codes of a follow-up in the words people read. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { kinds, outcomes, stages, waitings } from '../choices.ts'
import type { FollowUpRow } from '../readings.ts'

const named =
  <T extends object>(table: T, name: (of: T[keyof T]) => string) =>
  (code: string): string =>
    code in table ? name(table[code as keyof T]) : code

export const kindName = named(kinds, ({ name }) => name)
export const paperName = named(kinds, ({ paper }) => paper)
export const outcomeName = named(outcomes, (name) => name)

const states: Readonly<Record<string, State>> = { open: 'info', concluded: 'good', withdrawn: 'plain' }

/** What it waits for says more than that it is under way. */
export function StageTag({ stage, waiting }: Pick<FollowUpRow, 'stage' | 'waiting'>) {
  if (waiting) return <Tag state="wait">{waitings[waiting as keyof typeof waitings]}</Tag>
  return <Tag state={states[stage] ?? 'plain'}>{stages[stage as keyof typeof stages] ?? stage}</Tag>
}

const problemStates: Readonly<Record<string, [State, string]>> = {
  open: ['wait', '待跟进'],
  'in-follow-up': ['info', '跟进中'],
  closed: ['good', '已办结'],
}

export function ProblemTag({ state }: { state: string }) {
  const [tag, words] = problemStates[state] ?? ['plain', state]
  return <Tag state={tag}>{words}</Tag>
}
