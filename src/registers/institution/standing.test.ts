/** Standing and scope as they were on a day: renewals and changes never rewrite what was true before them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { clausesOfArticle } from '../../law/clauses.ts'
import * as decider from './decide.ts'
import { evolve } from './evolve.ts'
import { institutionOn } from './facts.ts'
import { headsOf, measures } from './parts.ts'
import { mayEvaluate, scopeOn, standingOn, standings } from './standing.ts'
import type { Event, Facts, Measure } from './state.ts'

const institution = { ...decider, evolve }
const facts: Facts = { codeTaken: false, nextReceipt: 1, industryKnown: true }
const now = (day: Day) => ({ ...on(day), ...facts })
const words = { ref: '', c: '' }
const named = { person: 'p', name: words }
const line = (level: string) => ({ occupation: '6-31-01-03', level, venue: 'v' })
const registered: Event = {
  type: 'InstitutionRegistered',
  code: '91630100MA0000001K',
  name: words,
  kinds: ['level'],
  kind: 'DJ-S',
  prefecture: '630100',
  address: words,
  legal: named,
  head: named,
  contact: named,
  filedOn: '2023-03-03',
  validUntil: '2026-03-02',
  venues: [{ id: 'v', name: words, address: words, type: 'mixed', workstations: 10, cameras: 2 }],
  scope: [line('4')],
}
const receipt: Event = { type: 'ReceiptIssued', year: 2023, serial: 1, on: '2023-03-10' }
const renewed: Event = { type: 'FilingRenewed', filedOn: '2026-05-01', validUntil: '2029-04-30', on: '2026-05-01' }
const terminated: Event = {
  type: 'MeasureRecorded',
  facts: words,
  measure: { id: 'm', clause: 'a22', document: words, decidedOn: '2024-05-01', deliveredOn: '2024-05-06' },
}
const after = (...events: Event[]) => given(institution, registered, receipt, ...events)

lawTest('a4', 'a renewal does not fill the gap before it: the days between are days without a filing', () => {
  const { state } = after(renewed)
  const at = (day: Day) => standingOn(state, day).status
  expect([at('2023-03-02'), at('2023-03-03'), at('2023-03-10')]).toEqual([
    'awaiting-receipt',
    'awaiting-receipt',
    'valid',
  ])
  expect([at('2026-03-02'), at('2026-03-03'), at('2026-04-30')]).toEqual(['valid', 'expired', 'expired'])
  expect([at('2026-05-01'), at('2029-04-30'), at('2029-05-01')]).toEqual(['valid', 'valid', 'expired'])
})

lawTest('a2', 'a session is judged by the scope of its own day', () => {
  const { state } = after(
    { type: 'ScopeChanged', scope: [line('4'), line('3')], reason: words, on: '2024-06-01' },
    { type: 'ScopeChanged', scope: [line('5')], reason: words, on: '2025-06-01' },
  )
  const may = (day: Day, level: string) => mayEvaluate(state, day, '6-31-01-03', level, 'v')
  expect([may('2024-05-31', '3'), may('2024-06-01', '3'), may('2025-05-31', '3'), may('2025-06-01', '3')]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([may('2024-01-01', '4'), may('2025-06-01', '5')]).toEqual([true, true])
})

test('over any history of changes, a day sees the last scope that was set on it or before', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(900), { maxLength: 8 }), fc.nat(1000), (drawn, offset) => {
      const start: Day = '2023-03-10'
      const changes = drawn.toSorted((a, b) => a - b)
      const { state } = after(
        ...changes.map(
          (from, i): Event => ({
            type: 'ScopeChanged',
            scope: [line(String(i))],
            reason: words,
            on: addDays(start, from),
          }),
        ),
      )
      const last = changes.findLastIndex((from) => from <= offset)
      expect(scopeOn(state, addDays(start, offset))).toEqual([line(last < 0 ? '4' : String(last))])
    }),
  ))

test('the standings that lists filter by are those of the law, on every day and over any history', () => {
  const day = fc.nat(900).map((n) => addDays('2023-01-01', n))
  const measure = fc.record({
    clause: fc.constantFrom<Measure['clause']>('a21', 'a22', 'a27'),
    deliveredOn: day,
    until: fc.option(day, { nil: undefined }),
    liftedOn: fc.option(day, { nil: undefined }),
  })
  const term = fc.record({ filedOn: day, validUntil: fc.oneof(day, fc.constant<Day>('9999-12-31')) })
  fc.assert(
    fc.property(
      fc.array(measure, { maxLength: 4 }),
      fc.array(term, { minLength: 1, maxLength: 3 }),
      fc.option(day),
      fc.array(fc.oneof(day, fc.constant<Day>('9999-12-31')), { minLength: 20, maxLength: 40 }),
      (measures, [now, ...formerTerms], received, days) => {
        const the = {
          ...after().state,
          ...now,
          formerTerms,
          measures: measures as Measure[],
          receipt: received ? { year: 2023, serial: 1, on: received } : undefined,
        } as ReturnType<typeof evolve>
        const all = standings(the)
        for (const asked of days)
          expect(all.findLast(({ since }) => since <= asked)?.status).toBe(standingOn(the, asked).status)
      },
    ),
  )
})

test('a history written before days were kept still folds as it did', () => {
  const { state } = after({ type: 'ScopeChanged', scope: [line('5')], reason: words })
  expect(state.formerScopes).toBeUndefined()
  expect(scopeOn(state, '2023-04-01')).toEqual([line('5')])
})

const record = (clause: Measure['clause'], heads: string[]) => ({
  type: 'recordMeasure' as const,
  id: 'n',
  clause,
  heads,
  document: new Said('演练'),
  decidedOn: '2024-05-01' as Day,
  deliveredOn: '2024-05-06' as Day,
  until: '2024-06-05' as Day,
  facts: new Said('演练'),
})

lawTest('a21', 'a decision names items of its own article only', () => {
  for (const clause of Object.keys(measures) as Measure['clause'][])
    expect([clause, ...headsOf(clause)]).toEqual(clausesOfArticle(clause))
  after()
    .when(record('a21', ['a22.1']), now('2024-05-07'))
    .refusedUnder('a21')
  const [made] = after()
    .when(record('a21', ['a21.2', 'a21.4']), now('2024-05-07'))
    .events()
  expect(made).toMatchObject({ measure: { clause: 'a21', heads: ['a21.2', 'a21.4'] } })
})

lawTest('a22', 'a terminated filing has nothing left to renew; once the decision is lifted it has again', () => {
  expect(decider.duties(after(terminated).state, 'i', on('2024-06-01').calendar)).toEqual([])
  const lifted: Event = { type: 'MeasureLifted', id: 'm', liftedOn: '2024-06-01', reason: words }
  expect(decider.duties(after(terminated, lifted).state, 'i', on('2024-06-01').calendar)).toHaveLength(1)
})

lawTest('a25', 'a measure cannot be lifted before the day its decision was delivered', () =>
  after(terminated)
    .when({ type: 'liftMeasure', id: 'm', liftedOn: '2024-05-05', reason: new Said('演练') }, now('2024-06-01'))
    .refusedUnder(undefined),
)

test('a renewal begins today or earlier, or joins the term that still runs', () => {
  const renew = (filedOn: Day) => ({ type: 'renew' as const, filedOn, validUntil: undefined })
  after().when(renew('2026-03-04'), now('2026-02-01')).refusedUnder(undefined)
  after().when(renew('2023-03-02'), now('2026-02-01')).refusedUnder(undefined)
  expect(after().when(renew('2026-03-03'), now('2026-02-01')).events()).toMatchObject([{ validUntil: '2029-03-02' }])
})

test('other rooms ask for a day and get standing and scope of that day', async () => {
  const { state } = after(renewed)
  const asked = await institutionOn(async <T>() => [{ state }] as T[], 'i', '2026-04-01')
  expect(asked).toMatchObject({ status: 'expired', scope: [line('4')] })
  expect(asked?.mayEvaluate('6-31-01-03', '4', 'v')).toBe(false)
  expect(await institutionOn(async () => [], 'i', '2026-04-01')).toBeUndefined()
})
