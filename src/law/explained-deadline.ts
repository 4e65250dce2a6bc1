/** How a deadline comes about, day by day, for whoever must keep it. */
import { addDays, type Calendar, type Day } from './calendar/index.ts'
import { countOf, dueOn, type TimeLimit } from './time-limits.ts'

export type CountedDay = { day: Day; kind: 'start' | 'counted' | 'skipped'; n?: number; why: string }
export type Explanation = { start: Day; days: CountedDay[]; last: Day; provisional: boolean }

/** How the deadline comes about: working days one by one; days and months by their two ends. */
export function explain(limit: TimeLimit, start: Day, calendar: Calendar): Explanation {
  const last = dueOn(limit, start, calendar)
  const days: CountedDay[] = [{ day: start, kind: 'start', why: '起算之日，不计入' }]
  if (limit.unit !== 'workingDays') {
    const why = limit.unit === 'months' ? '对应日' : '按日历日计算'
    days.push({ day: last, kind: 'counted', n: countOf(limit, start), why })
    return { start, days, last, provisional: false }
  }

  let n = 0
  const next = (day: Day) => (limit.backwards ? addDays(day, -1) : calendar.dayAfter(day))
  for (let day = next(start); ; day = next(day)) {
    const why = calendar.note(day) ?? '工作日'
    const unsure = calendar.known(day) ? '' : '（暂定）'
    if (calendar.isWorkingDay(day)) days.push({ day, kind: 'counted', n: ++n, why: why + unsure })
    else days.push({ day, kind: 'skipped', why: why + unsure })
    if (day === last) break
  }
  const provisional = days.some(({ day, kind }) => kind !== 'start' && !calendar.known(day))
  return { start, days, last, provisional }
}
