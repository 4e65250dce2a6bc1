/** What the register of documents asks before it delivers electronically, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'

/** Whether a signed consent covers this day: from its signature on, and to the day of its withdrawal. */
export async function consented(sql: Sql, institution: string, on: Day): Promise<boolean> {
  const [row] = await sql<{ covers: boolean }>(
    `select signed_on <= $2::date and (withdrawn_on is null or $2::date <= withdrawn_on) as covers
     from delivery_consent where id = $1`,
    [institution, on],
  )
  return row?.covers ?? false
}
