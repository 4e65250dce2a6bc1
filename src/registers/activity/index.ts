/** The register of evaluation plans, their batches and sessions (a14, a15.1.1, a16). */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Activity, type Command, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const activity: Procedure<Activity, Command, Event, Facts> = {
  name: 'activity',
  title: '评价计划',
  path: 'activities',
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
