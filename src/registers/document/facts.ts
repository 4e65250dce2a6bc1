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

/** The letter about a subject that was served and still stands, if the reader may see it. */
export async function letterSeen(sql: Sql, procedure: string, subject: string): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    `select id from official_document where procedure = $1 and about = $2 and stage = 'served'
     order by drafted_on desc, id desc limit 1`,
    [procedure, subject],
  )
  return row?.id ?? null
}

/** How every register reads a scan that was kept under its digest. */
export { wholeFile } from './whole-file.ts'
