/** The room of evidence: it is given the vault, and reaches for no folder itself. */
import type { Procedure } from '../kernel/procedure.ts'
import type { Vault } from '../platform/vault/vault.ts'
import { type Command, commands, type Event, type Evidence, type Facts, readings } from './contract.ts'
import { admit, decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { take } from './intake/take.ts'
import { kinds } from './parts.ts'
import { standing, storeOf } from './store.ts'
import { viewsOf } from './views.ts'

export { startPreviews } from './previews/make.ts'
export { sweepEvidence } from './sweep.ts'

export function evidence(vault: Vault): Procedure<Evidence, Command, Event, Facts> {
  return {
    name: 'evidence',
    title: '证据材料',
    path: 'evidence',
    commands,
    readings,
    initial,
    stage,
    relates,
    ready,
    decide,
    evolve,
    intake: {
      most: Math.max(...Object.values(kinds).map(({ most }) => most)),
      async admit(sql, command, now) {
        if (command.type === 'receive') admit(command, await standing(sql, command, now))
      },
      take: (incoming) => take(vault, incoming),
    },
    store: storeOf(vault),
    views: viewsOf(vault),
  }
}
