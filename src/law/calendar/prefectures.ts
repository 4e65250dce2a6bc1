/**
 * Holidays that a prefecture or the province gives on its own authority, each with the instrument that gives it.
 * The list is empty until an instrument is at hand: a holiday is entered, never assumed.
 */
import type { Day } from './day.ts'

export type LocalHoliday = {
  /** The division that gives the holiday, by GB/T 2260: '632800'. */
  prefecture: string
  name: string
  from: Day
  to: Day
  /** Title and number of the document that gives it. */
  instrument: string
}

export const localHolidays: readonly LocalHoliday[] = []
