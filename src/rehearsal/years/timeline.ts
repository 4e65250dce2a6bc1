/** Two years of history as a list of steps: each has its instant, and the acts that people did then. */
import type { Actor, AnyCommand, Ask } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, calendarFor, type Day, instantInChina } from '../../law/calendar/index.ts'

/** What one person does at once. */
export type Acts = { actor: Actor; asks: Ask[] }
export type Step = {
  at: string
  /** What is done may hang on what the house answered before: who was drawn, which card was given. */
  does(sql: Sql): Promise<Acts[]> | Acts[]
  /** A draw: everything before it must stand under a signed checkpoint. */
  sealed?: true
}

/** How far back the province remembers. */
export const yearsBack = 760

const calendar = calendarFor()

/** The day itself or the next working day. */
export function workday(day: Day): Day {
  let found = day
  while (!calendar.isWorkingDay(found)) found = addDays(found, 1)
  return found
}
/** The day itself or the last working day before it. */
export function workdayBefore(day: Day): Day {
  let found = day
  while (!calendar.isWorkingDay(found)) found = addDays(found, -1)
  return found
}
/** So many working days on, or back. */
export function workdaysFrom(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (calendar.isWorkingDay(found)) left -= 1
  }
  return found
}

export const ask = (procedure: string, subject: string, command: object): Ask => ({
  procedure,
  subject,
  command: command as AnyCommand,
})

/** `time` as clocks show it in Qinghai. */
export const step = (day: Day, time: string, actor: Actor, ...asks: Ask[]): Step => ({
  at: instantInChina(`${day}T${time}`),
  does: () => [{ actor, asks }],
})
