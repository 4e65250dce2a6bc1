/** What other rooms may ask of official documents, read-only. */
import type { Sql } from '../../kernel/sql.ts'

/** Whose letter this is. */
export async function aboutOf(sql: Sql, document: string): Promise<{ procedure: string; subject: string } | undefined> {
  const [row] = await sql<{ procedure: string; subject: string }>(
    'select procedure, about as subject from official_document where id = $1',
    [document],
  )
  return row
}
