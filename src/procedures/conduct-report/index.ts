/** What institutions say of the conduct of supervisors (a8), for whoever oversees it. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, type ConductReport, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const conductReport: Procedure<ConductReport, Command, Event, Facts> = {
  name: 'conduct-report',
  title: '督导员行为评价和投诉',
  path: 'conduct-reports',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  store,
  views,
}
