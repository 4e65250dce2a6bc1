/** The rows of the work list, as the server tells them, and the questions one puts to it. */
import type { Day } from '../../law/calendar/day.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { Power } from '../../law/powers.ts'

export type Duty = {
  procedure: string
  subject: string
  kind: string
  name: string
  /** The server has checked that it stands in the text. */
  clause: ClauseId | null
  organisation: string | null
  dueOn: Day
  reminded: string | null
  note?: string
  path: string | null
  mine: boolean
  state: 'late' | 'today' | 'open' | 'waiting'
}

/** Where a duty is dealt with: one dispatch is a case for the office and a call for whoever was drawn. */
export function addressOf({ procedure, path, subject }: Duty, powers: readonly Power[]): string | undefined {
  if (procedure === 'dispatch')
    return `/desk/${powers.includes('supervisor.readOwn') ? 'calls' : 'supervisions'}/${subject}`
  if (procedure === 'activity') return `/desk/plans/${subject}`
  return path ? `/desk/${path}/${subject}` : undefined
}

/** A supervisor owes the answer in person and belongs to no organisation here. */
export const ownerOf = ({ organisation, mine }: Duty): string => organisation ?? (mine ? '本人' : '外督员')

export type Worklist = { today: Day; rows: Duty[] }

export const views = {
  all: { label: '全部', holds: (_: Duty) => true },
  mine: { label: '需本单位办理', holds: ({ mine }: Duty) => mine },
  waiting: { label: '等待他方', holds: ({ mine }: Duty) => !mine },
  today: { label: '今日到期', holds: ({ state }: Duty) => state === 'today' },
  late: { label: '已逾期', holds: ({ state }: Duty) => state === 'late' },
} as const

export type ViewName = keyof typeof views

export const sums: readonly { view: ViewName; label: string; note: string; look?: string }[] = [
  { view: 'today', label: '今日到期', note: '当日 24:00 截止', look: 'today' },
  { view: 'late', label: '已逾期', note: '请先办理', look: 'late' },
  { view: 'mine', label: '需本单位办理', note: '全部期限' },
  { view: 'waiting', label: '等待他方', note: '由其他单位办理' },
]
