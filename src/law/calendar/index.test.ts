import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  asDay,
  calendarFor,
  type Day,
  dayInChina,
  daysBetween,
  isDay,
  weekdayName,
  written,
} from './index.ts'

const calendar = calendarFor()

describe('days', () => {
  const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((n) => addDays('2000-03-01', n))

  test('a day that does not exist is no day', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '0999-01-01', '', '2026-00-10'])
      expect(isDay(text)).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(() => asDay('2100-02-29')).toThrow(RangeError)
  })

  test('adding and subtracting agree, over three centuries', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    )
  })

  test('a month on is the corresponding day, or the last of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    fc.assert(fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, n) => isDay(addMonths(day, n))))
  })

  test('the weekday and the day of an instant are those of China', () => {
    expect(weekdayName('2026-02-14')).toBe('周六')
    expect(weekdayName('1969-12-28')).toBe('周日')
    expect(dayInChina(new Date('2026-02-13T16:00:00Z'))).toBe('2026-02-14')
    expect(dayInChina(new Date('2026-02-13T15:59:59Z'))).toBe('2026-02-13')
    expect(written('2026-02-04')).toBe('2026年2月4日')
  })
})

describe('the calendar', () => {
  test('every day from 2022 to 2026 agrees with an independent list', () => {
    const differing: Day[] = []
    for (let day: Day = '2022-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) differing.push(day)
    expect(differing).toEqual([])
  })

  test('a day says why it is or is not worked', () => {
    expect(calendar.note('2026-02-14')).toBe('调休上班（春节）')
    expect(calendar.note('2026-02-17')).toBe('春节放假')
    expect(calendar.note('2026-03-07')).toBe('周末')
    expect(calendar.note('2026-03-09')).toBeUndefined()
  })

  test('a year without an arrangement is counted by weekends and is not known', () => {
    expect(calendar.known('2027-10-01')).toBe(false)
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true)
    expect(calendar.isWorkingDay('2027-10-02')).toBe(false)
    expect(calendar.known('2026-12-24')).toBe(true)
    expect(calendar.known('2026-12-31')).toBe(false)
    expect(calendar.known('2025-12-31')).toBe(true)
  })

  test('a prefecture holiday holds there and nowhere else, and names its instrument', () => {
    const holiday = {
      prefecture: '632800',
      name: '州庆',
      from: '2026-03-10',
      to: '2026-03-11',
      instrument: '测试文件1号',
    } as const
    const there = calendarFor('632800', undefined, [holiday])
    const elsewhere = calendarFor('630100', undefined, [holiday])
    expect(there.isWorkingDay('2026-03-10')).toBe(false)
    expect(there.note('2026-03-11')).toBe('州庆放假（测试文件1号）')
    expect(there.isWorkingDay('2026-03-12')).toBe(true)
    expect(elsewhere.isWorkingDay('2026-03-10')).toBe(true)
    const everywhere = calendarFor('630100', undefined, [{ ...holiday, prefecture: '630000' }])
    expect(everywhere.isWorkingDay('2026-03-10')).toBe(false)
  })
})
