/** The card at the door (a8.1): shown by the supervisor, checked by the institution. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type CardCheck, type Command, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const cardCheck: Procedure<CardCheck, Command, Event, Facts> = {
  name: 'card-check',
  title: '证卡核对',
  path: 'card-checks',
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
