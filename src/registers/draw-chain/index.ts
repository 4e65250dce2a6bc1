/** The register of the yearly draw chains. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type DrawChain, type Event, readings } from './contract.ts'
import { stateTable } from '../../platform/state-table.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

const rows = stateTable<DrawChain>('draw_chain')

export const drawChain: Procedure<DrawChain, Command, Event, { taken: boolean }> = {
  name: 'draw-chain',
  title: '抽取哈希链',
  path: 'draw-chains',
  commands,
  readings,
  initial,
  stage,
  ready,
  decide,
  evolve,
  relates: () => false,
  store: {
    ...rows,
    async gather(sql, _subject, _state, { year }) {
      const [row] = await sql<{ taken: boolean }>('select exists (select from draw_chain where year = $1) as taken', [
        year,
      ])
      return { taken: row?.taken ?? false }
    },
    // Inserted and never changed: the application may not update this table.
    async save(sql, subject, state, version) {
      await sql('insert into draw_chain (id, version, state, year, length, anchor) values ($1, $2, $3, $4, $5, $6)', [
        subject,
        version,
        JSON.stringify(state),
        state.year,
        state.length,
        state.anchor,
      ])
    },
  },
  views: {
    list: async (sql) => ({
      rows: await sql(
        `select year, length, anchor, state->>'on' as "publishedOn" from draw_chain order by year desc limit 50`,
      ),
    }),
  },
}
