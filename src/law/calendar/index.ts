/**
 * Working days: the State Council's arrangements, weekends, and a prefecture's own holidays.
 * A year without an announced arrangement is counted by weekends alone and is never called known:
 * every deadline that touches it is provisional until the arrangement is entered.
 */
import { addDays, type Day, isWeekend, yearOf } from './day.ts'
import { type Arrangement, arrangements } from './national.ts'
import { type LocalHoliday, localHolidays } from './prefectures.ts'

export * from './day.ts'
export type { Arrangement } from './national.ts'
export type { LocalHoliday } from './prefectures.ts'

export interface Calendar {
  isWorkingDay(day: Day): boolean
  dayAfter(day: Day): Day
  /** Why the day is or is not worked: 周末, 春节放假, 调休上班（春节）; undefined for an ordinary working day. */
  note(day: Day): string | undefined
  /** False where no arrangement was announced yet: the answer may still change. */
  known(day: Day): boolean
}

type Entry = { working: boolean; note: string }

/** The calendar of the whole province, or of one prefecture (GB/T 2260) with its own holidays. */
export function calendarFor(
  prefecture?: string,
  national: readonly Arrangement[] = arrangements,
  local: readonly LocalHoliday[] = localHolidays,
): Calendar {
  const entries = entriesOf(national)
  for (const holiday of local)
    if (holiday.prefecture === prefecture || holiday.prefecture === '630000')
      for (const day of daysFrom(holiday.from, holiday.to))
        entries.set(day, { working: false, note: `${holiday.name}放假（${holiday.instrument}）` })
  const years = new Set(national.map(({ year }) => year))

  return {
    isWorkingDay: (day) => entries.get(day)?.working ?? !isWeekend(day),
    dayAfter: (day) => addDays(day, 1),
    note: (day) => entries.get(day)?.note ?? (isWeekend(day) ? '周末' : undefined),
    // New Year's arrangement is part of the next year's notice and has moved the last days of December before.
    known: (day) => years.has(yearOf(day)) && (day.slice(5) < '12-25' || years.has(yearOf(day) + 1)),
  }
}

function entriesOf(national: readonly Arrangement[]): Map<Day, Entry> {
  const entries = new Map<Day, Entry>()
  for (const { name, from, to, worked } of national.flatMap(({ holidays }) => holidays)) {
    for (const day of daysFrom(from, to)) entries.set(day, { working: false, note: `${name}放假` })
    for (const day of worked) entries.set(day, { working: true, note: `调休上班（${name}）` })
  }
  return entries
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The years whose arrangement is announced, with the notice where its number is certain. */
export function announcedYears(): readonly Arrangement[] {
  return arrangements
}
