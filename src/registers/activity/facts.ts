/** What other rooms may ask of plans and sessions, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { examinersOf } from '../institution/facts.ts'
import { uncoveredOn } from './acceptance.ts'
import type { Moment, SessionSubject } from './parts.ts'

export type SessionFacts = {
  id: string
  plan: string
  batch: string
  institution: string
  prefecture: string
  number: string
  occupation: string
  level: string
  kind: string
  subject: SessionSubject
  venue: string
  /** China time, '2026-03-14T09:00'. */
  from: Moment
  until: Moment
  state: 'planned' | 'cancelled'
  rooms: number
  places: number
  candidates: number
  examiners: string[]
  internalSupervisor: string | null
}

/** The sessions asked for, in the order of their beginning; their plans are held until the end of the act. */
export async function sessionsOf(sql: Sql, ids: readonly string[]): Promise<SessionFacts[]> {
  await sql(
    'select id from activity where id in (select activity from evaluation_session where id = any($1::uuid[])) order by id for share',
    [ids],
  )
  // Read after the hold: a plan that changed while it was waited for shows its new sessions.
  return sessionsSeen(sql, ids)
}

/** The same without the hold: for readers, and for what follows from an act on the plan itself. */
export function sessionsSeen(sql: Sql, ids: readonly string[]): Promise<SessionFacts[]> {
  return sql<SessionFacts>(
    `select id, activity as plan, batch, institution, prefecture, number, occupation, level, kind, subject, venue,
            to_char(starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as from,
            to_char(ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until,
            state, rooms, places, candidates, examiners, internal as "internalSupervisor"
     from evaluation_session where id = any($1::uuid[]) order by starts, id`,
    [ids],
  )
}

/** How a plan was filed, and how much the institution has held by its plans in the year before a day. */
export async function planKnown(
  sql: Sql,
  plan: string,
  day: Day,
): Promise<{ filedOn: Day; late: boolean; sessionsInLastYear: number } | undefined> {
  const [row] = await sql<{ filedOn: Day; late: boolean; sessionsInLastYear: number }>(
    `select a.filed_on as "filedOn", a.late, (select count(*) from evaluation_session s
       where s.institution = a.institution and s.state = 'planned' and s.day < $2::date
         and s.day >= $2::date - interval '1 year') as "sessionsInLastYear"
     from activity a where a.id = $1`,
    [plan, day],
  )
  return row
}

export type ExaminerPerson = { session: string; examiner: string; person: string; number: string }

/** The persons behind the examiners of these sessions, with the reference of each identity number. */
export async function personsOfExaminers(sql: Sql, sessions: readonly SessionFacts[]): Promise<ExaminerPerson[]> {
  const institutions = [...new Set(sessions.map(({ institution }) => institution))].sort()
  const registers = new Map<string, Awaited<ReturnType<typeof examinersOf>>>()
  for (const id of institutions) registers.set(id, await examinersOf(sql, id))
  return sessions.flatMap(({ id, institution, examiners }) =>
    (registers.get(institution) ?? [])
      .filter((each) => examiners.includes(each.id))
      .map(({ id: examiner, person, number }) => ({ session: id, examiner, person, number })),
  )
}

/** Is this person a candidate in one of the institution's own rosters? */
export async function candidateOf(sql: Sql, institution: string, person: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from candidate c join activity a on a.id = c.activity where c.person = $2 and a.institution = $1) as yes`,
    [institution, person],
  )
  return row?.yes ?? false
}

export type Uncovered = Pick<SessionFacts, 'id' | 'plan' | 'institution' | 'number' | 'subject' | 'from' | 'until'> & {
  institutionName: string
  is: 'ahead' | 'missing'
}

/** Sessions of these days that no internal supervisor watches (a16), the latest first, as far as the reader sees. */
export async function uncoveredSessions(
  sql: Sql,
  today: Day,
  span: { from?: Day; until?: Day },
  most: number,
): Promise<Uncovered[]> {
  const rows = await sql<Omit<Uncovered, 'is'> & { state: 'planned' }>(
    `select s.id, s.activity as plan, s.institution, i.name as "institutionName", s.number, s.subject, s.state,
            to_char(s.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as from,
            to_char(s.ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until
     from evaluation_session s join institution i on i.id = s.institution
     where s.internal is null and s.state = 'planned' and s.day between $1::date and $2::date
     order by s.day desc, s.starts desc, s.id limit $3`,
    [span.from ?? '-infinity', span.until ?? 'infinity', most],
  )
  return rows.flatMap((row) => {
    const is = uncoveredOn(row, today)
    return is ? [{ ...row, is }] : []
  })
}

/** The candidates of these sessions by the rosters in force, as ids and places: 'batch number, row'. No name, no number. */
export function candidatesIn(
  sql: Sql,
  sessions: readonly string[],
): Promise<{ id: string; batch: string; row: number }[]> {
  return sql(
    `select c.id, s.number as batch, c.row + 1 as row
     from (select distinct batch, number, activity from evaluation_session where id = any($1::uuid[])) s
     join activity a on a.id = s.activity
     join jsonb_array_elements(a.state->'batches') b on b->>'id' = s.batch::text
     join candidate c on c.batch = s.batch and c.roster::text = b->'roster'->>'id'
     order by s.number, c.row`,
    [sessions],
  )
}
