/** What the order of plans needs to know: the filing, who is busy elsewhere, the next number, a roster's hash. */
import { randomUUID } from 'node:crypto'
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { filingOf } from '../institution/facts.ts'
import type { Command } from './contract.ts'
import { internalsOn, onePerson } from './internals.ts'
import { dayOf } from './parts.ts'
import { hashOf } from './roster.ts'
import type { Activity, Busy, Facts, Session } from './state.ts'

const nothing: Facts = { nextBatch: 1, taken: [], busy: [], internals: [], same: [] }

export async function gather(
  sql: Sql,
  subject: string,
  state: Activity,
  command: Command,
  { actor, today }: Circumstances,
): Promise<Facts> {
  if (command.type === 'putRoster') {
    const rows = command.rows.map(({ id, person, name, identityNumber, declared }) => ({
      id,
      person,
      name,
      identityNumber,
      ...(declared ? { declared } : {}),
    }))
    return { ...nothing, roster: { id: randomUUID(), batch: command.batch, rows, sha256: hashOf(rows) } }
  }
  const asked = askedFor(state, command)
  if (!asked) return nothing
  const institution = state.institution || actor.organisation
  const internals = [...new Set(asked.flatMap(({ internalSupervisor }) => internalSupervisor ?? []))]
  const days = asked.map(({ from }) => dayOf(from))
  const examiners = [...new Set(asked.flatMap((session) => session.examiners))]
  // Numbers have no gaps and nobody is in two places: one plan of an institution at a time, and one for each supervisor.
  await sql(
    `select pg_advisory_xact_lock(hashtext('activity.people'), place)
     from (select distinct hashtext(id) as place from unnest($1::text[]) as id order by 1) as places`,
    [[institution, ...internals]],
  )
  const filing = await filingOf(sql, institution)
  return {
    filing,
    nextBatch: command.type === 'file' ? await nextBatch(sql, institution, Number(today.slice(0, 4))) : 1,
    taken: command.type === 'file' ? await takenOf(sql, command) : [],
    busy: await busyOf(sql, { subject, institution, examiners, internals, days }),
    internals: internals.length ? await internalsOn(sql, institution, days) : [],
    same: await onePerson(sql, filing?.examiners ?? [], internals),
  }
}

type Asked = Pick<Session, 'from' | 'examiners'> & { internalSupervisor?: string | undefined }

/** The sessions whose people and times are in question. */
function askedFor(state: Activity, command: Command): Asked[] | undefined {
  if (command.type === 'file') return command.batches.flatMap(({ sessions }) => sessions)
  if (command.type !== 'changeSession' && command.type !== 'assignPeople') return undefined
  const session = state.batches.flatMap(({ sessions }) => sessions).find(({ id }) => id === command.session)
  return session ? [{ ...session, ...command }] : []
}

async function nextBatch(sql: Sql, institution: string, year: number): Promise<number> {
  const [row] = await sql<{ next: number }>(
    `select coalesce(max(right(number, 4)), '0')::int + 1 as next from evaluation_session where institution = $1 and number like $2`,
    [institution, `${String(year - 2000).padStart(2, '0')}%`],
  )
  return row?.next ?? 1
}

async function takenOf(sql: Sql, { batches }: Extract<Command, { type: 'file' }>): Promise<string[]> {
  const ids = batches.flatMap(({ id, sessions }) => [id, ...sessions.map((session) => session.id)])
  const rows = await sql<{ id: string }>(
    'select id from evaluation_session where id = any($1::uuid[]) or batch = any($1::uuid[])',
    [ids],
  )
  return rows.map(({ id }) => id)
}

type Asking = { subject: string; institution: string; examiners: string[]; internals: string[]; days: string[] }

/** Examiners belong to one institution; an internal supervisor of an industry may serve in several. */
async function busyOf(sql: Sql, { subject, institution, examiners, internals, days }: Asking): Promise<Busy[]> {
  if (examiners.length + internals.length === 0) return []
  const rows = await sql<Omit<Busy, 'internalSupervisor'> & { internal: string | null }>(
    `select id, number, subject, to_char(starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as from,
            to_char(ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until, examiners, internal
     from evaluation_session where state = 'planned' and day = any($1::date[]) and activity <> $2
       and ((institution = $3 and examiners && $4::uuid[]) or internal = any($5::uuid[]))`,
    [days, subject, institution, examiners, internals],
  )
  return rows.map(({ internal, ...row }) => ({ ...row, internalSupervisor: internal ?? undefined }))
}
