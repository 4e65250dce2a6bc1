/** The deadline with its extensions, counted once more by somebody else's calendar, across the Spring Festival. */
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { clerk, decider, demand, opening, own, said, submitted } from '../../../tests/rectification-story.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { duties } from './duties.ts'
import type { Event } from './state.ts'

/** Counted independently: chinese-days answers day by day, and the first day is not counted. */
function lastOf(start: Day, workingDays: number): Day {
  let [last, left] = [start, workingDays]
  while (left > 0) {
    last = addDays(last, 1)
    if (chineseDays.isWorkday(last)) left -= 1
  }
  return last
}
const begun = (day: Day, workingDays: number) =>
  given(decider)
    .when(demand({ workingDays }), { ...on(day, clerk), ...opening() })
    .events()
const ask = (id: string, workingDays: number) => ({ type: 'askExtension' as const, id, workingDays, reason: said() })
const grant = (id: string, workingDays?: number) => ({
  type: 'grantExtension' as const,
  id,
  ...(workingDays ? { workingDays } : {}),
  reason: said(),
})

describe('the deadline', () => {
  lawTest(
    'a15.1.4',
    'however it is extended, it is the start and all its working days, and never beyond thirty',
    () => {
      const cut = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 75 }).map((n) => addDays('2025-12-20', n)),
          fc.integer({ min: 1, max: 30 }),
          fc.array(cut, { maxLength: 4 }),
          (day, workingDays, wishes) => {
            let events: Event[] = begun(day, workingDays)
            let total = workingDays
            for (const [at, [wanted, allowed]] of wishes.entries()) {
              const story = given(decider, ...events)
              const asking = story.when(ask(`e${at}`, wanted), on(day, own))
              if (total + wanted > 30) {
                asking.refusedUnder(undefined)
                continue
              }
              const granted = Math.min(wanted, allowed)
              events = [...events, ...asking.events()]
              // Answered on the last day or after it: the question holds the deadline until it is answered.
              events = [
                ...events,
                ...given(decider, ...events)
                  .when(grant(`e${at}`, granted), on(addDays(lastOf(day, total), at), clerk))
                  .events(),
              ]
              total += granted
            }
            const { state } = given(decider, ...events)
            expect(state.dueOn).toBe(lastOf(day, total))
            expect((state.dueOn as Day) <= lastOf(day, 30)).toBe(true)
            expect(state.clock).toEqual({ start: day, workingDays: total })
          },
        ),
        { numRuns: 400, seed: 20220916 },
      )
    },
  )
  lawTest('a15.1.4', 'over the Spring Festival of 2026 and its two make-up Saturdays', () => {
    // Counted: 11–13 and the 14th, made up; off from the 15th to the 23rd; 24–27 and the 28th, made up; 2–6 and 9 March.
    expect(begun('2026-02-10', 15)).toMatchObject([{ dueOn: '2026-03-09' }])
    expect(lastOf('2026-02-10', 15)).toBe('2026-03-09')
  })
  lawTest('a15.1.4', 'asked in time or not at all, one question at a time, and a question is answered once', () => {
    const events = begun('2026-03-02', 15)
    const story = given(decider, ...events)
    story.when(ask('e1', 5), on('2026-03-23', own)).events()
    story.when(ask('e1', 5), on('2026-03-24', own)).refusedUnder(undefined)
    story.when(ask('e1', 16), on('2026-03-10', own)).refusedUnder(undefined)
    story.when(grant('e1'), on('2026-03-10', clerk)).refusedUnder(undefined)
    const asked = [...events, ...story.when(ask('e1', 5), on('2026-03-10', own)).events()]
    const waiting = given(decider, ...asked)
    waiting.when(ask('e2', 5), on('2026-03-10', own)).refusedUnder(undefined)
    waiting.when(grant('e1', 6), on('2026-03-10', clerk)).refusedUnder(undefined)
    waiting.when(grant('e2'), on('2026-03-10', clerk)).refusedUnder(undefined)
    expect(waiting.when({ type: 'markOverdue' }, on('2026-03-25')).events()).toEqual([])
    const refused = waiting
      .when({ type: 'refuseExtension', id: 'e1', reason: said() }, on('2026-03-25', clerk))
      .events()
    expect(
      given(decider, ...asked, ...refused)
        .when({ type: 'markOverdue' }, on('2026-03-25'))
        .events(),
    ).toHaveLength(1)
    given(decider, ...asked, ...refused)
      .when(grant('e1'), on('2026-03-25', clerk))
      .refusedUnder(undefined)
    // Handed in meanwhile, the question needs no answer any more.
    const { state } = given(decider, ...asked, submitted('2026-03-20'))
    expect(state.extensions).toMatchObject([{ state: 'lapsed' }])
  })
  lawTest('a15.1.4', 'an improvement has no deadline, so it is never extended and never owed by a day', () => {
    const events = given(decider)
      .when(demand({ mode: 'improve' }), { ...on('2026-03-02', clerk), ...opening() })
      .events()
    const story = given(decider, ...events)
    story.when(ask('e1', 5), on('2026-03-03', own)).refusedUnder(undefined)
    expect(duties(story.state, 's', on('2026-03-02').calendar)).toEqual([])
  })
  lawTest(
    'a15.1.4',
    'the institution is reminded at the start, at half time and on the last day, the Centre of what it owes',
    () => {
      const events = begun('2026-03-02', 15)
      const of = (...more: Event[]) => duties(given(decider, ...events, ...more).state, 's', on('2026-03-02').calendar)
      expect(of()).toMatchObject([
        {
          kind: 'report',
          owner: own.organisation,
          remindOn: ['2026-03-02', '2026-03-13', '2026-03-23'],
          dueOn: '2026-03-23',
          afterwards: { type: 'markOverdue' },
        },
      ])
      const asked: Event = { type: 'ExtensionAsked', id: 'e', workingDays: 3, reason: said(), on: '2026-03-10' }
      const [report, answer] = of(asked)
      expect(report).not.toHaveProperty('afterwards')
      expect(answer).toMatchObject({ kind: 'extension', owner: clerk.organisation, dueOn: '2026-03-12' })
      expect(of(submitted('2026-03-20'))).toMatchObject([{ kind: 'review', dueOn: '2026-03-27' }])
    },
  )
})
