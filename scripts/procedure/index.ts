/** The procedure of 样例事项. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, readings, type SampleMatter } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { store } from './store.ts'
import { views } from './views.ts'

export const sampleMatter: Procedure<SampleMatter, Command, Event, Facts> = {
  name: 'sample-matter',
  title: '样例事项',
  path: 'sample-matters',
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
