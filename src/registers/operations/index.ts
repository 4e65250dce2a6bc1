/** The register of what the machine itself does. */
import type { Procedure } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import { type Command, commands, type Event, type Operation, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

export const operations: Procedure<Operation, Command, Event, object> = {
  name: 'operations',
  title: '系统运行记录',
  path: 'operations',
  commands,
  readings,
  initial,
  stage,
  ready,
  decide,
  evolve,
  relates: () => false,
  store: {
    ...stateTable<Operation>('operation'),
    gather: async () => ({}),
  },
  views: {
    list: async (sql) => ({
      rows: await sql(
        `select id, state->>'kind' as kind, (state->>'count')::int as count,
                to_char((state->>'at')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at
         from operation order by state->>'at' desc limit 200`,
      ),
    }),
  },
}
