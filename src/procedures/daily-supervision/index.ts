/** Daily supervision (a15.1): from its opening on, announced or not. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, readings, type Supervision } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const dailySupervision: Procedure<Supervision, Command, Event, Facts> = {
  name: 'daily-supervision',
  title: '日常督导',
  path: 'daily-supervisions',
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
