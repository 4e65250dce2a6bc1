import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import type { Day } from '../../law/calendar/index.ts'
import * as decider from './decide.ts'
import { evolve } from './evolve.ts'
import type { Event, Facts } from './state.ts'

const supervisor = { ...decider, initial: { ...decider.initial, stage: 'carded' as const }, evolve }
const facts: Facts = {
  nextCard: { card: '' },
  cardTaken: false,
  rehearsal: false,
  sameIdentity: { carded: false, revoked: false, suspended: false },
  institutionsKnown: true,
  account: 'free',
}
const today = { ...on('2026-03-02'), ...facts }

test('a leave is for days to come and overlaps no other', () => {
  const leave = (from: Day, until: Day) => ({ type: 'declareLeave' as const, id: `${from}`, from, until })
  const [first] = given(supervisor).when(leave('2026-03-10', '2026-03-12'), today).events() as [Event]
  const after = given(supervisor, first)
  after.when(leave('2026-03-12', '2026-03-20'), today).refusedUnder(undefined)
  after.when(leave('2026-02-01', '2026-02-02'), today).refusedUnder(undefined)
  expect(after.when(leave('2026-03-13', '2026-03-13'), today).events()).toHaveLength(1)
})
