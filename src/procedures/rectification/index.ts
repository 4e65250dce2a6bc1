/** Rectification (a15.1.4, a15.2.4): demanded, replied to, checked, closed; late or refused, laid before the competent. */
import type { Documents } from '../../documents/index.ts'
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, readings, type Rectification } from './contract.ts'
import { decide, initial, ready, relates, stage } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import { list, outcomes, raised } from './list.ts'
import { page } from './page.ts'
import { pdfOf } from './papers.ts'
import { store } from './store.ts'

export const rectification = (documents: Documents): Procedure<Rectification, Command, Event, Facts> => ({
  name: 'rectification',
  title: '整改',
  path: 'rectifications',
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
  views: { list, outcomes, raised, page, pdf: pdfOf(documents) },
})
