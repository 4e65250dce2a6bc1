/** What consequences ask of follow-ups, read-only: what the letter says. */
import type { Sql } from '../../kernel/sql.ts'
import { kinds } from './choices.ts'
import type { FollowUp } from './state.ts'

export async function letterOf(sql: Sql, id: string) {
  const [row] = await sql<{ state: FollowUp }>('select state from follow_up where id = $1', [id])
  if (!row?.state.letter) return undefined
  const { kind, institutions, problems, findings, letter, named, unnamed } = row.state
  const { matters, demands, interview } = letter
  return {
    kind: kinds[kind].letter,
    about: { procedure: 'follow-up', subject: id },
    withheld: false,
    content: {
      institutions: institutions.map(({ id: institution, name }) => ({ institution, name })),
      named: named !== undefined,
      matters: problems.flatMap((problem) => {
        const matter = matters.find((each) => each.problem === problem.id)
        const finding = findings.find((each) => each.problem === problem.id)
        if (!matter) return []
        const told = finding ? { finding: { confirmed: finding.confirmed, evidence: finding.evidence } } : {}
        const { id: of, institution, foundOn } = problem
        return [{ problem: of, institution, foundOn, text: matter.text, ...told }]
      }),
      demands,
      ...(interview ? { interview } : {}),
      unnamed,
    },
  }
}
