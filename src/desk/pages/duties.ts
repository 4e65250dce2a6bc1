/** The rows of the work list, as the server tells them, and the questions one puts to it. */
import type { Day } from '../../law/calendar/day.ts'
import type { ClauseId } from '../../law/clauses.ts'

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
  path: string | null
  mine: boolean
  state: 'late' | 'today' | 'open' | 'waiting'
}

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
