/** What other rooms may ask of records, read-only. */
import type { Sql } from '../../kernel/sql.ts'

export type OpenProblem = { foundOn: string; item: string | null; fact: string; corrected: boolean }

/** Problems found at an institution that nothing has closed yet: what whoever goes there next should look at (a15.1.1). */
export function openProblemsAt(sql: Sql, institution: string): Promise<OpenProblem[]> {
  return sql<OpenProblem>(
    `select p.found_on as "foundOn", p.item, coalesce(o.text, '（已删除）') as fact, p.corrected
     from problem_found p left join opening o on o.ref = p.fact
     where p.institution = $1 and p.state = 'open' and p.accepted order by p.found_on desc, p.id limit 50`,
    [institution],
  )
}
