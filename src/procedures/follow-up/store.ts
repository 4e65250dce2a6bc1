/** The rows of follow-ups, and where the problems they hold stand. */
import type { Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { stateTable } from '../../platform/state-table.ts'
import type { Command } from './contract.ts'
import { waitingFor } from './duties.ts'
import { gather, type Open } from './gather.ts'
import type { Facts, FollowUp } from './state.ts'

const rows = stateTable<FollowUp>('follow_up')
export const { load } = rows

export const storeOf = (open: Open): Store<FollowUp, Facts, Command> => ({
  ...rows,
  gather: (sql, _subject, state, command) => gather(sql, open, state, command),
  async save(sql, subject, state, version) {
    await rows.save(sql, subject, state, version, {
      kind: state.kind,
      stage: state.stage,
      waiting: waitingFor(state) ?? null,
      opened_on: state.openedOn ?? null,
      institutions: state.institutions.map(({ id }) => id),
      records: [...new Set(state.problems.map(({ record }) => record))],
      delivered: (state.letter?.served ?? []).map(({ institution }) => institution),
    })
    await keepProblems(sql, subject, state)
  },
})

/** A problem is in follow-up while any is live on it, and closed once one has settled it and none is live; closed it stays. */
async function keepProblems(sql: Sql, subject: string, { stage, problems, settled }: FollowUp): Promise<void> {
  const ids = problems.map(({ id }) => id)
  const held = ids.map((id) => (stage === 'withdrawn' ? 'withdrawn' : settled.includes(id) ? 'closed' : 'live'))
  const changed = await sql<{ problem: string }>(
    `insert into follow_up_problem (follow_up, problem, state)
     select $1, problem, state from unnest($2::uuid[], $3::text[]) as held(problem, state)
     on conflict (problem, follow_up) do update set state = excluded.state where follow_up_problem.state <> excluded.state
     returning problem`,
    [subject, ids, held],
  )
  if (changed.length === 0) return
  await sql(
    `update problem_found p set state = case
       when exists (select from follow_up_problem f where f.problem = p.id and f.state = 'live') then 'in-follow-up'
       when exists (select from follow_up_problem f where f.problem = p.id and f.state = 'closed') then 'closed'
       else 'open' end
     where p.id = any($1::uuid[]) and p.state <> 'closed'`,
    [changed.map(({ problem }) => problem)],
  )
}
