import { expect, test } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Said } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { makeExternalCard } from '../../law/numbers/external-card.ts'
import { conditions } from './parts.ts'
import * as decider from './decide.ts'
import { evolve } from './evolve.ts'
import { holderOf } from './facts.ts'
import { cardOn, servesIn } from './standing.ts'
import type { Event, Facts } from './state.ts'

const supervisor = { ...decider, evolve }
const words = { ref: '', c: '' }
const centre = '20000000-0000-4000-8000-000000000002'
const facts: Facts = {
  nextCard: { card: makeExternalCard({ year: 2026, serial: 7, rehearsal: false }) },
  cardTaken: false,
  rehearsal: false,
  sameIdentity: { carded: false, revoked: false, suspended: false },
  institutionsKnown: true,
  account: 'free',
}
const now = (day: Day, more: Partial<Facts> = {}) => ({ ...on(day, person('centre', [], centre)), ...facts, ...more })
const all = Object.keys(conditions) as (keyof typeof conditions)[]
const enter = (more: object = {}) => ({
  type: 'enterExternal' as const,
  person: {
    person: 'p',
    name: new Said('张三', 'name'),
    identityNumber: new Said('11010519491231002X', 'identityNumber'),
    phone: undefined,
  },
  conditions: all,
  trainedOn: '2026-02-02' as Day,
  passedOn: '2026-02-06' as Day,
  validFrom: '2026-03-01' as Day,
  validUntil: undefined,
  prefecture: '630100' as const,
  employers: [],
  card: undefined,
  ...more,
})
const entered: Event = {
  type: 'ExternalEntered',
  issuer: centre,
  person: { person: 'p', name: words, identityNumber: words },
  card: 'R63260001',
  onPaper: false,
  trainedOn: '2026-02-02',
  passedOn: '2026-02-06',
  validFrom: '2026-03-01',
  validUntil: '2029-02-28',
  prefecture: '630100',
  employers: [],
}
const internal: Event = { ...entered, type: 'InternalEntered', issuer: 'i', card: 'N000063260001260' }
const suspension = (until?: Day): Event => ({
  type: 'SuspensionRecorded',
  reason: words,
  suspension: { id: 's', document: words, situation: 'a26.1', from: '2026-05-01', ...(until ? { until } : {}) },
})
const today = now('2026-03-02')
const stateOn = (day: Day, ...events: Event[]) => cardOn(given(supervisor, ...events).state, day)

lawTest('a6', 'nobody is entered before each of the five conditions was looked at', () => {
  expect(given(supervisor).when(enter(), today).events()).toHaveLength(1)
  for (const one of all)
    given(supervisor)
      .when(enter({ conditions: all.filter((each) => each !== one) }), today)
      .refusedUnder('a6')
})

lawTest('a9', 'training comes before the examination, and the examination before the card', () => {
  given(supervisor)
    .when(enter({ trainedOn: '2026-02-07' }), today)
    .refusedUnder('a9')
  given(supervisor)
    .when(enter({ passedOn: '2026-03-02' }), today)
    .refusedUnder('a9')
  given(supervisor)
    .when(enter({ passedOn: '2026-03-09', validFrom: '2026-03-09' }), today)
    .refusedUnder('a9')
})

lawTest('a10', 'the Centre issues the card: the next number of the register, or the one on the paper card', () => {
  expect(given(supervisor).when(enter(), today).events()).toMatchObject([
    { type: 'ExternalEntered', card: 'R63260007', onPaper: false, validUntil: '2029-02-28', issuer: centre },
  ])
  expect(
    given(supervisor)
      .when(enter({ card: 'R63250123' }), today)
      .events(),
  ).toMatchObject([{ card: 'R63250123', onPaper: true }])
})

test('a number that is somebody’s already, and a person who has a card already, are refused in words', () => {
  given(supervisor)
    .when(enter({ card: 'R63250123' }), now('2026-03-02', { cardTaken: true }))
    .refusedUnder(undefined)
  given(supervisor)
    .when(enter(), now('2026-03-02', { sameIdentity: { carded: true, revoked: false, suspended: false } }))
    .refusedUnder(undefined)
})

lawTest('a12.p1', 'an internal card serves in its own institution or industry and nowhere else', () => {
  const { state } = given(supervisor, internal)
  expect(servesIn(state, { id: 'i' })).toBe(true)
  expect(servesIn(state, { id: 'another', industry: 'i' })).toBe(true)
  expect(servesIn(state, { id: 'another', industry: 'other' })).toBe(false)
  expect(servesIn(given(supervisor, { ...entered, issuer: 'i' }).state, { id: 'i' })).toBe(false)
})

lawTest('a12.p2', 'an internal supervisor is managed by whoever gave the card, not by others', () => {
  const { state } = given(supervisor, internal)
  expect(decider.relates(state, person('institution', [], 'i'), 'own')).toBe(true)
  expect(decider.relates(state, person('institution', [], 'another'), 'own')).toBe(false)
  given(supervisor, internal)
    .when(
      { type: 'revokeCard', on: '2026-03-02', document: new Said('一'), situation: undefined, reason: new Said('二') },
      today,
    )
    .refusedUnder(undefined)
})

const declared: Event = {
  type: 'InterestDeclared',
  interest: { id: 'x', institution: 'i', kind: 'kin', from: '2026-03-01', declaredBy: 'self' },
}

lawTest('a13', 'a declared interest stands among the facts of every draw; its end is the Centre’s to record', () => {
  const { state } = given(supervisor, entered, declared)
  const row = { id: 's', state, persons: ['p'] }
  expect(holderOf(row, '2026-03-02').interests).toEqual([{ institution: 'i', kind: 'kin', from: '2026-03-01' }])
  given(supervisor, entered, declared)
    .when({ type: 'endInterest', id: 'x', until: '2026-03-03', reason: new Said('离职') }, today)
    .refusedUnder('a13')
  const [ended] = given(supervisor, entered, declared)
    .when({ type: 'endInterest', id: 'x', until: '2026-03-02', reason: new Said('离职') }, today)
    .events() as [Event]
  const after = given(supervisor, entered, declared, ended)
  expect(holderOf({ ...row, state: after.state }, '2026-04-01').interests[0]?.until).toBe('2026-03-02')
})

lawTest('a13', 'only the supervisor in person declares', () => {
  const { state } = given(supervisor, entered, { type: 'AccountLinked', account: person('centre', []).id })
  expect(decider.relates(state, person('centre', []), 'self')).toBe(true)
  expect(decider.relates(given(supervisor, entered).state, person('centre', []), 'self')).toBe(false)
})

lawTest('a26', 'a suspension of dispatch holds from its first to its last day, both included', () => {
  const at = (day: Day) => stateOn(day, entered, suspension('2026-05-31'))
  expect([at('2026-04-30'), at('2026-05-01'), at('2026-05-31'), at('2026-06-01')]).toEqual([
    'valid',
    'suspended',
    'suspended',
    'valid',
  ])
  expect(stateOn('2029-01-01', entered, suspension())).toBe('suspended')
})

lawTest('a26', 'what is lifted ends the day before, for the card and for every draw', () => {
  const lift: Event = { type: 'SuspensionLifted', id: 's', liftedOn: '2026-05-10', reason: words }
  expect(stateOn('2026-05-09', entered, suspension(), lift)).toBe('suspended')
  expect(stateOn('2026-05-10', entered, suspension(), lift)).toBe('valid')
  const { state } = given(supervisor, entered, suspension(), lift)
  expect(holderOf({ id: 's', state, persons: [] }, '2026-05-10').suspensions).toEqual([
    { from: '2026-05-01', until: '2026-05-09' },
  ])
})

lawTest('a26', 'whose card was revoked holds none for ever, and is not entered again', () => {
  const revoked: Event = { type: 'CardRevoked', on: '2026-06-01', document: words, reason: words }
  expect(stateOn('2026-05-31', entered, revoked)).toBe('valid')
  expect(stateOn('2026-06-01', entered, revoked)).toBe('revoked')
  expect(given(supervisor, entered, revoked).state.stage).toBe('ended')
  given(supervisor)
    .when(enter(), now('2026-03-02', { sameIdentity: { carded: false, revoked: true, suspended: false } }))
    .refusedUnder('a26')
})

test('a renewal follows without a gap, keeps the number, and the old term keeps its days', () => {
  given(supervisor, entered)
    .when({ type: 'renewCard', validFrom: '2029-03-02', validUntil: undefined }, now('2029-01-01'))
    .refusedUnder(undefined)
  const [renewed] = given(supervisor, entered)
    .when({ type: 'renewCard', validFrom: '2029-03-01', validUntil: undefined }, now('2029-01-01'))
    .events() as [Event]
  const { state } = given(supervisor, entered, renewed)
  expect(
    ['2026-02-28', '2026-03-01', '2029-02-28', '2029-03-01', '2032-03-01'].map((day) => cardOn(state, day as Day)),
  ).toEqual(['not-yet', 'valid', 'valid', 'valid', 'expired'])
  expect(holderOf({ id: 's', state, persons: [] }, '2029-01-01')).toMatchObject({
    validFrom: '2026-03-01',
    validUntil: '2032-02-29',
    card: 'R63260001',
  })
})
