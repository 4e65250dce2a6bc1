/** Sessions on a calendar and in a list, and plans in a list: one SQL text each; absent filters are null. */
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { namesOfInternals } from './internals.ts'
import type { PlanRow, SessionRow } from './readings.ts'

export type Filter = {
  from?: string
  until?: string
  prefecture?: string
  institution?: string
  occupation?: string
  search?: string
  state?: string
  after?: string
}

const pageSize = 50
const mostCounted = 10_000
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** The beginning and the id of the last session of the page before. */
const cursor = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)_(${uuid})$`)
const planCursor = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)_(${uuid})$`)

const local = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`

export const conditions = `($1::date is null or s.day >= $1) and ($2::date is null or s.day <= $2)
  and ($3::text is null or s.prefecture = $3) and ($4::uuid is null or s.institution = $4)
  and ($5::text is null or s.occupation = $5) and ($6::text is null or s.state = $6)
  and ($7::text is null or s.number like $7 || '%'
    or s.institution in (select i.id from institution i where i.name like '%' || $8 || '%'))`

export function values({ from, until, prefecture, institution, occupation, state, search }: Filter): unknown[] {
  const words = search?.trim() || null
  const pattern = words?.replace(/[\\%_]/g, '\\$&') ?? null
  return [
    from ?? null,
    until ?? null,
    prefecture || null,
    institution || null,
    occupation || null,
    state || null,
    pattern,
    pattern,
  ]
}

/** Names of venues are words of the institution's filing: its state says which reference, the opening says the words. */
const venueName = `(select op.text from opening op where op.ref =
  (jsonb_path_query_first(i.state, '$.venues[*] ? (@.id == $venue).name.ref', jsonb_build_object('venue', s.venue::text)) #>> '{}')::uuid)`

export async function sessionRows(sql: Sql, filter: Filter, most: number): Promise<SessionRow[]> {
  const [, at, id] = cursor.exec(filter.after ?? '') ?? []
  const rows = await sql<SessionRow>(
    `select s.id, s.activity as plan, s.institution, i.name as "institutionName", s.prefecture, s.number, s.occupation, s.level,
            s.subject, coalesce(${venueName}, '（考点已变更）') as venue, ${local('s.starts')} as from, ${local('s.ends')} as until,
            s.state, s.rooms, s.places, s.candidates,
            array(select p.masked from jsonb_path_query(i.state, '$.examiners[*]') e
                  join personal_value p on p.ref = (e->'name'->>'ref')::uuid where (e->>'id')::uuid = any(s.examiners)) as examiners,
            s.internal as "internalSupervisor"
     from evaluation_session s join institution i on i.id = s.institution
     where ${conditions} and ($9::timestamptz is null or (s.starts, s.id) > ($9, $10::uuid))
     order by s.starts, s.id limit $11`,
    [...values(filter), at ? `${at}:00+08:00` : null, id ?? null, most],
  )
  const named = await namesOfInternals(
    sql,
    rows.flatMap(({ internalSupervisor }) => internalSupervisor ?? []),
  )
  return rows.map((row) => ({
    ...row,
    internalSupervisor: row.internalSupervisor && (named.get(row.internalSupervisor) ?? '已安排'),
  }))
}

export const sessions: View = async (sql, _reader, input) => {
  const filter = input as Filter
  const rows = await sessionRows(sql, filter, pageSize + 1)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const [count] = filter.after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from evaluation_session s where ${conditions} limit ${mostCounted}) counted`,
        values(filter),
      )
  return { rows: rows.slice(0, pageSize), next: last ? `${last.from}_${last.id}` : null, total: count?.n ?? 0 }
}

/** A month at a glance: how many sessions, institutions and candidates on each day. */
export const days: View = async (sql, _reader, input) => ({
  rows: await sql(
    `select s.day, count(*)::int as sessions, count(distinct s.institution)::int as institutions, sum(s.candidates)::int as candidates
     from evaluation_session s where ${conditions} group by s.day order by s.day limit 400`,
    values(input as Filter),
  ),
})

const planConditions = `($1::text is null or a.stage = $1) and ($2::text is null or i.prefecture = $2)
  and ($3::uuid is null or a.institution = $3)
  and ($4::text is null or a.title like '%' || $4 || '%' or i.name like '%' || $4 || '%')`

export const plans: View = async (sql, _reader, input) => {
  const { stage, prefecture, institution, search, after } = input as Filter & { stage?: string }
  const [, day, id] = planCursor.exec(after ?? '') ?? []
  const asked = [
    stage || null,
    prefecture || null,
    institution || null,
    search?.trim() ? search.trim().replace(/[\\%_]/g, '\\$&') : null,
  ]
  const rows = await sql<PlanRow>(
    `select a.id, a.title, a.institution, i.name as "institutionName", i.prefecture, a.stage, a.late, a.filed_on as "filedOn",
            a.first_day as "firstDay", a.last_day as "lastDay", jsonb_array_length(a.state->'batches') as batches,
            (select count(*)::int from jsonb_path_query(a.state, '$.batches[*].sessions[*] ? (@.state == "planned")')) as sessions,
            (select coalesce(sum(c::int), 0)::int from jsonb_path_query(a.state, '$.batches[*].roster.count') c) as candidates
     from activity a join institution i on i.id = a.institution
     where ${planConditions} and ($5::date is null or (a.filed_on, a.id) < ($5, $6::uuid))
     order by a.filed_on desc, a.id desc limit $7`,
    [...asked, day ?? null, id ?? null, pageSize + 1],
  )
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const [count] = after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from activity a join institution i on i.id = a.institution
         where ${planConditions} limit ${mostCounted}) counted`,
        asked,
      )
  return { rows: rows.slice(0, pageSize), next: last ? `${last.filedOn}_${last.id}` : null, total: count?.n ?? 0 }
}
