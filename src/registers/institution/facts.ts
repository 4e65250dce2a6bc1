/** What other rooms may ask of institutions, read-only. */
import type { Sql } from '../../kernel/sql.ts'

/** Is this person one whose data the institution itself keeps (contact, head, examiner)? */
export async function worksFor(sql: Sql, institution: string, person: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from institution where id = $1 and jsonb_path_exists(state, '$.** ? (@.person == $person)', jsonb_build_object('person', $2::text))) as yes`,
    [institution, person],
  )
  return row?.yes ?? false
}
