/** The register of what leaves the house. Its worker stands in `src/outbox/`. */
import type { Procedure } from '../../kernel/procedure.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { type Command, commands, type Event, type Message, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

const table = stateTable<Message>('outbox')

export const outbox: Procedure<Message, Command, Event, object> = {
  name: 'outbox',
  title: '外发消息',
  path: 'outbox',
  commands,
  readings,
  initial,
  stage,
  ready,
  decide,
  evolve,
  relates: () => false,
  store: {
    ...table,
    gather: async () => ({}),
    async save(sql, subject, state, version) {
      const waiting = state.stage === 'waiting'
      // A new message is due at once; later its time is the worker's.
      const next = waiting ? '-infinity' : keep
      await table.save(sql, subject, state, version, { channel: state.channel ?? '', waiting, next_at: next })
    },
  },
  views: {},
}
