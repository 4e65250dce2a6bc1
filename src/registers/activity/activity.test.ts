import { expect, test } from 'vitest'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { activity, change, filed, now, reason } from '../../../tests/plans.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Activity, Event, Session } from './state.ts'
import { uncoveredOn } from './acceptance.ts'

test('a session is moved into the future alone, within the scope, and a begun one is left alone', () => {
  const moved = { from: '2026-03-13T09:00', until: '2026-03-13T11:00' }
  given(activity, filed)
    .when(change('one', moved), now('2026-03-02'))
    .happens({ type: 'SessionMoved', session: 'one', ...moved, venue: 'v', reason })
  given(activity, filed)
    .when(change('one', { from: '2026-03-01T09:00', until: '2026-03-01T11:00' }), now('2026-03-02'))
    .refusedUnder(undefined)
  given(activity, filed)
    .when(change('one', { venue: 'elsewhere' }), now('2026-03-02'))
    .refusedUnder(undefined)
  given(activity, filed).when(change('one', moved), now('2026-03-15')).refusedUnder(undefined)
  given(activity, filed).when(change('one', {}), now('2026-03-02')).refusedUnder(undefined)
  given(activity, filed)
    .when(change('one', { rooms: 3 }), now('2026-03-02'))
    .happens({ type: 'RoomsChanged', session: 'one', rooms: 3, places: 30, reason })
})

test('moving a session onto another of its own examiner is refused', () => {
  given(activity, filed)
    .when(change('two', { from: '2026-03-14T10:00', until: '2026-03-14T12:00' }), now('2026-03-02'))
    .happens({
      type: 'SessionMoved',
      session: 'two',
      from: '2026-03-14T10:00',
      until: '2026-03-14T12:00',
      venue: 'v',
      reason,
    })
  const serving: Event = { type: 'PeopleAssigned', session: 'one', examiners: ['e1'] }
  given(activity, filed, serving)
    .when(change('two', { from: '2026-03-14T10:00', until: '2026-03-14T12:00' }), now('2026-03-02'))
    .refusedUnder(undefined)
})

test('a plan is cancelled session by session, so that whoever follows one session hears of it', () => {
  const cancelled = given(activity, filed).when({ type: 'cancelPlan', reason }, now('2026-03-02'))
  expect(cancelled.events().map(({ type }) => type)).toEqual(['SessionCancelled', 'SessionCancelled', 'PlanCancelled'])
  given(activity, filed).when({ type: 'cancelPlan', reason }, now('2026-03-15')).refusedUnder(undefined)
  given(activity, filed, { type: 'SessionCancelled', session: 'one', reason })
    .when({ type: 'cancelSession', session: 'one', reason }, now('2026-03-02'))
    .refusedUnder(undefined)
})

lawTest(
  'a16',
  'internal supervision covers every session: without an internal supervisor it is ahead before its day, missing after it',
  () => {
    const [one, two] = sessionsAfter()
    const on = (session: Session | undefined, day: Day) => uncoveredOn(session as Session, day)
    expect([on(one, '2026-03-13'), on(one, '2026-03-14'), on(one, '2026-03-15')]).toEqual([
      'ahead',
      undefined,
      'missing',
    ])
    expect(on(two, '2026-03-13')).toBe('ahead')
    const [covered] = sessionsAfter({
      type: 'PeopleAssigned',
      session: 'one',
      examiners: [],
      internalSupervisor: 's1',
    })
    const [calledOff] = sessionsAfter({ type: 'SessionCancelled', session: 'one', reason })
    for (const day of ['2026-03-13', '2026-03-15'] as const)
      expect([on(covered, day), on(calledOff, day)]).toEqual([undefined, undefined])
  },
)

const sessionsAfter = (...events: Event[]) =>
  (given(activity, filed, ...events).state as Activity).batches.flatMap(({ sessions }) => sessions)

test('a roster is remembered by count and hash alone', () => {
  const roster = {
    id: 'r1',
    batch: 'b',
    sha256: 'hash',
    rows: [{ id: 'c', person: 'p', name: reason, identityNumber: reason }],
  }
  const events = given(activity, filed)
    .when({ type: 'putRoster', batch: 'b', rows: [] }, now('2026-03-02', { roster }))
    .events()
  expect(events).toEqual([{ type: 'RosterPut', batch: 'b', roster: 'r1', count: 1, sha256: 'hash', on: '2026-03-02' }])
  expect((given(activity, filed, ...events).state as Activity).batches[0]?.roster).toMatchObject({ count: 1 })
})
