/** The register of supervisors and their cards (a6, a9, a10, a12, a13, a26). */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, readings, type Supervisor } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import { type Find, storeWith } from './store.ts'
import { type Open, viewsWith } from './views.ts'

type People = { find: Find; openForReader: Open }

/** Given what it may ask of `people`: to find a number without opening it, and to open the own name of whoever reads. */
export const supervisor = ({ find, openForReader }: People): Procedure<Supervisor, Command, Event, Facts> => ({
  name: 'supervisor',
  title: '质量督导员',
  path: 'supervisors',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  store: storeWith(find),
  views: viewsWith(openForReader),
})
