import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { Said } from '../../kernel/words.ts'
import * as decider from './decide.ts'

const ref = '20000000-0000-4000-8000-000000000001'
const reason = () => new Said('核对联系方式')
const facts = { ...on('2026-03-02'), openedToday: 0, isTheirs: true }
const erased = given(decider).when({ type: 'erase', reason: reason() }, facts).events()

test('opening a value says who, what and when, and holds no value', () => {
  const events = given(decider).when({ type: 'reveal', ref, reason: reason() }, facts).events()
  expect(events).toMatchObject([{ type: 'ValueRevealed', ref, to: facts.actor.id, at: facts.at }])
  expect(JSON.stringify(events)).not.toContain('核对')
})

test('the fiftieth opening of a day is the last', () => {
  const opening = (openedToday: number) =>
    given(decider).when({ type: 'reveal', ref, reason: reason() }, { ...facts, openedToday })
  expect(opening(49).events()).toHaveLength(1)
  opening(50).refusedUnder(undefined)
})

test('a value of somebody else is refused', () => {
  const other = { ...facts, isTheirs: false }
  given(decider).when({ type: 'reveal', ref, reason: reason() }, other).refusedUnder(undefined)
  given(decider).when({ type: 'revealOwn', ref, reason: reason() }, other).refusedUnder(undefined)
  given(decider).when({ type: 'erase', reason: reason() }, other).refusedUnder(undefined)
})

test('an erased person stays erased', () => {
  given(decider, ...erased)
    .when({ type: 'reveal', ref, reason: reason() }, facts)
    .refusedUnder(undefined)
  given(decider, ...erased)
    .when({ type: 'erase', reason: reason() }, facts)
    .refusedUnder(undefined)
  expect(given(decider, ...erased).state).toEqual({ stage: 'erased' })
})
