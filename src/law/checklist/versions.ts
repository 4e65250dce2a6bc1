/**
 * The versions of the checklist with their periods of force. A change is a new version: an old one stays as it was,
 * because records made under it are read with it. No official checklist is at hand; this one says that it is ours.
 */
import type { Day } from '../calendar/index.ts'
import type { Checklist, Item } from './item.ts'
import { stageA } from './items/stage-a.ts'
import { stageB } from './items/stage-b.ts'
import { stageC } from './items/stage-c.ts'
import { stageD } from './items/stage-d.ts'
import { stageE } from './items/stage-e.ts'
import { stageF } from './items/stage-f.ts'
import { stageG } from './items/stage-g.ts'
import { stageP } from './items/stage-p.ts'
import { stageT } from './items/stage-t.ts'
import { stageZ } from './items/stage-z.ts'

export const checklists: readonly Checklist[] = [
  {
    id: 'checklist-1',
    title: '质量督导检查事项（第1版）',
    note: '项目拟定的检查事项，供替换',
    from: '2022-09-16',
    items: [
      ...stageA,
      ...stageB,
      ...stageT,
      ...stageP,
      ...stageZ,
      ...stageC,
      ...stageD,
      ...stageE,
      ...stageF,
      ...stageG,
    ],
  },
]

/** The version in force on a day, both ends included; none before the regulation. */
export function versionOn(day: Day, all: readonly Checklist[] = checklists): Checklist | undefined {
  return all.find(({ from, until }) => from <= day && (!until || day <= until))
}

export function versionOf(id: string): Checklist | undefined {
  return checklists.find((each) => each.id === id)
}

export type Difference = {
  added: Item[]
  removed: Item[]
  changed: { id: Item['id']; before: Item; after: Item; fields: (keyof Item)[] }[]
}

export function differenceOf(older: Checklist, newer: Checklist): Difference {
  const of = ({ items }: Checklist, id: string) => items.find((item) => item.id === id)
  return {
    added: newer.items.filter(({ id }) => !of(older, id)),
    removed: older.items.filter(({ id }) => !of(newer, id)),
    changed: older.items.flatMap((before) => {
      const after = of(newer, before.id)
      const fields = after ? fieldsThatDiffer(before, after) : []
      return after && fields.length > 0 ? [{ id: before.id, before, after, fields }] : []
    }),
  }
}

function fieldsThatDiffer(before: Item, after: Item): (keyof Item)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Item)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
