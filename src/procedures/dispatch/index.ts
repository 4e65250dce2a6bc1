/** Dispatch: one sealed pool, one draw, one ranking, and whoever accepts (a11, a13). */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Dispatch, type Event, type Facts, readings } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import type { RootOf } from './sealing.ts'
import { makeStore } from './store.ts'
import { views } from './views.ts'

export const dispatch = (rootOf: RootOf): Procedure<Dispatch, Command, Event, Facts> => ({
  name: 'dispatch',
  title: '委派',
  path: 'dispatches',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  duties,
  store: makeStore(rootOf),
  views,
})
