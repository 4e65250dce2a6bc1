/** The rows of dispatches: state, sealed pool, and the hours that bind a supervisor, which the database keeps apart. */
import type { Circumstances, Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import type { Command } from './contract.ts'
import { hoursOf, spanOf } from './hours.ts'
import { judged } from './callable.ts'
import { inForce } from './places.ts'
import { opened, type RootOf, toSeal } from './sealing.ts'
import type { Dispatch, Facts, Watched } from './state.ts'

const rows = stateTable<Dispatch>('dispatch')

export function makeStore(rootOf: RootOf): Store<Dispatch, Facts, Command> {
  return {
    ...rows,

    async gather(sql, subject, state, command, now) {
      const calm: Facts = { next: [], against: {}, answerBy: answerBy(state.sessions, now) }
      if (quiet.has(command.type)) return calm
      // Whoever calls somebody holds this lock to the end of the act, so that no two call one person for the same hours.
      await sql("select pg_advisory_xact_lock(hashtext('dispatch.calls'))")
      if (command.type === 'seal') return { ...calm, toSeal: await toSeal(sql, command, now) }
      const the = command.type === 'follow' ? { ...state, sessions: command.sessions } : state
      const draw = command.type === 'draw' ? await opened(sql, subject, state, rootOf) : undefined
      const drawSeed = draw?.drawSeed ?? state.resolved?.drawSeed
      return {
        ...calm,
        answerBy: answerBy(the.sessions, now),
        ...(draw ? { opened: draw } : {}),
        ...(drawSeed ? await judged(sql, subject, the, now, drawSeed) : {}),
      }
    },

    async save(sql, subject, state, version) {
      const { from, until } = spanOf(state.sessions)
      const { sealed } = state
      await rows.save(sql, subject, state, version, {
        institution: state.institution,
        stage: state.stage,
        disclosed: state.disclosed,
        accounts: [...new Set(state.places.flatMap(({ account }) => account ?? []))],
        year: sealed?.year ?? keep,
        j: sealed?.j ?? keep,
        draw_key: sealed?.key ?? keep,
        starts: from,
        ends: until,
      })
      await bind(sql, subject, state)
      await announce(sql, subject, state)
    },

    async keep(sql, subject, { toSeal: sealed }) {
      if (!sealed) return
      await sql(
        `insert into draw_pool (dispatch, supervisor, card, salt, leaf)
         select $1, r.* from jsonb_to_recordset($2::jsonb) as r(supervisor uuid, card text, salt text, leaf text)`,
        [subject, JSON.stringify(sealed.pool)],
      )
      await sql(
        `insert into draw_excluded (dispatch, supervisor, card, salt, code, ground, clause, policy)
         select $1, r.* from jsonb_to_recordset($2::jsonb)
           as r(supervisor uuid, card text, salt text, code text, ground text, clause text, policy text)`,
        [subject, JSON.stringify(sealed.excluded)],
      )
    },
  }
}

/** Acts that call nobody and look at nobody. */
const quiet: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'draftLetter',
  'followLetter',
  'disclose',
  'withdraw',
  'proposeSkip',
])

async function bind(sql: Sql, subject: string, { places, sessions, stage }: Dispatch): Promise<void> {
  const bound = stage === 'withdrawn' ? [] : places.filter(inForce)
  await sql('delete from assignment where dispatch = $1', [subject])
  const rows = bound.flatMap(({ supervisor }) => hoursOf(sessions).map((hours) => ({ supervisor, ...hours })))
  if (rows.length > 0)
    await sql(
      `insert into assignment (dispatch, supervisor, during)
       select $1, r.supervisor, tstzrange(r."from", r.until)
       from jsonb_to_recordset($2::jsonb) as r(supervisor uuid, "from" timestamptz, until timestamptz)`,
      [subject, JSON.stringify(rows)],
    )
}

async function announce(sql: Sql, subject: string, { places }: Dispatch): Promise<void> {
  const coming = places.filter(({ state }) => state === 'accepted').map(({ supervisor }) => supervisor)
  await sql('delete from supervision_visitor where supervision = $1', [subject])
  if (coming.length > 0)
    await sql(
      `insert into supervision_visitor (supervision, supervisor, card, name_ref)
       select $1, p.supervisor, p.card, s.name_ref from draw_pool p join supervisor s on s.id = p.supervisor
       where p.dispatch = $1 and p.supervisor = any($2::uuid[])`,
      [subject, coming],
    )
}

/** The Centre's time to answer, but never beyond the day before the first session. */
function answerBy(sessions: readonly Watched[], { today, calendar }: Circumstances): Day {
  const usual = dueOn(timeLimits.dispatchAnswer, today, calendar)
  const first = sessions.map(({ from }) => from.slice(0, 10)).sort()[0]
  const eve = first ? addDays(first as Day, -1) : usual
  return [usual, eve < today ? today : eve].sort()[0] as Day
}
