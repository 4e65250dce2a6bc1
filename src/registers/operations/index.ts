/** The register of what the machine itself does. */
import type { Procedure } from '../../kernel/procedure.ts'
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
    table: 'operation',
    async load(sql, subject) {
      const [row] = await sql<{ state: Operation; version: number }>(
        'select state, version from operation where id = $1',
        [subject],
      )
      return row
    },
    gather: async () => ({}),
    async save(sql, subject, state, version) {
      await sql(
        'insert into operation (id, version, state) values ($1, $2, $3) on conflict (id) do update set version = $2, state = $3',
        [subject, version, JSON.stringify(state)],
      )
    },
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
