/** The register of official documents. It is given what opens names, sets pages and keeps files; it reaches for none. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type Event, type Facts, type OfficialDocument, readings } from './contract.ts'
import { decide, duties, initial, ready, relates, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Means } from './papers.ts'
import { storeOf } from './store.ts'
import { viewsOf } from './views.ts'

export function officialDocument(means: Means): Procedure<OfficialDocument, Command, Event, Facts> {
  return {
    name: 'document',
    title: '公文',
    path: 'documents',
    commands,
    readings,
    initial,
    stage,
    relates,
    ready,
    decide,
    evolve,
    duties,
    store: storeOf(means),
    views: viewsOf(means),
  }
}
