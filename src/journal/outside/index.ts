/** The journal as its auditor sees it: size, newest checkpoint, the last entries by what they were; never their words. */
import type { Shelf } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { isPower, powers } from '../../law/powers.ts'
import { proveEntry } from '../prove.ts'
import { readings } from './readings.ts'

const stamp = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')`

/** `titleOf`: what the subjects of a procedure are called. */
export function journalOutside(titleOf: (procedure: string) => string | undefined): Shelf {
  return {
    name: 'journal',
    title: '操作日志链',
    path: 'journal',
    readings,
    views: {
      async state(sql) {
        const [count] = await sql<{ size: number; unsealed: number }>(
          `select (select count(*)::int from journal_seal) as size,
                  (select count(*)::int from journal_entry e where not exists (select from journal_seal where entry = e.id)) as unsealed`,
        )
        const [checkpoint] = await sql(
          `select size, ${stamp('at')} as at, note from journal_checkpoint order by size desc limit 1`,
        )
        return { ...count, checkpoint: checkpoint ?? null, latest: await latest(sql, titleOf) }
      },
      proof: (sql, _reader, { id }) => proveEntry(sql, String(id)),
    },
  }
}

async function latest(sql: Sql, titleOf: (procedure: string) => string | undefined) {
  const rows = await sql<{ procedure: string; power: string | null }>(
    `select s.seq, e.id, ${stamp('e.at')} as at, e.procedure, convert_from(e.body, 'utf8')::jsonb->>'power' as power,
            o.name as organisation
     from (select seq, entry from journal_seal order by seq desc limit 20) s join journal_entry e on e.id = s.entry
     left join organisation o on o.id::text = convert_from(e.body, 'utf8')::jsonb->>'org' order by s.seq desc`,
  )
  return rows.map(({ procedure, power, ...row }) => ({
    ...row,
    what: titleOf(procedure) ?? procedure,
    power: power && isPower(power) ? powers[power].name : null,
  }))
}
