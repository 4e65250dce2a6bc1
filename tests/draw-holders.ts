/** Holders and activities for tests of the pool: one that nothing stands against, and random ones around one activity. */
import fc from 'fast-check'
import type { DrawnActivity, Holder } from '../src/procedures/dispatch/draw/holder.ts'
import { addDays, type Day } from '../src/law/calendar/index.ts'

export const institution = '20000000-0000-4000-8000-000000000001'
export const institutionCode = '91630100MA0000001K'
const elsewhere = '20000000-0000-4000-8000-000000000002'
const sessions = ['s1', 's2', 's3', 's4']

export const activity: DrawnActivity = {
  institution,
  institutionCode,
  sessions: ['s1', 's2'],
  days: ['2026-03-10', '2026-03-12'],
  from: '2026-03-10T01:00:00.000Z',
  until: '2026-03-12T09:00:00.000Z',
  announcedAt: '2026-03-05T01:00:00.000Z',
}

/** Nothing stands against this one. */
export const free = (with_: Partial<Holder> = {}): Holder => ({
  id: 'p1',
  card: 'R63220001',
  validFrom: '2024-01-01',
  validUntil: '2026-12-31',
  cardState: 'valid',
  suspensions: [],
  employers: [],
  interests: [],
  examinerOf: [],
  internalOf: [],
  assignments: [],
  leaves: [],
  ...with_,
})

const base: Day = '2026-03-10'
const near = fc.integer({ min: -20, max: 20 }).map((n) => addDays(base, n))
/** Often close to the activity, often close to three years before it. */
const day = fc.oneof(
  near,
  fc.integer({ min: -1130, max: -1060 }).map((n) => addDays(base, n)),
)
const instant = fc
  .integer({ min: -9, max: 9 })
  .map((n) => new Date(Date.UTC(2026, 2, 11) + n * 43_200_000).toISOString())
const few = <T>(each: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(each, { maxLength: 3 }))
const between = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))
const open = fc.oneof(
  between,
  day.map((from) => ({ from })),
)
const times = fc.tuple(instant, instant).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))

const holder = fc.record({
  validFrom: fc.oneof({ weight: 4, arbitrary: fc.constant('2024-01-01' as Day) }, near),
  validUntil: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-12-31' as Day) }, near),
  cardState: fc.oneof({ weight: 6, arbitrary: fc.constant('valid' as const) }, fc.constantFrom('revoked', 'expired')),
  suspensions: few(open),
  employers: few(
    fc
      .tuple(
        open,
        fc.constantFrom({ organisation: institution }, { organisation: elsewhere }, { code: institutionCode }),
      )
      .map(([period, employer]) => ({ ...period, ...employer })),
  ),
  interests: few(
    fc
      .tuple(fc.oneof(open, fc.constant({})), fc.constantFrom(institution, elsewhere))
      .map(([period, at]) => ({ ...period, institution: at, kind: 'kin' })),
  ),
  examinerOf: few(fc.constantFrom(...sessions)),
  internalOf: few(fc.constantFrom(...sessions)),
  assignments: few(times.map((period) => ({ ...period, session: 's9' }))),
  leaves: few(fc.tuple(between, instant).map(([period, declaredAt]) => ({ ...period, declaredAt }))),
}) as fc.Arbitrary<Omit<Holder, 'id' | 'card'>>

export const holdersArbitrary = fc
  .array(holder, { minLength: 1, maxLength: 6 })
  .map((all): Holder[] => all.map((each, at) => ({ ...each, id: `p${at}`, card: `R6322000${(at * 7 + 3) % 10}` })))
