/**
 * When whoever owes something is reminded, and at which hours nobody is. All of it is policy: the regulation sets
 * deadlines and says nothing of reminders. To change an entry, add a line to its `values`; never edit an old line.
 */
import { addDays, type Day, daysBetween } from './calendar/index.ts'

const start = '2022-09-16'
type InForce<T> = { name: string; source: 'policy'; values: readonly ({ from: Day } & T)[] }

export const reminderPolicy = {
  /** Clock times in China: from the evening to the next morning nothing is said and nothing is sent. */
  quietHours: { name: '免打扰时段', source: 'policy', values: [{ from: start, begins: '21:00', ends: '08:00' }] },
  lateAgain: { name: '逾期后再次提醒的间隔（日）', source: 'policy', values: [{ from: start, days: 7 }] },
} as const satisfies {
  quietHours: InForce<{ begins: string; ends: string }>
  lateAgain: InForce<{ days: number }>
}

function on<T extends { from: Day }>(values: readonly T[], day: Day): T {
  const found = values.filter(({ from }) => from <= day).at(-1)
  if (!found) throw new RangeError(`no reminder policy in force on ${day}`)
  return found
}

export const moments = { half: '期限过半', last: '今日到期', late: '已经逾期' } as const
export type Moment = keyof typeof moments

/** Half time counts from the first day a duty is shown, and rounds up; a time too short to have a half has none. */
export function momentOf(first: Day, due: Day, today: Day): { moment: Moment; round: number } | undefined {
  if (today > due) {
    const { days } = on(reminderPolicy.lateAgain.values, today)
    return { moment: 'late', round: Math.floor((daysBetween(due, today) - 1) / days) }
  }
  if (today === due) return { moment: 'last', round: 0 }
  if (first >= due) return undefined
  const half = addDays(first, Math.ceil(daysBetween(first, due) / 2))
  return today >= half ? { moment: 'half', round: 0 } : undefined
}

/** `clock`: '2026-02-14T20:59' as clocks show it in Qinghai. */
export function isQuiet(clock: string): boolean {
  const { begins, ends } = on(reminderPolicy.quietHours.values, clock.slice(0, 10) as Day)
  const time = clock.slice(11, 16)
  return begins > ends ? time >= begins || time < ends : time >= begins && time < ends
}
