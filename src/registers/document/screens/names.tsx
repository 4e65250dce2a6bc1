/** Codes of a document in the words people read. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { kinds, stages, waitings } from '../parts.ts'

const states: Record<keyof typeof stages, State> = {
  drafted: 'plain',
  reviewed: 'info',
  signed: 'info',
  served: 'good',
  voided: 'bad',
}

/** What it waits for says more than where it stands. */
export function StageTag({ stage, waiting }: { stage: string; waiting: string | null }) {
  const name = stages[stage as keyof typeof stages]
  const next = waitings[waiting as keyof typeof waitings]
  if (next) return <Tag state="wait">{stage === 'served' ? '部分送达' : next}</Tag>
  return <Tag state={states[stage as keyof typeof stages]}>{name}</Tag>
}

export const kindName = (kind: string) => kinds[kind as keyof typeof kinds]?.name ?? kind

/** 2026-03-02 → 2026年3月2日 */
export function dayOf(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026-03-02T15:00 → 2026年3月2日15:00 */
export const minuteOf = (at: string) => `${dayOf(at)}${at.slice(11, 16)}`
