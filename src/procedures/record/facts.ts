/** What other rooms may ask of records, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
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

export type Found = {
  id: string
  institution: string
  record: string
  foundOn: Day
  accepted: boolean
  state: 'open' | 'in-follow-up' | 'closed'
  fact: Words
}

/** Problems by their ids as they stand, held until the end of the act that asks: whoever moves one asks first. */
export async function problemsFound(sql: Sql, ids: readonly string[]): Promise<Found[]> {
  const rows = await sql<Omit<Found, 'fact'> & { ref: string }>(
    `select id, institution, record, found_on as "foundOn", accepted, state, fact as ref
     from problem_found where id = any($1::uuid[]) order by id for share`,
    [ids],
  )
  const records = await sql<{ state: SupervisionRecord }>(
    'select state from supervision_record where id = any($1::uuid[])',
    [rows.map(({ record }) => record)],
  )
  const said = records.flatMap(({ state }) => state.content.problems)
  return rows.flatMap(({ ref, ...row }) => {
    const fact = said.find(({ id }) => id === row.id)?.fact
    return fact?.ref === ref ? [{ ...row, fact }] : []
  })
}

/** Everybody who is named in these records: who went, who signed for the institution, who bore witness. */
export async function namesInRecords(sql: Sql, records: readonly string[]): Promise<Words[]> {
  const rows = await sql<{ state: SupervisionRecord }>(
    'select state from supervision_record where id = any($1::uuid[])',
    [records],
  )
  return rows.flatMap(({ state: { team, content } }) => [
    ...team.map(({ name }) => name),
    ...[content.opinion?.signer, content.opinion?.witness].flatMap((each) => (each ? [each.name] : [])),
  ])
}
