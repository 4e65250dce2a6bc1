/** The forms of supervision used during a daily supervision (a15.1.2), each with its beginning and its end. */
import type { Procedure } from '../../kernel/procedure.ts'
import type { RootOf } from '../dispatch/facts.ts'
import { type Command, commands, type Event, type Facts, readings, type SupervisionForm } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import { makeStore } from './store.ts'
import { views } from './views.ts'

export const supervisionForm = (rootOf: RootOf): Procedure<SupervisionForm, Command, Event, Facts> => ({
  name: 'supervision-form',
  title: '督导形式',
  path: 'supervision-forms',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  store: makeStore(rootOf),
  views,
})
