/** When somebody is reminded, by days counted on a calendar and not by the code. */
import { describe, expect, test } from 'vitest'
import { isQuiet, momentOf } from './reminders.ts'

describe('reminders', () => {
  // Shown on Monday 2 March, due on Thursday 12 March: ten days, half of them on the 7th.
  test('at half time, on the last day and after it', () => {
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-06')).toBeUndefined()
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-07')).toEqual({ moment: 'half', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-11')).toEqual({ moment: 'half', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-12')).toEqual({ moment: 'last', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-13')).toEqual({ moment: 'late', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-19')).toEqual({ moment: 'late', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-12', '2026-03-20')).toEqual({ moment: 'late', round: 1 })
  })

  test('what is due the day it comes, or the next, has no half', () => {
    expect(momentOf('2026-03-02', '2026-03-02', '2026-03-02')).toEqual({ moment: 'last', round: 0 })
    expect(momentOf('2026-03-02', '2026-03-03', '2026-03-02')).toBeUndefined()
  })

  test('nobody is reminded from nine in the evening to eight in the morning', () => {
    const quiet = (time: string) => isQuiet(`2026-03-02T${time}`)
    expect(['20:59', '08:00', '12:00'].map(quiet)).toEqual([false, false, false])
    expect(['21:00', '23:59', '00:00', '07:59'].map(quiet)).toEqual([true, true, true, true])
  })
})
