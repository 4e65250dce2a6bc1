/** Codes of a card in the words people read. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { prefectures } from '../../../law/divisions.ts'
import { cardKinds, interestKinds } from '../parts.ts'
import { type CardState, cardStates } from '../standing.ts'

const states: Record<CardState, State> = {
  valid: 'good',
  suspended: 'bad',
  'not-yet': 'wait',
  expired: 'plain',
  returned: 'plain',
  revoked: 'bad',
}

export const CardTag = ({ state }: { state: string }) => (
  <Tag state={states[state as CardState]}>{cardStates[state as CardState]}</Tag>
)
export const kindOf = (kind: string) => cardKinds[kind as keyof typeof cardKinds] ?? kind
export const interestOf = (kind: string) => interestKinds[kind as keyof typeof interestKinds] ?? kind
export const prefectureOf = (code: string) => prefectures.find((each) => each.code === code)?.name ?? code

/** 2026-03-02 → 2026年3月2日 */
export function dayOf(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}
export const spanOf = (from: string, until: string | undefined) => `${dayOf(from)}至${until ? dayOf(until) : '今'}`
