/** The register of the yearly draw chains. */
import type { Procedure } from '../../kernel/procedure.ts'
import { type Command, commands, type DrawChain, type Event, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

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
    table: 'draw_chain',
    async load(sql, subject) {
      const [row] = await sql<{ state: DrawChain; version: number }>(
        'select state, version from draw_chain where id = $1',
        [subject],
      )
      return row
    },
    async gather(sql, _subject, _state, { year }) {
      const [row] = await sql<{ taken: boolean }>('select exists (select from draw_chain where year = $1) as taken', [
        year,
      ])
      return { taken: row?.taken ?? false }
    },
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
