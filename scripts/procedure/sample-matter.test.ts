/** When one is opened and closed. A test of what a clause says is a `lawTest`, named by the clause. */
import { expect, test } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { Said } from '../../kernel/words.ts'
import { decide, evolve, initial } from './decide.ts'
import type { Event } from './state.ts'

const office = '10000000-0000-4000-8000-000000000001'
const now = (organisation = office) => on('2026-03-02', person('centre', ['centre.openSupervision'], organisation))
const decider = { initial, decide, evolve }

const opened = (): Event[] =>
  given(decider)
    .when({ type: 'open', subject: new Said('事由') }, now())
    .events()

test('it is opened with what it is about, and closed with a reason', () => {
  const closed = given(decider, ...opened())
    .when({ type: 'close', reason: new Said('已办理') }, now())
    .events()
  expect(given(decider, ...opened(), ...closed).state).toMatchObject({ stage: 'closed', closedOn: '2026-03-02' })
  expect(JSON.stringify([...opened(), ...closed])).not.toMatch(/事由|已办理/)
})

test('nobody closes what another office opened', () => {
  given(decider, ...opened())
    .when({ type: 'close', reason: new Said('已办理') }, now('20000000-0000-4000-8000-000000000002'))
    .refusedUnder(undefined)
})
