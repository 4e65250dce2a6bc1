/** What the draw asks of the chains, read-only. */
import type { Sql } from '../../kernel/sql.ts'

export type PublishedChain = { year: number; length: number; anchor: string }

export async function chainOf(sql: Sql, year: number): Promise<PublishedChain | undefined> {
  const [row] = await sql<PublishedChain>('select year, length, anchor from draw_chain where year = $1', [year])
  return row
}
