/** The rows of plans. The sessions of a plan follow its state at each act; a roster's candidates are written once. */
import type { Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { textOf } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { gather } from './gather.ts'
import { dayOf } from './parts.ts'
import { hashOf } from './roster.ts'
import type { Activity, Candidate, Event, Facts } from './state.ts'

const at = (moment: string) => `${moment}:00+08:00`

export const store: Store<Activity, Facts, Command> = {
  table: 'activity',

  async load(sql, subject) {
    const [row] = await sql<{ state: Activity; version: number }>('select state, version from activity where id = $1', [
      subject,
    ])
    return row
  },

  gather,

  async save(sql, subject, state, version) {
    const days = state.batches.flatMap(({ sessions }) => sessions.map(({ from }) => dayOf(from))).sort()
    // What was not accepted examines nobody; what was is called off, never taken away.
    const sessions = state.stage === 'not-accepted' ? [] : rowsOf(state)
    await sql(
      `with plan as (
         insert into activity (id, version, state, institution, stage, title, filed_on, first_day, last_day, late)
         values ($1, $2, $3, $4, $5, coalesce($6, ''), $7, $8, $9, $10)
         on conflict (id) do update set version = $2, state = $3, stage = $5, first_day = $8, last_day = $9)
       insert into evaluation_session (id, activity, batch, institution, prefecture, number, occupation, level, kind, subject, venue, starts, ends, day, state, rooms, places, candidates, examiners, internal)
       select r.id, $1, r.batch, $4, i.prefecture, r.number, r.occupation, r.level, r.kind, r.subject, r.venue, r.starts, r.ends, r.day, r.state, r.rooms, r.places, r.candidates, r.examiners, r.internal
       from jsonb_to_recordset($11::jsonb) as r (id uuid, batch uuid, number text, occupation text, level text, kind text, subject text, venue uuid,
         starts timestamptz, ends timestamptz, day date, state text, rooms integer, places integer, candidates integer, examiners uuid[], internal uuid)
       join institution i on i.id = $4
       on conflict (id) do update set venue = excluded.venue, starts = excluded.starts, ends = excluded.ends, day = excluded.day, state = excluded.state,
         rooms = excluded.rooms, places = excluded.places, candidates = excluded.candidates, examiners = excluded.examiners, internal = excluded.internal
       where evaluation_session.activity = $1`,
      [
        subject,
        version,
        JSON.stringify(state),
        state.institution,
        state.stage,
        (state.title && textOf(state.title)) ?? null,
        state.filedOn,
        days[0] ?? state.filedOn,
        days.at(-1) ?? state.filedOn,
        state.late,
        JSON.stringify(sessions),
      ],
    )
  },

  async keep(sql, subject, { roster }) {
    if (!roster) return
    const { id, batch, rows } = roster
    await sql(
      `insert into candidate (roster, row, activity, batch, id, person, name_ref, name_c, number_ref, number_c, declared)
       select $1, r.row, $2, $3, r.id, r.person, (r.name->>'ref')::uuid, r.name->>'c', (r."identityNumber"->>'ref')::uuid, r."identityNumber"->>'c', r.declared
       from jsonb_to_recordset($4::jsonb) as r (row integer, id uuid, person uuid, name jsonb, "identityNumber" jsonb, declared text)`,
      [id, subject, batch, JSON.stringify(rows.map((each, row) => ({ ...each, row })))],
    )
  },

  async recheck(sql, subject, events) {
    const told = new Map(
      (events as Event[]).flatMap((event) => (event.type === 'RosterPut' ? [[event.roster, event]] : [])),
    )
    for (const { id, rows } of await rostersOf(sql, subject)) {
      const event = told.get(id)
      if (!event) return `考生名单 ${id} 在日志中没有来历`
      told.delete(id)
      if (rows.length !== event.count || hashOf(rows) !== event.sha256) return `考生名单 ${id} 与日志中的散列值不一致`
    }
    const [lost] = told.keys()
    return lost === undefined ? undefined : `考生名单 ${lost} 的各行不存在`
  },
}

const rowsOf = ({ batches }: Activity) =>
  batches.flatMap(({ id, number, occupation, level, kind, roster, sessions }) =>
    sessions.map(({ from, until, internalSupervisor, moved: _, ...session }) => ({
      ...session,
      batch: id,
      number,
      occupation,
      level,
      kind,
      starts: at(from),
      ends: at(until),
      day: dayOf(from),
      candidates: roster?.count ?? 0,
      internal: internalSupervisor ?? null,
    })),
  )

type Kept = {
  roster: string
  id: string
  person: string
  name: string
  c: string
  number: string
  nc: string
  declared: string | null
}

/** The candidates as they stand in the table, in the shape that was hashed. */
async function rostersOf(sql: Sql, subject: string): Promise<{ id: string; rows: Candidate[] }[]> {
  const rows = await sql<Kept>(
    `select roster, id, person, name_ref as name, name_c as c, number_ref as number, number_c as nc, declared
     from candidate where activity = $1 order by roster, row`,
    [subject],
  )
  const rosters = new Map<string, Candidate[]>()
  for (const { roster, id, person, name, c, number, nc, declared } of rows) {
    const kept = { id, person, name: { ref: name, c }, identityNumber: { ref: number, c: nc } }
    const row = (declared ? { ...kept, declared } : kept) as Candidate
    rosters.set(roster, [...(rosters.get(roster) ?? []), row])
  }
  return [...rosters].map(([id, each]) => ({ id, rows: each }))
}
