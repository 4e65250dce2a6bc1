/** A supervision told for law tests of its forms: who goes, what was begun, a list and what the chain opens. */
import type { Day } from '../src/law/calendar/index.ts'
import type { Command } from '../src/procedures/supervision-form/contract.ts'
import { decide, initial } from '../src/procedures/supervision-form/decide.ts'
import { evolve } from '../src/procedures/supervision-form/evolve.ts'
import type { Event, Facts, Visit } from '../src/procedures/supervision-form/state.ts'
import { on, person } from './kit.ts'
import { said } from './record-story.ts'

export const decider = { initial, decide, evolve }
export const day: Day = '2026-03-10'
export const goes = { ...person('centre', ['supervisor.keepRecord'], 'centre'), id: 'account-1' }
const visit: Visit = {
  office: 'centre',
  institution: 'institution',
  team: [{ account: 'account-1', card: 'R63260001' }],
  stage: 'under-way',
  firstDay: day,
  hidden: false,
}
/** 10:00 in China. */
export const during = (change: Partial<Visit> = {}, facts: Facts = {}, today = day) => ({
  ...on(today, goes),
  visit: { ...visit, ...change },
  ...facts,
})
export const supervision = 'supervision-1'
export const step = { by: 'account-1', at: `${day}T01:00:00.000Z`, on: day, card: 'R63260001' }
export const begun = (form: 'workplace' | 'comparison' | 'sampling' | 'remote'): Event => ({
  ...{ type: 'FormBegun', supervision, form, office: 'centre', institution: 'institution' },
  ...{ accounts: ['account-1'], step },
})
export const from = `${day}T09:00`
export const until = `${day}T09:40`

export const listed = (count: number): Facts => ({
  list: {
    items: [],
    sample: {
      ...{ session: 'C-2026-002', year: 2026, j: 2, key: 'S-2026-001.papers.1', count, poolRoot: 'a', manifest: 'b' },
      ...{ from: `${day}T01:00:00.000Z`, until: `${day}T03:00:00.000Z` },
    },
  },
})
export const seal = (change: Partial<Extract<Command, { type: 'seal' }>> = {}): Command => ({
  ...{ type: 'seal', of: 'papers', items: ['P-1', 'P-2', 'P-3'], wanted: 2, text: said() },
  ...change,
})
export const opened = { element: 'e', seed: 's', drawSeed: 'd', ranking: 'r' }
