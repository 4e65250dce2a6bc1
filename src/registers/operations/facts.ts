/** What other rooms may ask of the machine's own record. */
import type { Sql } from '../../kernel/sql.ts'

/** Whether this house holds the invented province: nothing it issues has any effect in law. */
export async function isRehearsal(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    "select exists (select from operation where state->>'kind' in ('rehearsal-begun', 'rehearsal-loaded')) as yes",
  )
  return row?.yes ?? false
}
