/** What a supervisor does during a daily supervision by a7, and what is answered to it. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, type FieldDuty, readings } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const fieldDuty: Procedure<FieldDuty, Command, Event, Facts> = {
  name: 'field-duty',
  title: '督导履职',
  path: 'field-duties',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  duties,
  store,
  views,
}
