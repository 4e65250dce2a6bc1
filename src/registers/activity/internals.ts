/** Internal supervisors as this room needs them, from the register of supervisors once it is there. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'

type Holder = { id: string; validFrom: Day; validUntil: Day }

/** Issued by the institution itself or by the authority of its industry. */
export async function internalsOf(sql: Sql, issuers: readonly string[], ids: readonly string[]): Promise<Holder[]> {
  if (ids.length === 0 || !(await registered(sql))) return []
  return sql<Holder>(
    `select id, valid_from as "validFrom", valid_until as "validUntil" from supervisor
     where id = any($2::uuid[]) and kind = 'internal' and not revoked and issuer = any($1::uuid[])
     order by id for share`,
    [issuers, ids],
  )
}

/** Two entries are one person when their identity numbers have one blind index. */
export async function onePerson(
  sql: Sql,
  examiners: readonly { id: string; number: string }[],
  supervisors: readonly string[],
): Promise<{ examiner: string; supervisor: string }[]> {
  if (examiners.length === 0 || supervisors.length === 0 || !(await registered(sql))) return []
  return sql(
    `select e.id as examiner, s.id as supervisor
     from unnest($1::uuid[], $2::uuid[]) as e (id, number)
     join personal_value own on own.ref = e.number
     join personal_value other on other.blind = own.blind and other.field = 'identityNumber'
     join supervisor s on (s.state->'person'->'identityNumber'->>'ref')::uuid = other.ref
     where s.id = any($3::uuid[])`,
    [examiners.map(({ id }) => id), examiners.map(({ number }) => number), supervisors],
  )
}

/** Masked names for views; whom the reader may not see stays without a name. */
export async function namesOfInternals(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !(await registered(sql))) return new Map()
  const rows = await sql<{ id: string; name: string }>(
    `select s.id, p.masked as name from supervisor s join personal_value p on p.ref = (s.state->'person'->'name'->>'ref')::uuid
     where s.id = any($1::uuid[])`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type Offered = { id: string; name: string; card: string; validUntil: Day }

/** The internal supervisors a form may offer on a day. */
export async function offeredInternals(sql: Sql, issuers: readonly string[], today: Day): Promise<Offered[]> {
  if (!(await registered(sql))) return []
  return sql<Offered>(
    `select s.id, p.masked as name, s.card, s.valid_until as "validUntil" from supervisor s
     join personal_value p on p.ref = (s.state->'person'->'name'->>'ref')::uuid
     where s.kind = 'internal' and not s.revoked and s.issuer = any($1::uuid[]) and s.valid_until >= $2
     order by s.card limit 500`,
    [issuers, today],
  )
}

const registered = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ yes: boolean }>("select to_regclass('supervisor') is not null as yes")
  return row?.yes ?? false
}
