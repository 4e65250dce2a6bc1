/** What other rooms may ask of records, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import { firstDayOf } from './decide.ts'
import type { SupervisionRecord } from './state.ts'

/** Who goes on a supervision and how its record stands, held until the act that asks has ended. */
export async function visitOf(sql: Sql, record: string) {
  const [row] = await sql<{ state: SupervisionRecord }>(
    'select state from supervision_record where id = $1 for share',
    [record],
  )
  if (!row) return undefined
  const { stage, office, institution, sessions, team } = row.state
  const going = team.flatMap(({ account, ...member }) => (account ? [{ account, ...member }] : []))
  return { stage, office, institution, sessions, team: going, firstDay: firstDayOf(row.state) }
}

/** The same for a reader, as far as the record is theirs to see. */
export async function standingOf(sql: Sql, record: string) {
  const [row] = await sql<{ stage: string; institution: string; accounts: string[] }>(
    'select stage, institution, accounts from supervision_record where id = $1',
    [record],
  )
  return row
}

export type OpenProblem = { foundOn: string; item: string | null; fact: string; corrected: boolean }

/** Those of these problems that were found at an institution, with how they stand. */
export function problemsAt(
  sql: Sql,
  institution: string,
  problems: readonly string[],
): Promise<{ id: string; record: string; accepted: boolean; state: string }[]> {
  return sql(
    `select id, record, accepted, state from problem_found
     where institution = $1 and id = any($2::uuid[]) order by id`,
    [institution, problems],
  )
}

/** What was found, in words, for those who may see these problems. */
export function problemsNamed(sql: Sql, problems: readonly string[]): Promise<{ id: string; fact: string }[]> {
  return sql(
    `select p.id, coalesce(o.text, '（已删除）') as fact from problem_found p left join opening o on o.ref = p.fact
     where p.id = any($1::uuid[])`,
    [problems],
  )
}

/** Problems found at an institution that nothing has closed yet: what whoever goes there next should look at (a15.1.1). */
export function openProblemsAt(sql: Sql, institution: string): Promise<OpenProblem[]> {
  return sql<OpenProblem>(
    `select p.found_on as "foundOn", p.item, coalesce(o.text, '（已删除）') as fact, p.corrected
     from problem_found p left join opening o on o.ref = p.fact
     where p.institution = $1 and p.state <> 'closed' and p.accepted order by p.found_on desc, p.id limit 50`,
    [institution],
  )
}
