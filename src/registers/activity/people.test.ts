/** Overlaps and scope against oracles that know nothing of the rules' own code. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { reasonsAgainst } from './acceptance.ts'
import { overlap, refuseWrongPeople } from './people.ts'
import type { Batch, Busy, Facts, Session } from './state.ts'

const clock = (minute: number) =>
  `2026-03-14T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const span = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 180 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, 1439) }))
const sharedMinutes = (a: { start: number; end: number }, b: { start: number; end: number }) => {
  const minutes = new Set(Array.from({ length: a.end - a.start }, (_, i) => a.start + i))
  return Array.from({ length: b.end - b.start }, (_, i) => b.start + i).some((minute) => minutes.has(minute))
}
const texts = ({ start, end }: { start: number; end: number }) => ({ from: clock(start), until: clock(end) })

test('two sessions overlap exactly when they share a minute', () =>
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(texts(a), texts(b))).toBe(sharedMinutes(a, b))
      expect(overlap(texts(b), texts(a))).toBe(sharedMinutes(a, b))
    }),
    { numRuns: 2000 },
  ))

const people = fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4'), { maxLength: 3 })
const serving = fc.record({ span, examiners: people, internalSupervisor: fc.option(fc.constantFrom('s1', 's2')) })
const facts: Facts = {
  filing: {
    kinds: ['level'],
    venues: [],
    examiners: ['e1', 'e2', 'e3', 'e4'].map((id) => ({ id, validUntil: '2027-01-01' })),
    on: () => ({ status: 'valid', scope: [] }),
  },
  nextBatch: 1,
  taken: [],
  busy: [],
  internals: ['s1', 's2'].map((id) => ({ id, days: ['2026-03-14'] })),
  same: [],
}

test('people are refused exactly when one of them would be in two places at some minute of the day', () =>
  fc.assert(
    fc.property(serving, fc.array(serving, { maxLength: 6 }), (mine, others) => {
      const busy = others.map(
        ({ span: own, examiners, internalSupervisor }, i): Busy => ({
          id: `other-${i}`,
          number: '26632500070001',
          subject: 'theory',
          ...texts(own),
          examiners,
          internalSupervisor: internalSupervisor ?? undefined,
        }),
      )
      const session = {
        id: 'mine',
        subject: 'theory' as const,
        ...texts(mine.span),
        examiners: mine.examiners,
        ...(mine.internalSupervisor ? { internalSupervisor: mine.internalSupervisor } : {}),
      }
      const wanted = [...mine.examiners, ...(mine.internalSupervisor ? [mine.internalSupervisor] : [])]
      const placesOf = (minute: number) =>
        others
          .filter(({ span: own }) => own.start <= minute && minute < own.end)
          .flatMap(({ examiners, internalSupervisor }) => [...examiners, internalSupervisor])
      const taken = Array.from({ length: mine.span.end - mine.span.start }, (_, i) => placesOf(mine.span.start + i))
      const clash = taken.some((present) => wanted.some((one) => present.includes(one)))
      let refused = false
      try {
        refuseWrongPeople(session, busy, facts)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        refused = true
      }
      expect(refused).toBe(clash)
    }),
    { numRuns: 500 },
  ))

const lineOf = fc.record({
  occupation: fc.constantFrom('6-31-01-03', '6-18-02-04'),
  level: fc.constantFrom('5', '4'),
  venue: fc.constantFrom('v1', 'v2'),
})

test('a session is out of scope exactly when no line of that day names its occupation, level and venue', () =>
  fc.assert(
    fc.property(
      fc.array(lineOf, { maxLength: 4 }),
      fc.array(lineOf, { maxLength: 4 }),
      fc.array(fc.tuple(lineOf, fc.boolean()), { minLength: 1, maxLength: 6 }),
      (before, after, asked) => {
        const batches = asked.map(
          ([line, late], i): Batch => ({
            id: `b${i}`,
            ...line,
            kind: 'level',
            state: 'planned',
            sessions: [
              { id: `s${i}`, from: late ? '2026-04-02T09:00' : '2026-03-02T09:00', venue: line.venue } as Session,
            ],
          }),
        )
        const filing = {
          kinds: ['level' as const],
          venues: [],
          examiners: [],
          on: (day: string) => ({ status: 'valid' as const, scope: day < '2026-04-01' ? before : after }),
        }
        const key = ({ occupation, level, venue }: (typeof before)[number]) => `${occupation} ${level} ${venue}`
        const expected = asked.flatMap(([line, late], i) =>
          new Set((late ? after : before).map(key)).has(key(line)) ? [] : [`s${i}`],
        )
        expect(reasonsAgainst(batches, filing).map(({ session }) => session)).toEqual(expected)
      },
    ),
  ))
