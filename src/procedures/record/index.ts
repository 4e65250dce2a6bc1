/** The record of a daily supervision: the visit, its findings, and the form that a17 asks for. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, readings, type SupervisionRecord } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import { list, problems } from './list.ts'
import { page } from './page.ts'
import { type Means, papersOf } from './papers.ts'
import { store } from './store.ts'

export const record = (means: Means): Procedure<SupervisionRecord, Command, Event, Facts> => ({
  name: 'record',
  title: '督导情况记录表',
  path: 'records',
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
  views: { list, problems, page, ...papersOf(means) },
})
