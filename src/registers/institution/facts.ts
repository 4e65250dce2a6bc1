/** What other rooms may ask of institutions, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { mayEvaluate, scopeOn, type Standing, standingOn } from './standing.ts'
import type { Institution, ScopeLine } from './state.ts'

export type FactsOnDay = Standing & {
  scope: readonly ScopeLine[]
  mayEvaluate(occupation: string, level: string, venue: string): boolean
}

/** Standing and scope as they were on a day; the row is held until the end of the act that asks. */
export async function institutionOn(sql: Sql, institution: string, day: Day): Promise<FactsOnDay | undefined> {
  const [row] = await sql<{ state: Institution }>('select state from institution where id = $1 for share', [
    institution,
  ])
  if (!row) return undefined
  return {
    ...standingOn(row.state, day),
    scope: scopeOn(row.state, day),
    mayEvaluate: (occupation, level, venue) => mayEvaluate(row.state, day, occupation, level, venue),
  }
}

/** Is this person one whose data the institution itself keeps (contact, head, examiner)? */
export async function worksFor(sql: Sql, institution: string, person: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from institution where id = $1 and jsonb_path_exists(state, '$.** ? (@.person == $person)', jsonb_build_object('person', $2::text))) as yes`,
    [institution, person],
  )
  return row?.yes ?? false
}

/** The unified social credit code, by which employers and draw keys name an institution. */
export async function codeOf(sql: Sql, institution: string): Promise<string> {
  const [row] = await sql<{ code: string }>('select code from institution where id = $1', [institution])
  return row?.code ?? ''
}
