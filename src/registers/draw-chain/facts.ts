/** What the draw asks of the chains, read-only. */
import type { Sql } from '../../kernel/sql.ts'

export type PublishedChain = { year: number; length: number; anchor: string }

export async function chainOf(sql: Sql, year: number): Promise<PublishedChain | undefined> {
  const [row] = await sql<PublishedChain>('select year, length, anchor from draw_chain where year = $1', [year])
  return row
}

/**
 * The number of the year's next element, for a draw of supervisors and a draw of samples alike: no element is opened
 * twice. Held to the end of the act, so that two draws never take one.
 */
export async function nextElement(sql: Sql, year: number): Promise<number> {
  await sql("select pg_advisory_xact_lock(hashtext('draw-chain.elements'))")
  const [row] = await sql<{ j: number }>(
    `select coalesce(max(j), 0) + 1 as j
     from (select j from dispatch where year = $1 union all select j from supervision_form where year = $1) as taken`,
    [year],
  )
  return row?.j ?? 1
}
