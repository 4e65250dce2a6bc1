/** Sessions on a calendar and in a list: searched, filtered, paged by cursor. Only the filters asked for stand in the SQL. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { namesIn } from '../institution/facts.ts'
import { namesOfInternals } from './internals.ts'
import type { SessionRow } from './readings.ts'

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
/** The beginning and the id of the last session of the page before. */
const cursor = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const local = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`

/** The conditions as one text with its values, from `$1` on. */
function asked({ from, until, prefecture, institution, occupation, state, search, after }: Filter) {
  const values: unknown[] = []
  const set = (value: unknown) => `$${values.push(value)}`
  const words = search?.trim().replace(/[\\%_]/g, '\\$&')
  const [, day, time, id] = cursor.exec(after ?? '') ?? []
  const conditions = [
    from && `s.day >= ${set(from)}`,
    until && `s.day <= ${set(until)}`,
    prefecture && `s.prefecture = ${set(prefecture)}`,
    institution && `s.institution = ${set(institution)}`,
    occupation && `s.occupation = ${set(occupation)}`,
    state === 'uncovered' ? `s.state = 'planned' and s.internal is null` : state && `s.state = ${set(state)}`,
    words &&
      `(s.number like ${set(`${words}%`)} or s.institution in (select id from institution where name like ${set(`%${words}%`)}))`,
    day &&
      `(s.day, s.starts, s.id) > (${set(day)}::date, ${set(`${day}T${time}:00+08:00`)}::timestamptz, ${set(id)}::uuid)`,
  ].filter(Boolean)
  return { where: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values }
}

type Found = Omit<SessionRow, 'examiners'> & { examiners: string[] }

export async function sessionRows(sql: Sql, filter: Filter, most: number): Promise<SessionRow[]> {
  const { where, values } = asked(filter)
  // The day says nothing that the beginning does not say; the index is kept in this order.
  const rows = await sql<Found>(
    `select s.id, s.activity as plan, s.institution, i.name as "institutionName", s.prefecture, s.number, s.occupation, s.level,
            s.subject, s.venue, ${local('s.starts')} as from, ${local('s.ends')} as until, s.state, s.rooms, s.places, s.candidates,
            s.examiners, s.internal as "internalSupervisor"
     from (select * from evaluation_session s ${where} order by s.day, s.starts, s.id limit $${values.length + 1}) s
     join institution i on i.id = s.institution order by s.day, s.starts, s.id`,
    [...values, most],
  )
  return named(sql, rows)
}

/** The words behind venues, examiners and internal supervisors, looked up once for each institution in sight. */
async function named(sql: Sql, rows: readonly Found[]): Promise<SessionRow[]> {
  const names = await namesIn(sql, [...new Set(rows.map(({ institution }) => institution))])
  const said = await wordsOf(sql, [...names.values()])
  const of = (id: string, otherwise: string) => {
    const words = names.get(id)
    return words ? said(words) : otherwise
  }
  const internals = await namesOfInternals(
    sql,
    rows.flatMap(({ internalSupervisor }) => internalSupervisor ?? []),
  )
  return rows.map((row) => ({
    ...row,
    venue: of(row.venue, '（考点已变更）'),
    examiners: row.examiners.map((id) => of(id, '已注销登记')),
    internalSupervisor: row.internalSupervisor && (internals.get(row.internalSupervisor) ?? '已安排'),
  }))
}

export const sessions: View = async (sql, _reader, input) => {
  const filter = input as Filter
  const rows = await sessionRows(sql, filter, pageSize + 1)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const { where, values } = asked(filter)
  const [count] = filter.after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from evaluation_session s ${where} limit ${mostCounted}) counted`,
        values,
      )
  return { rows: rows.slice(0, pageSize), next: last ? `${last.from}_${last.id}` : null, total: count?.n ?? 0 }
}

/** A month at a glance: how many sessions, institutions and candidates on each day. */
export const days: View = async (sql, _reader, input) => {
  const { where, values } = asked(input as Filter)
  return {
    rows: await sql(
      `select s.day, count(*)::int as sessions, count(distinct s.institution)::int as institutions, sum(s.candidates)::int as candidates
       from evaluation_session s ${where} group by s.day order by s.day limit 400`,
      values,
    ),
  }
}
