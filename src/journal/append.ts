/** Inserts the entries of one act, in its transaction. Only `act.ts` imports this file. */
import type { Sql } from '../kernel/sql.ts'
import { type Entry, sealable } from './entry.ts'

export function append(sql: Sql, entries: readonly Entry[]): Promise<unknown> {
  const rows = entries.map((entry) => ({ entry, ...sealable(entry) }))
  return sql(
    `insert into journal_entry (id, procedure, subject, version, body, leaf, at)
     select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::bytea[], $6::bytea[], $7::timestamptz[])`,
    [
      rows.map(({ entry }) => entry.id),
      rows.map(({ entry }) => entry.procedure),
      rows.map(({ entry }) => entry.subject),
      rows.map(({ entry }) => entry.version),
      rows.map(({ body }) => body),
      rows.map(({ leaf }) => leaf),
      rows.map(({ entry }) => entry.at),
    ],
  )
}
