/** Follow-ups of what was found (a15.1.3). It is given what opens a name, for a comparison alone. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, type FollowUp, readings } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import type { Open } from './gather.ts'
import { choices, list, ofRecord } from './list.ts'
import { page } from './page.ts'
import { storeOf } from './store.ts'

export const followUp = (open: Open): Procedure<FollowUp, Command, Event, Facts> => ({
  name: 'follow-up',
  title: '后续跟进',
  path: 'follow-ups',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  duties,
  store: storeOf(open),
  views: { list, choices, ofRecord, page },
})
