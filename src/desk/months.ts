/** A month of the calendar: its first and last day, its neighbours, and its days in weeks that begin on Monday. */
import { addDays, addMonths, type Day, dayInChina, isDay, weekdayOf } from '../law/calendar/index.ts'

/** '2026-03'; today's month for anything else. */
export function monthOf(words: string | undefined): string {
  return words && isDay(`${words}-01`) ? words : dayInChina(new Date()).slice(0, 7)
}

export const firstOf = (month: string): Day => `${month}-01` as Day
export const lastOf = (month: string): Day => addDays(addMonths(firstOf(month), 1), -1)
export const neighbour = (month: string, count: number): string => addMonths(firstOf(month), count).slice(0, 7)

/** Whole weeks: the days of the neighbouring months that complete the first and the last stand in them too. */
export function weeksOf(month: string): Day[][] {
  const weeks: Day[][] = []
  for (let day = addDays(firstOf(month), 1 - weekdayOf(firstOf(month))); day <= lastOf(month); day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  return weeks
}

/** The days a list shows: one chosen day, or the whole month. */
export const spanOf = (month: string, day: string | undefined): { from: Day; until: Day } =>
  day && isDay(day) ? { from: day, until: day } : { from: firstOf(month), until: lastOf(month) }
