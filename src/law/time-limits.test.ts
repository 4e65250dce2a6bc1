import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { addDays, calendarFor, type Day, weekdayOf } from './calendar/index.ts'
import { explain } from './explained-deadline.ts'
import { dueOn, lastDayOfTerm, limitsUnder, type TimeLimit, timeLimits } from './time-limits.ts'

const calendar = calendarFor()
const { supervisionRecord } = timeLimits
const anyDay = fc.integer({ min: 0, max: 1825 }).map((n) => addDays('2022-09-16', n))

lawTest('a17', 'ended on Thursday before the festival: the worked Saturday is the second working day', () => {
  expect(dueOn(supervisionRecord, '2026-02-12', calendar)).toBe('2026-02-14')
})

lawTest('a17', 'ended on the worked Saturday: the whole festival is skipped', () => {
  expect(dueOn(supervisionRecord, '2026-02-14', calendar)).toBe('2026-02-25')
})

lawTest('a17', 'a deadline explains itself day by day', () => {
  const { days, last, provisional } = explain(supervisionRecord, '2026-02-13', calendar)
  expect(days[0]).toEqual({ day: '2026-02-13', kind: 'start', why: '起算之日，不计入' })
  expect(days[1]).toEqual({ day: '2026-02-14', kind: 'counted', n: 1, why: '调休上班（春节）' })
  expect(days.slice(2, -1).every(({ kind, why }) => kind === 'skipped' && why === '春节放假')).toBe(true)
  expect(days.at(-1)).toEqual({ day: '2026-02-24', kind: 'counted', n: 2, why: '工作日' })
  expect([last, provisional]).toEqual(['2026-02-24', false])
})

lawTest(
  'a17',
  'over five years the deadline is a working day, and exactly two working days lie after the start',
  () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const last = dueOn(supervisionRecord, start, calendar)
        let worked = 0
        for (let day: Day = addDays(start, 1); day <= last; day = addDays(day, 1))
          if (calendar.isWorkingDay(day)) worked += 1
        return worked === 2 && calendar.isWorkingDay(last) && last > start
      }),
      { numRuns: 500 },
    )
  },
)

lawTest('a17', 'a later end never falls due earlier', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.nat(20),
      (start, later) =>
        dueOn(supervisionRecord, addDays(start, later), calendar) >= dueOn(supervisionRecord, start, calendar),
    ),
    { numRuns: 500 },
  )
})

lawTest('a17', 'the explanation and the deadline never tell two stories', () => {
  const limits = Object.values(timeLimits) as TimeLimit[]
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...limits), (start, limit) => {
      const { last, days } = explain(limit, start, calendar)
      const counted = days.filter(({ kind }) => kind === 'counted')
      const unitCounts = limit.unit === 'workingDays' ? counted.length : counted[0]?.n
      return (
        last === dueOn(limit, start, calendar) && days.at(-1)?.day === last && unitCounts === limit.values[0]?.count
      )
    }),
    { numRuns: 500 },
  )
})

lawTest('a25', 'the text gives a defence and no number: ten working days are policy', () => {
  expect(limitsUnder('a25').map(({ source }) => source)).toEqual(['policy'])
  expect(dueOn(timeLimits.measureDefence, '2026-02-27', calendar)).toBe('2026-03-12')
})

lawTest('a15.2.3', 'the defence against a preliminary opinion is five working days, by policy', () => {
  expect(timeLimits.opinionDefence.source).toBe('policy')
  expect(dueOn(timeLimits.opinionDefence, '2026-09-30', calendar)).toBe('2026-10-13')
})

lawTest('a15.1.4', 'rectification has fifteen working days, by policy', () => {
  expect(timeLimits.rectification.source).toBe('policy')
  expect(dueOn(timeLimits.rectification, '2026-03-02', calendar)).toBe('2026-03-23')
})

lawTest('a14.6', 'a complaint is sorted within two working days, by policy', () => {
  expect(timeLimits.complaintTriage.source).toBe('policy')
  expect(dueOn(timeLimits.complaintTriage, '2026-04-30', calendar)).toBe('2026-05-07')
})

lawTest('a29', 'a fact is judged by the value in force on its day', () => {
  const limit: TimeLimit = {
    ...supervisionRecord,
    values: [
      { from: '2022-09-16', count: 2 },
      { from: '2026-06-01', count: 3 },
    ],
  }
  expect(dueOn(limit, '2026-05-29', calendar)).toBe('2026-06-02')
  expect(dueOn(limit, '2026-06-01', calendar)).toBe('2026-06-04')
  expect(() => dueOn(limit, '2022-09-15', calendar)).toThrow(RangeError)
})

test('only the two working days of article 17 stand in the text', () => {
  const fromText = Object.entries(timeLimits).filter(([, { source }]) => source === 'regulation')
  expect(fromText.map(([name]) => name)).toEqual(['supervisionRecord'])
})

test('terms include their first day; a reminder is counted back', () => {
  expect(lastDayOfTerm(timeLimits.cardValid, '2025-10-01')).toBe('2028-09-30')
  expect(lastDayOfTerm(timeLimits.filingTerm, '2024-02-29')).toBe('2027-02-27')
  expect(dueOn(timeLimits.filingRenewalNotice, '2026-12-31', calendar)).toBe('2026-10-02')
})

test('a deadline that reaches a year without an arrangement is provisional', () => {
  const { last, provisional, days } = explain(timeLimits.measureDefence, '2026-12-18', calendar)
  expect(provisional).toBe(true)
  expect(weekdayOf(last)).toBeLessThan(6)
  expect(days.at(-1)?.why).toContain('暂定')
  expect(explain(supervisionRecord, '2026-12-14', calendar).provisional).toBe(false)
})
