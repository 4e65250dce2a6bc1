/** Internal supervisors as this room needs them: asked of their register in an act, and shown masked in a view. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { internalsOf } from '../supervisor/facts.ts'

/** Who may serve in the institution on each of these days. */
export async function internalsOn(
  sql: Sql,
  institution: string,
  days: readonly Day[],
): Promise<{ id: string; days: Day[] }[]> {
  const serving = new Map<string, Day[]>()
  const on = await internalsOf(sql, institution)
  for (const day of [...new Set(days)].sort())
    for (const { id } of on(day)) serving.set(id, [...(serving.get(id) ?? []), day])
  return [...serving].map(([id, own]) => ({ id, days: own }))
}

/** Two entries are one person when their identity numbers have one blind index. */
export async function onePerson(
  sql: Sql,
  examiners: readonly { id: string; number: string }[],
  supervisors: readonly string[],
): Promise<{ examiner: string; supervisor: string }[]> {
  if (examiners.length === 0 || supervisors.length === 0) return []
  return sql(
    `select e.id as examiner, s.id as supervisor
     from unnest($1::uuid[], $2::uuid[]) as e (id, number)
     join personal_value own on own.ref = e.number
     join personal_value other on other.blind = own.blind and other.field = 'identityNumber'
     join supervisor s on s.identity_ref = other.ref
     where s.id = any($3::uuid[])`,
    [examiners.map(({ id }) => id), examiners.map(({ number }) => number), supervisors],
  )
}

/** Masked names for views; whom the reader may not see stays without a name. */
export async function namesOfInternals(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }>(
    `select s.id, p.masked as name from supervisor s join personal_value p on p.ref = s.name_ref
     where s.id = any($1::uuid[])`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type Offered = { id: string; name: string; card: string; validUntil: Day }

/** The internal supervisors a form may offer: those the reader may see whose card still runs. */
export async function offeredInternals(sql: Sql, issuers: readonly string[], today: Day): Promise<Offered[]> {
  return sql<Offered>(
    `select s.id, p.masked as name, s.card, s.valid_until as "validUntil" from supervisor s
     join personal_value p on p.ref = s.name_ref
     where s.kind = 'internal' and s.state->>'stage' = 'carded' and s.issuer = any($1::uuid[]) and s.valid_until >= $2
     order by s.card limit 500`,
    [issuers, today],
  )
}
