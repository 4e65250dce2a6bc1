import fc from 'fast-check'
import { expect } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import * as decider from './decide.ts'
import { evolve } from './evolve.ts'
import { mayEvaluate, standingOn } from './standing.ts'
import type { Event, Facts, Measure } from './state.ts'

const institution = { ...decider, evolve }
const facts: Facts = { codeTaken: false, nextReceipt: 7, industryKnown: true }
const words = { ref: '', c: '' }
const named = { person: 'p', name: words }
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
  filedOn: '2025-03-03',
  validUntil: '2028-03-02',
  venues: [{ id: 'v', name: words, address: words, type: 'mixed', workstations: 10, cameras: 2 }],
  scope: [{ occupation: '6-31-01-03', level: '4', venue: 'v' }],
}
const receipt: Event = { type: 'ReceiptIssued', year: 2025, serial: 1, on: '2025-03-04' }
const measure = (clause: Measure['clause'], more: Partial<Measure> = {}): Event => ({
  type: 'MeasureRecorded',
  facts: words,
  measure: {
    id: clause,
    clause,
    document: words,
    decidedOn: '2026-05-01',
    deliveredOn: '2026-05-06',
    ...(clause === 'a21' ? { until: '2026-06-05' } : {}),
    ...more,
  },
})
const now = (day: Day) => ({ ...on(day), ...facts })
const statusOn = (day: Day, ...events: Event[]) => standingOn(given(institution, ...events).state, day)
const record = (clause: 'a21' | 'a22' | 'a27', deliveredOn: Day, until?: Day) => ({
  type: 'recordMeasure' as const,
  id: 'm',
  clause,
  document: new Said('演练'),
  decidedOn: '2026-05-01' as Day,
  deliveredOn,
  until,
  facts: new Said('演练'),
})

lawTest('a2', 'an institution is on file for one or more of the three kinds, within its scope alone', () => {
  const { state } = given(institution, registered, receipt)
  expect(mayEvaluate(state, '2026-01-01', '6-31-01-03', '4', 'v')).toBe(true)
  expect(mayEvaluate(state, '2026-01-01', '6-31-01-03', '3', 'v')).toBe(false)
  expect(mayEvaluate(state, '2026-01-01', '6-31-01-03', '4', 'elsewhere')).toBe(false)
})

lawTest('a4', 'the Centre keeps the register: a receipt carries the next number of its year', () =>
  given(institution, registered)
    .when({ type: 'issueReceipt' }, now('2026-03-02'))
    .happens({ type: 'ReceiptIssued', year: 2026, serial: 7, on: '2026-03-02' }),
)

lawTest('a14.2', 'a commitment that counts as proven names its proof', () =>
  given(institution, registered)
    .when(
      { type: 'recordCommitment', matter: 'place', statement: new Said('一'), evidence: undefined, state: 'verified' },
      now('2026-03-02'),
    )
    .refusedUnder('a14.2'),
)

lawTest('a14.2', 'an institution answers only what it promised', () =>
  given(institution, registered)
    .when({ type: 'answerCommitment', matter: 'place', evidence: new Said('照片') }, now('2026-03-02'))
    .refusedUnder('a14.2'),
)

lawTest('a21', 'a suspension needs the last day of its rectification', () =>
  given(institution, registered, receipt).when(record('a21', '2026-05-06'), now('2026-05-07')).refusedUnder('a21'),
)

lawTest('a21', 'the suspension runs from delivery to the end of the rectification period, both days included', () => {
  const at = (day: Day) => statusOn(day, registered, receipt, measure('a21')).status
  expect(at('2026-05-05')).toBe('valid')
  expect(at('2026-05-06')).toBe('suspended')
  expect(at('2026-06-05')).toBe('suspended')
  expect(at('2026-06-06')).toBe('valid')
})

lawTest('a22', 'termination of the filing ends every other act on it', () => {
  expect(statusOn('2026-05-06', registered, receipt, measure('a22'))).toMatchObject({
    status: 'terminated',
    clause: 'a22',
  })
  given(institution, registered, receipt, measure('a22'))
    .when({ type: 'renew', filedOn: '2026-06-01', validUntil: undefined }, now('2026-06-01'))
    .refusedUnder('a22')
})

lawTest('a27', 'revocation of the filing receipt is not the termination of a22', () =>
  expect(statusOn('2026-05-06', registered, receipt, measure('a27'))).toMatchObject({
    status: 'receipt-revoked',
    clause: 'a27',
  }),
)

lawTest('a25', 'no measure before its decision is delivered', () =>
  given(institution, registered, receipt).when(record('a22', '2026-05-08'), now('2026-05-07')).refusedUnder('a25'),
)

lawTest('a25', 'a measure that was lifted no longer stands', () =>
  expect(
    statusOn('2026-05-20', registered, receipt, measure('a22'), {
      type: 'MeasureLifted',
      id: 'a22',
      liftedOn: '2026-05-20',
      reason: words,
    }).status,
  ).toBe('valid'),
)

lawTest('a14.2', 'an examiner’s identity number is checked, and only the institution itself enters examiners', () => {
  const enter = (number: string) => ({
    type: 'enterExaminer' as const,
    id: 'e',
    person: 'p',
    name: new Said('张三'),
    identityNumber: new Said(number),
    occupation: '6-31-01-03',
    level: '4' as const,
    validUntil: '2028-01-01' as Day,
  })
  // 11010519491231002X is the example of GB 11643-1999; its last digit changed must be refused.
  expect(given(institution, registered).when(enter('11010519491231002X'), now('2026-03-02')).events()).toHaveLength(1)
  given(institution, registered).when(enter('110105194912310021'), now('2026-03-02')).refusedUnder(undefined)
  expect(decider.relates(given(institution, registered).state, person('institution', [], 'a'), 'own', 'b')).toBe(false)
})

lawTest('a21', 'on every day exactly one standing holds, and nobody under a measure in force may evaluate', () =>
  fc.assert(
    fc.property(
      fc.nat(1500),
      fc.array(
        fc.record({
          clause: fc.constantFrom('a21', 'a22', 'a27'),
          from: fc.nat(1500),
          length: fc.nat(60),
          lifted: fc.option(fc.nat(1500)),
        }),
        { maxLength: 5 },
      ),
      (offset, drawn) => {
        const start: Day = '2025-03-04'
        const day = addDays(start, offset)
        const measures = drawn.map(({ clause, from, length, lifted }, i) =>
          measure(clause as Measure['clause'], {
            id: String(i),
            deliveredOn: addDays(start, from),
            ...(clause === 'a21' ? { until: addDays(start, from + length) } : {}),
            ...(lifted === null ? {} : { liftedOn: addDays(start, lifted) }),
          }),
        )
        const { state } = given(institution, registered, receipt, ...measures)
        const bound = drawn.some(
          ({ clause, from, length, lifted }) =>
            from <= offset && (lifted === null || lifted > offset) && (clause !== 'a21' || from + length >= offset),
        )
        const { status } = standingOn(state, day)
        expect(mayEvaluate(state, day, '6-31-01-03', '4', 'v')).toBe(status === 'valid')
        if (bound) expect(status).not.toBe('valid')
        else expect(status).toBe(day > '2028-03-02' ? 'expired' : 'valid')
      },
    ),
  ),
)

lawTest(
  'a4',
  'the renewal is a duty of the institution, reminded ninety days before and marked when it has passed',
  () => {
    const [duty] = decider.duties(given(institution, registered, receipt).state, 'i', on('2026-01-01').calendar)
    expect(duty).toMatchObject({ owner: 'i', dueOn: '2028-03-02', afterwards: { type: 'expire' } })
    expect(duty?.remindOn[0]).toBe('2027-12-03')
    expect(() => decider.ready(given(institution, registered).state, 'renew', on('2026-01-01'))).toThrow(Refusal)
  },
)
