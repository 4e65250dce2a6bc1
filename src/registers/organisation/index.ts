/** The register of organisations. */
import type { Procedure } from '../../kernel/procedure.ts'
import { textOf } from '../../kernel/words.ts'
import { type Command, commands, type Event, type Organisation, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

export const organisation: Procedure<Organisation, Command, Event, object> = {
  name: 'organisation',
  title: '单位',
  path: 'organisations',
  commands,
  readings,
  initial,
  stage,
  ready,
  decide,
  evolve,
  relates: () => false,
  store: {
    table: 'organisation',
    async load(sql, subject) {
      const [row] = await sql<{ state: Organisation; version: number }>(
        'select state, version from organisation where id = $1',
        [subject],
      )
      return row
    },
    gather: async () => ({}),
    async save(sql, subject, state, version) {
      await sql(
        `insert into organisation (id, version, state, kind, name) values ($1, $2, $3, $4, coalesce($5, ''))
         on conflict (id) do update set version = $2, state = $3, name = coalesce($5, organisation.name)`,
        [subject, version, JSON.stringify(state), state.kind, state.name ? (textOf(state.name) ?? null) : null],
      )
    },
  },
  views: {
    list: async (sql, _reader, { kind }) => ({
      rows: await sql(
        'select id, kind, name from organisation where $1::text is null or kind = $1 order by kind, name limit 2000',
        [kind ?? null],
      ),
    }),
  },
}
