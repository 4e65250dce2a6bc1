/** The register of institutions and their filings (a2, a14.2). */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, type Institution, readings } from './contract.ts'
import { decide, duties, initial, ready, relates, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const institution: Procedure<Institution, Command, Event, Facts> = {
  name: 'institution',
  title: '评价机构',
  path: 'institutions',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  duties,
  keeper: (subject) => ({ organisation: subject, alone: true }),
  store,
  views,
}
