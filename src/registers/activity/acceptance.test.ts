import { expect, test } from 'vitest'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import {
  activity,
  decision,
  file,
  filed,
  type Given,
  now,
  reason,
  refusalOf,
  session,
  valid,
} from '../../../tests/plans.ts'
import { stage } from './decide.ts'
import type { OnDay } from './state.ts'
import type { Day } from '../../law/calendar/index.ts'

test('a plan within term and scope is taken and its batches are numbered on', () => {
  const [event] = given(activity)
    .when(file(session('one')), now('2026-03-02'))
    .events()
  expect(event).toMatchObject({ type: 'PlanFiled', late: false, batches: [{ number: '26632500070003' }] })
})

test('filed within seven working days of its first session a plan is late, and taken all the same', () => {
  const [event] = given(activity)
    .when(file(session('one')), now('2026-03-09'))
    .events()
  expect(event).toMatchObject({ type: 'PlanFiled', late: true })
})

for (const clause of ['a22', 'a27'] as const)
  lawTest(clause, 'nothing is planned once the filing or its receipt has ended; the refusal names the decision', () => {
    const refusal = refusalOf(
      given(activity).when(
        file(session('one')),
        now('2026-03-02', {}, () => decision(clause)),
      ).events,
    )
    expect(refusal.clause).toBe(clause)
    expect(refusal.reason).toContain('青人社决〔2026〕5号')
    expect(refusal.reason).toContain('2026年3月1日送达')
  })

lawTest(
  'a21',
  'no session on a day of suspension, and the refusal names the decision; the day after it may be planned',
  () => {
    const standing = (day: Day) => (day <= '2026-03-14' ? decision('a21', '2026-03-14') : valid)
    const refusal = refusalOf(given(activity).when(file(session('one')), now('2026-03-02', {}, standing)).events)
    expect(refusal.clause).toBe('a21')
    expect(refusal.reason).toContain('青人社决〔2026〕5号')
    const after = session('one', { from: '2026-03-15T09:00', until: '2026-03-15T11:00' })
    expect(
      given(activity)
        .when(file(after), now('2026-03-02', {}, standing))
        .events()[0]?.type,
    ).toBe('PlanFiled')
    given(activity, filed)
      .when(
        {
          type: 'changeSession',
          session: 'one',
          from: '2026-03-13T09:00',
          until: '2026-03-13T11:00',
          venue: 'v',
          rooms: 1,
          places: 30,
          reason,
        },
        now('2026-03-02', {}, standing),
      )
      .refusedUnder('a21')
  },
)

test('out of scope, out of term, without receipt: kept as not accepted, with every reason, and without a number', () => {
  const reasons = (standing: OnDay, change: Partial<Given> = {}) => {
    const [event] = given(activity)
      .when(
        file(session('one', change)),
        now('2026-03-02', {}, () => standing),
      )
      .events()
    if (event?.type !== 'PlanNotAccepted') throw new Error(`not kept: ${event?.type}`)
    expect(event.batches.every(({ number }) => number === undefined)).toBe(true)
    return event.reasons
  }
  expect(reasons({ ...valid, scope: [] })).toEqual([{ batch: 'b', session: 'one', code: 'out-of-scope' }])
  expect(reasons(valid, { venue: 'elsewhere' })).toEqual([{ batch: 'b', session: 'one', code: 'out-of-scope' }])
  expect(reasons({ ...valid, status: 'expired' })).toEqual([{ batch: 'b', session: 'one', code: 'out-of-term' }])
  expect(reasons({ ...valid, status: 'awaiting-receipt' })).toEqual([
    { batch: 'b', session: 'one', code: 'no-receipt' },
  ])
})

test('nothing that was not accepted can be acted on', () => {
  const { state } = given(activity, { ...filed, type: 'PlanNotAccepted', reasons: [] })
  expect(stage(state)).toBe('not-accepted')
})

test.each<[string, Partial<Given>]>([
  ['in the past', { from: '2026-03-01T09:00', until: '2026-03-01T11:00' }],
  ['ending before it begins', { from: '2026-03-14T11:00', until: '2026-03-14T09:00' }],
  ['without length', { from: '2026-03-14T11:00', until: '2026-03-14T11:00' }],
  ['over two days', { from: '2026-03-14T22:00', until: '2026-03-15T01:00' }],
])('a session %s is refused', (_what, change) => {
  given(activity)
    .when(file(session('one', change)), now('2026-03-02'))
    .refusedUnder(undefined)
})
