/** Who can be called, from the registers' facts: the holders of cards as the law of the pool wants to see them. */
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { personsOfExaminers, type SessionFacts, sessionsOf } from '../../registers/activity/facts.ts'
import { codeOf } from '../../registers/institution/facts.ts'
import { cardOn, holdersFor, internalOf } from '../../registers/supervisor/facts.ts'
import { type Ground, policyOn } from './draw/exclusion.ts'
import type { DrawnActivity, Holder } from './draw/holder.ts'
import { poolFor } from './draw/pool.ts'
import { rankingOf } from './draw/rank.ts'
import type { SkipCode } from './draw/walk.ts'
import { spanOf } from './hours.ts'
import { inForce } from './places.ts'
import type { Dispatch, Facts, Next, Watched } from './state.ts'

type Known = Holder & { account?: string | undefined }

/** `except`: a dispatch whose own hours do not count against its people. */
export async function drawnFacts(
  sql: Sql,
  { institution, sessions }: { institution: string; sessions: Watched[] },
  now: Circumstances,
  except?: string,
): Promise<{ activity: DrawnActivity; holders: Known[]; key: string }> {
  const ids = sessions.map(({ id }) => id)
  const [found, code] = [await sessionsOf(sql, ids), await codeOf(sql, institution)]
  const days = [...new Set(sessions.flatMap(({ from, until }) => daysBetweenMinutes(from, until)))]
  const examiners = await personsOfExaminers(sql, found)
  const internals = await internalsAt(sql, found, now)
  const inside = (await internalOf(sql, institution, now.today)).map(({ person }) => person)
  const bound = await assignments(sql, except)
  const holders = (await holdersFor(sql, now.today)).map(({ persons, employers, ...holder }) => ({
    ...holder,
    // Who carries the institution's own card (a12) is one of its people, whatever the employer said.
    employers: persons.some((each) => inside.includes(each))
      ? [...employers, { organisation: institution, from: holder.validFrom }]
      : employers,
    examinerOf: examiners.filter(({ person }) => persons.includes(person)).map(({ session }) => session),
    internalOf: internals.filter(({ person }) => persons.includes(person)).map(({ session }) => session),
    assignments: bound.get(holder.id) ?? [],
  }))
  const activity = { institution, institutionCode: code, sessions: ids, days, ...spanOf(sessions) }
  return { activity, holders, key: drawKeyOf(code, found) }
}

async function internalsAt(sql: Sql, found: readonly SessionFacts[], { today }: Circumstances) {
  const all: { session: string; person: string }[] = []
  for (const { id: session, internalSupervisor } of found) {
    const held = internalSupervisor ? await cardOn(sql, internalSupervisor, today) : undefined
    if (held) all.push({ session, person: held.person })
  }
  return all
}

/** The natural key of what is drawn for: institution, batch, occupation, level, first day. Never a row's id. */
function drawKeyOf(code: string, sessions: readonly SessionFacts[]): string {
  const first = sessions[0]
  if (!first) return code
  const { number, occupation, level, from } = first
  return [code, number, occupation, level, from.slice(0, 10).replaceAll('-', '')].join('.')
}

function daysBetweenMinutes(from: string, until: string): Day[] {
  const days: Day[] = []
  for (let day = from.slice(0, 10) as Day; day <= until.slice(0, 10); day = addDays(day, 1)) days.push(day)
  return days
}

async function assignments(
  sql: Sql,
  except: string | undefined,
): Promise<Map<string, Holder['assignments'][number][]>> {
  const rows = await sql<{ supervisor: string; session: string; from: string; until: string }>(
    `select supervisor, dispatch as session,
            to_char(lower(during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from",
            to_char(upper(during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
     from assignment where $1::uuid is null or dispatch <> $1 order by lower(during)`,
    [except ?? null],
  )
  const bySupervisor = new Map<string, Holder['assignments'][number][]>()
  for (const { supervisor, ...row } of rows)
    bySupervisor.set(supervisor, [...(bySupervisor.get(supervisor) ?? []), row])
  return bySupervisor
}

/** A ground of the pool that also stands after the seal; leave and workload count before the draw alone. */
const since: Partial<Record<Ground, SkipCode>> = {
  'card-not-yet-valid': 'CARD_INVALID',
  'card-expired': 'CARD_INVALID',
  'card-revoked': 'CARD_INVALID',
  suspended: 'DISPATCH_SUSPENDED',
  employed: 'RECUSAL_IN_DATA',
  'formerly-employed': 'RECUSAL_IN_DATA',
  interest: 'RECUSAL_IN_DATA',
  'former-interest': 'RECUSAL_IN_DATA',
  examiner: 'RECUSAL_IN_DATA',
  'internal-supervisor': 'RECUSAL_IN_DATA',
  busy: 'TAKEN_SINCE',
}

/** Those not called yet in the order of the one ranking, and what stands against them and against those in force. */
export async function judged(
  sql: Sql,
  subject: string,
  the: Dispatch,
  now: Circumstances,
  drawSeed: string,
): Promise<Pick<Facts, 'next' | 'against'>> {
  const { activity, holders } = await drawnFacts(sql, the, now, subject)
  const against = new Map<string, SkipCode>()
  for (const { supervisor, ground } of poolFor(activity, holders, { on: now.today }, policyOn(now.today)).excluded) {
    const code = since[ground]
    if (code && !against.has(supervisor)) against.set(supervisor, code)
  }
  const rows = await sql<{ supervisor: string; leaf: string }>(
    'select supervisor, leaf from draw_pool where dispatch = $1 order by card collate "C"',
    [subject],
  )
  const behind = new Map(rows.map(({ supervisor, leaf }) => [leaf, supervisor]))
  const accounts = new Map(holders.map(({ id, account }) => [id, account]))
  const called = Math.max(0, ...the.places.map(({ rank }) => rank))
  const ranking = rankingOf(
    drawSeed,
    rows.map(({ leaf }) => leaf),
  )
  return {
    next: ranking.slice(called).map(({ leaf }, i): Next => {
      const supervisor = behind.get(leaf) as string
      const [account, ground] = [accounts.get(supervisor), against.get(supervisor)]
      return {
        rank: called + i + 1,
        supervisor,
        leaf,
        ...(account ? { account } : {}),
        ...(ground ? { against: ground } : {}),
      }
    }),
    against: Object.fromEntries(
      the.places.filter(inForce).flatMap(({ rank, supervisor }) => {
        const ground = against.get(supervisor)
        return ground ? [[rank, ground]] : []
      }),
    ),
  }
}
