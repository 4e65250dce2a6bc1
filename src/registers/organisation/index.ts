/** The register of organisations. */
import type { Procedure } from '../../kernel/procedure.ts'
import { textOf } from '../../kernel/words.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { type Command, commands, type Event, type Organisation, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

const pageSize = 2000
const table = stateTable<Organisation>('organisation')

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
    ...table,
    gather: async () => ({}),
    save: (sql, subject, state, version) =>
      table.save(sql, subject, state, version, {
        kind: state.kind,
        name: (state.name && textOf(state.name)) ?? keep,
      }),
  },
  views: {
    async list(sql, _reader, { kind, search, after }) {
      const rows = await sql<{ id: string }>(
        `select id, kind, name from organisation where ($1::text is null or kind = $1)
           and ($2::text is null or name like '%' || $2 || '%')
           and ($3::uuid is null or (kind, name, id) > (select kind, name, id from organisation where id = $3))
         order by kind, name, id limit ${pageSize + 1}`,
        [kind ?? null, typeof search === 'string' ? search.replace(/[\\%_]/g, '\\$&') : null, after ?? null],
      )
      const page = rows.slice(0, pageSize)
      return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
    },
  },
}
