/** The rows of daily supervisions, and which sessions are watched: each by one open supervision at a time. */
import type { Store } from '../../kernel/procedure.ts'
import { instantInChina } from '../../law/calendar/index.ts'
import { sessionsOf } from '../../registers/activity/facts.ts'
import type { Command } from './contract.ts'
import type { Facts, Supervision } from './state.ts'

export const store: Store<Supervision, Facts, Command> = {
  table: 'daily_supervision',

  async load(sql, subject) {
    const [row] = await sql<{ state: Supervision; version: number }>(
      'select state, version from daily_supervision where id = $1',
      [subject],
    )
    return row
  },

  async gather(sql, subject, _state, command) {
    if (command.type !== 'open') return { found: [], watched: [] }
    const found = await sessionsOf(sql, command.sessions)
    const watched = await sql<{ session: string }>(
      'select session from watched_session where session = any($1::uuid[]) and supervision <> $2',
      [command.sessions, subject],
    )
    return {
      found: found.map(({ id, plan, institution, from, until, state }) => ({
        id,
        activity: plan,
        institution,
        from,
        until,
        state,
      })),
      watched: watched.map(({ session }) => session),
    }
  },

  async save(sql, subject, state, version) {
    const { sessions } = state
    const starts = sessions.map(({ from }) => instantInChina(from)).sort()[0]
    const ends = sessions
      .map(({ until }) => instantInChina(until))
      .sort()
      .at(-1)
    await sql(
      `insert into daily_supervision (id, version, state, institution, activity, stage, announced, disclosed, starts, ends)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set version = $2, state = $3, stage = $6, disclosed = $8, starts = $9, ends = $10`,
      [
        subject,
        version,
        JSON.stringify(state),
        state.institution,
        state.activity,
        state.stage,
        state.announced,
        state.disclosed,
        starts,
        ends,
      ],
    )
    await sql('delete from watched_session where supervision = $1', [subject])
    if (state.stage === 'opened')
      await sql('insert into watched_session (session, supervision) select unnest($1::uuid[]), $2', [
        sessions.map(({ id }) => id),
        subject,
      ])
  },
}
