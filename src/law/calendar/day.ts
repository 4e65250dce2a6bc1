/**
 * Civil days, and arithmetic on them. Pure: nothing here knows what day it is today.
 * Days compare with < and > as strings, because they are written year first and with fixed width.
 */
export type Day = `${number}-${number}-${number}`

const length = 86_400_000

/** True for days that exist: '2026-02-29' does not. */
export function isDay(text: string): text is Day {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, date] = partsOf(text as Day)
  return month >= 1 && month <= 12 && date >= 1 && date <= lastOfMonth(year, month)
}

export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

export function dayOf(year: number, month: number, date: number): Day {
  return asDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`)
}

export function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** From the first day to the second: 2026-02-14 to 2026-02-16 is 2; backwards it is negative. */
export function daysBetween(first: Day, second: Day): number {
  return toNumber(second) - toNumber(first)
}

/** The corresponding day (对应日) some months on; where that month has no such day, its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return dayOf(toYear, toMonth, Math.min(date, lastOfMonth(toYear, toMonth)))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6
}

/** The civil day of an instant in China, which keeps one time, eight hours ahead of UTC, without summer time. */
/** '2026-02-14T09:00' as clocks show it in Qinghai (UTC+8), as an instant: ISO 8601 in UTC. */
export function instantInChina(minute: string): string {
  return new Date(`${minute}:00+08:00`).toISOString()
}

export function dayInChina(at: Date): Day {
  return asDay(new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))
}

/** '2026-02-14T09:00': what clocks show in Qinghai. */
export function clockInChina(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** '2026-02-14' → '2026年2月14日'. */
export function written(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** '2026-02-14' → '周六'. */
export function weekdayName(day: Day): string {
  return `周${'一二三四五六日'[weekdayOf(day) - 1]}`
}

export function lastOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function toNumber(day: Day): number {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date) / length
}

function fromNumber(number: number): Day {
  return asDay(new Date(number * length).toISOString().slice(0, 10))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
