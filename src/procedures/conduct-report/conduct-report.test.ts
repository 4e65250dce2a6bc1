/** Conduct is rated and complained of after the visit, by the institution that was visited, and dealt with by the dispatching body. */
import { expect } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import type { Day } from '../../law/calendar/index.ts'
import { clauses } from '../../law/clauses.ts'
import { rules } from './choices.ts'
import type { Command } from './contract.ts'
import { decide, evolve, initial } from './decide.ts'
import type { Facts } from './state.ts'

const day: Day = '2026-03-10'
const theirs = person('institution', ['institution.answer'], 'institution')
const office = person('centre', ['centre.overseeConduct'], 'centre')
const visit = {
  office: 'centre',
  institution: 'institution',
  stage: 'ended',
  cards: ['R63260001'],
  lastEnd: `${day}T11:00`,
}
const after = (change: Partial<NonNullable<Facts['visit']>> = {}, more: Partial<Facts> = {}, actor = theirs) => ({
  ...on(day, actor),
  visit: { ...visit, ...change },
  ...more,
})
const decider = { initial, decide, evolve }
type Rating = Extract<Command, { type: 'rate' }>
const about = { supervision: 'supervision-1', card: 'R63260001' }
const rating = (change: Partial<Rating> = {}): Rating => ({
  type: 'rate',
  ...about,
  marks: [{ rule: 'a8.2', mark: 'kept' }],
  ...change,
})
const complaint: Command = { type: 'complain', ...about, rules: ['a8.3', 'a8.3'], text: said() }

lawTest(
  'a8.2',
  'manner and dress are rated after the visit, once for each supervisor, and a “no” has its words',
  () => {
    given(decider)
      .when(rating(), after())
      .happens({ type: 'ConductRated', card: 'R63260001', marks: [{ rule: 'a8.2', mark: 'kept' }] } as never)
    const broken = rating({ marks: [{ rule: 'a8.2', mark: 'broken' }] })
    given(decider).when(broken, after()).refusedUnder(undefined)
    given(decider)
      .when({ ...broken, text: said() }, after())
      .happens({ type: 'ConductRated' } as never)
    given(decider)
      .when(rating(), after({}, { rated: true }))
      .refusedUnder(undefined)
    const twice = rating({ marks: [rules[0], rules[0]].map(({ clause }) => ({ rule: clause, mark: 'kept' as const })) })
    given(decider).when(twice, after()).refusedUnder(undefined)
  },
)

lawTest('a8.2', 'nothing is said before the visit is over, of a card that was not there, or of another’s visit', () => {
  // 10:00 in Qinghai: the session runs until 11.
  given(decider)
    .when(rating(), after({ stage: 'under-way' }))
    .refusedUnder(undefined)
  given(decider)
    .when(rating(), after({ stage: 'under-way', lastEnd: `${day}T10:00` }))
    .happens({ type: 'ConductRated' } as never)
  given(decider)
    .when(rating(), after({ stage: 'expected' }))
    .refusedUnder(undefined)
  given(decider)
    .when(rating({ card: 'R63260002' }), after())
    .refusedUnder(undefined)
  given(decider)
    .when(complaint, after({ institution: 'another' }))
    .refusedUnder(undefined)
  given(decider).when(complaint, on(day, theirs)).refusedUnder(undefined)
})

lawTest('a8.7', 'a complaint names the rules it is about, and the dispatching body concludes it, once', () => {
  const sent = given(decider).when(complaint, after()).events()
  expect(sent).toMatchObject([{ type: 'ConductComplained', rules: ['a8.3'] }])
  const conclusion = { type: 'conclude', outcome: 'referred', text: said() } as const
  given(decider, ...sent)
    .when(conclusion, on(day, { ...office, organisation: 'another' }))
    .refusedUnder('a8.7')
  given(decider, ...sent)
    .when(conclusion, on(day, office))
    .happens({ type: 'ReportConcluded' } as never)
})

lawTest('a8', 'every rule that can be rated stands in the text', () => {
  for (const { clause } of rules) expect(clauses[clause].length).toBeGreaterThan(5)
})
