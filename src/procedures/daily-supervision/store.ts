/** The rows of daily supervisions, and which sessions are watched: each by one open supervision at a time. */
import type { Store } from '../../kernel/procedure.ts'
import { instantInChina } from '../../law/calendar/index.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { sessionsOf } from '../../registers/activity/facts.ts'
import type { Command } from './contract.ts'
import type { Facts, Supervision } from './state.ts'

const rows = stateTable<Supervision>('daily_supervision')

export const store: Store<Supervision, Facts, Command> = {
  ...rows,

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
    await rows.save(sql, subject, state, version, {
      institution: state.institution,
      activity: state.activity,
      stage: state.stage,
      announced: state.announced,
      disclosed: state.disclosed,
      starts: starts ?? keep,
      ends: ends ?? keep,
    })
    await sql('delete from watched_session where supervision = $1', [subject])
    if (state.stage === 'opened')
      await sql('insert into watched_session (session, supervision) select unnest($1::uuid[]), $2', [
        sessions.map(({ id }) => id),
        subject,
      ])
  },
}
