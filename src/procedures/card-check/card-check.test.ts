/** When a card may be shown at the door: on the day, by whoever was sent, with a card that is good. */
import { expect } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { decide, evolve, initial } from './decide.ts'
import type { Facts } from './state.ts'

const day: Day = '2026-03-10'
const goes = { ...person('centre', ['supervisor.keepRecord'], 'centre'), id: 'account-1' }
const session = (id: string, on: Day) => ({ id, from: `${on}T09:00`, until: `${on}T11:00` })
const visit = {
  stage: 'expected',
  office: 'centre',
  institution: 'institution',
  sessions: [session('s1', day), session('s2', addDays(day, 1))],
  team: [{ supervisor: 'supervisor-1', account: 'account-1', card: 'R63260001', name: said() }],
}
const at = (change: Partial<NonNullable<Facts['visit']>> = {}, today = day, standing = 'valid') => ({
  ...on(today, goes),
  visit: { ...visit, ...change },
  standing,
})
const show = { type: 'show', supervision: 'supervision-1' } as const
const decider = { initial, decide, evolve }

lawTest(
  'a8.1',
  'the card is shown on the day, for the sessions of that day, and can be checked for half an hour',
  () => {
    const [event] = given(decider).when(show, at()).events()
    expect(event?.shown).toMatchObject({
      card: 'R63260001',
      sessions: [{ id: 's1' }],
      at: `${day}T02:00:00.000Z`,
      until: `${day}T02:30:00.000Z`,
    })
  },
)

lawTest('a8.1', 'a card that is not good is not shown, nor on another day, nor once the visit has ended', () => {
  for (const standing of ['suspended', 'expired', 'revoked', 'returned', 'not-yet'])
    given(decider)
      .when(show, at({}, day, standing))
      .refusedUnder('a8.1')
  given(decider)
    .when(show, at({}, addDays(day, -1)))
    .refusedUnder(undefined)
  given(decider)
    .when(show, at({ stage: 'submitted' }))
    .refusedUnder(undefined)
})

lawTest('a11', 'nobody shows a card for a visit to which somebody else was sent', () => {
  given(decider)
    .when(show, at({ team: [] }))
    .refusedUnder('a11')
  given(decider)
    .when(show, { ...on(day, goes), standing: 'valid' })
    .refusedUnder('a11')
})
