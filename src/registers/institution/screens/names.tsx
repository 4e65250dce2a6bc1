/** Codes of a filing in the words people read. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { prefectures } from '../../../law/divisions.ts'
import { institutionTypes } from '../../../law/kinds.ts'
import { levels } from '../../../law/levels.ts'
import { occupationName } from '../../../law/occupations.ts'
import { type Status, statusNames } from '../standing.ts'

const states: Record<Status, State> = {
  'awaiting-receipt': 'wait',
  valid: 'good',
  suspended: 'bad',
  terminated: 'bad',
  'receipt-revoked': 'bad',
  expired: 'plain',
}

export const StatusTag = ({ status }: { status: string }) => (
  <Tag state={states[status as Status]}>{statusNames[status as Status]}</Tag>
)
export const kindName = (kind: string) => institutionTypes[kind as keyof typeof institutionTypes]?.name ?? kind
export const prefectureOf = (code: string) => prefectures.find((each) => each.code === code)?.name ?? code
export const occupationOf = (code: string) => occupationName(code) ?? code
export const levelOf = (level: string) =>
  level === 'special' ? '专项能力' : (levels.find(({ code }) => code === level)?.name ?? level)

/** 2026-03-02 → 2026年3月2日 */
export function dayOf(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}
