/**
 * The one way anything changes: lock, load, gather, decide, fold, save, follow, and journal — in one transaction.
 * A state row is the fold of its journalled events, so the two cannot tell different stories.
 */
import { randomUUID } from 'node:crypto'
import { keepDuties } from './duties/keep.ts'
import { append } from './journal/append.ts'
import { clauseOf, type Entry } from './journal/entry.ts'
import { firstAnswer, type Idempotency, placeOfKey, remember } from './journal/idempotency.ts'
import { commit, keepWords } from './journal/keep.ts'
import type { Actor, AnyEvent, AnyProcedure, Ask, Circumstances, Keeper, Loaded } from './kernel/procedure.ts'
import { Refusal } from './kernel/refusal.ts'
import type { Sql } from './kernel/sql.ts'
import type { Said } from './kernel/words.ts'
import { type Calendar, dayInChina } from './law/calendar/index.ts'
import type { Database } from './platform/database.ts'

/** What an act needs to know of the house. Built once in `main.ts`. */
export type House = {
  database: Database
  procedures: ReadonlyMap<string, AnyProcedure>
  consequencesOf(procedure: string, subject: string, event: AnyEvent, facts: unknown, sql: Sql): Promise<Ask[]>
  keepPersonal(sql: Sql, said: readonly Said[], keeper: Keeper): Promise<void>
  calendar: Calendar
  clock(): Date
}

export type Done = { entries: string[]; repeated: boolean }

/** Runs acts to their end, all or none. A deadlock or a version clash runs the whole transaction again. */
export function act(house: House, asks: readonly Ask[], actor: Actor, idem?: Idempotency): Promise<Done> {
  const now = circumstances(house, actor)
  const said = asks.map(({ command }) => commit(command))
  return house.database.act(async (sql) => {
    const entries: Entry[] = []
    const running = { house, sql, now, entries, held: new Set(asks.map(placeOf)), idem: idem?.key ?? null }
    // One breath: the database answers the others only once the places are held, where a duplicate waits for the first.
    const [, first, loaded] = await Promise.all([
      hold(sql, [...running.held, ...(idem ? [placeOfKey(actor, idem)] : [])]),
      idem && firstAnswer(sql, actor, idem),
      asks[0] && load(running, asks[0]),
    ])
    if (first) return { entries: first, repeated: true }
    for (const [i, ask] of asks.entries()) await run(running, ask, null, i === 0 ? loaded : await load(running, ask))
    for (const [keeper, own] of byKeeper(house, asks, said, actor)) await keep(house, sql, own, keeper)
    // The answer tells what was asked for, not what followed: that may be nobody's business yet (an unannounced visit).
    const ids = entries.filter(({ cause }) => cause === null).map(({ id }) => id)
    // The last statements are not waited for here: they leave together with the commit, which waits for them.
    void append(sql, entries)
    if (idem) void remember(sql, actor, now.at, idem, ids)
    return { entries: ids, repeated: false }
  })
}

export function circumstances(house: House, actor: Actor): Circumstances {
  const at = house.clock()
  return { actor, at: at.toISOString(), today: dayInChina(at), calendar: house.calendar }
}

/** The subjects that nobody else acts on meanwhile, all taken at once and in one order: two acts never wait in a ring. */
async function hold(sql: Sql, places: readonly string[]): Promise<void> {
  await sql(
    `select pg_advisory_xact_lock(hashtextextended(subject, 0))
     from (select distinct subject from unnest($1::text[]) as subject order by 1) as places`,
    [places],
  )
}
const placeOf = ({ procedure, subject }: Ask) => `${procedure}:${subject}`

/** What was said is kept once for each keeper: many asks of one person are one bulk of rows. */
function byKeeper(house: House, asks: readonly Ask[], said: readonly Said[][], actor: Actor): [Keeper, Said[]][] {
  const found = new Map<string, [Keeper, Said[]]>()
  for (const [i, ask] of asks.entries()) {
    const keeper = keeperOf(procedureOf(house, ask), ask, actor)
    const key = `${keeper.organisation}/${keeper.alone}`
    if (!found.has(key)) found.set(key, [keeper, []])
    found.get(key)?.[1].push(...(said[i] as Said[]))
  }
  return [...found.values()]
}

type Running = {
  house: House
  sql: Sql
  now: Circumstances
  entries: Entry[]
  /** The places already held by this act. */
  held: Set<string>
  idem: string | null
}

/** The row of a subject whose place is held: taken first where this act does not hold it yet. */
async function load({ house, sql, held }: Running, ask: Ask): Promise<Loaded<unknown> | undefined> {
  const place = placeOf(ask)
  const [, loaded] = await Promise.all([
    held.has(place) ? undefined : hold(sql, [place]),
    procedureOf(house, ask).store.load(sql, ask.subject),
  ])
  held.add(place)
  return loaded
}

async function run(running: Running, ask: Ask, cause: string | null, loaded: Loaded<unknown> | undefined) {
  const { house, sql, now, entries } = running
  const procedure = procedureOf(house, ask)
  const { subject, command } = ask
  let [state, version]: [unknown, number] = loaded ? [loaded.state, loaded.version] : [procedure.initial, 0]
  refuseOutOfStage(procedure, state, ask, now)
  procedure.ready(state, command.type, now)
  const facts: object = await procedure.store.gather(sql, subject, state, command, now)
  const events: AnyEvent[] = procedure.decide(state, command, { ...facts, ...now })
  // What did not come into being leaves no row.
  if (events.length === 0 && !loaded) return
  const made = events.map((event) => ({ event, id: randomUUID() }))
  const row = procedure.commands[command.type]
  for (const { event, id } of made) {
    state = procedure.evolve(state, event)
    version += 1
    entries.push({
      v: 1,
      id,
      cause,
      at: now.at,
      actor: now.actor.id,
      org: now.actor.organisation,
      power: row?.by ?? null,
      clause: clauseOf(ask.clause ?? row?.clause),
      procedure: procedure.name,
      subject,
      version,
      event,
      idem: running.idem,
    })
  }
  await Promise.all([
    procedure.store.save(sql, subject, state, version),
    procedure.store.keep?.(sql, subject, facts),
    keepDuties(sql, procedure, subject, state, now.calendar, !loaded),
  ])
  for (const { event, id } of made)
    for (const next of await house.consequencesOf(procedure.name, subject, event, facts, sql)) {
      const said = commit(next.command)
      await run(running, next, id, await load(running, next))
      await keep(house, sql, said, keeperOf(procedureOf(house, next), next, now.actor))
    }
}

/** The stage of a subject is checked here for every command alike, so no decider can forget it. */
function refuseOutOfStage(procedure: AnyProcedure, state: unknown, ask: Ask, now: Circumstances): void {
  const row = procedure.commands[ask.command.type]
  if (!row) throw new Error(`${procedure.name} has no command ${ask.command.type}`)
  if (row.of && !procedure.relates(state, now.actor, row.of, ask.subject)) throw new NotYours(procedure.title)
  const stage = procedure.stage(state)
  if (!row.when.includes(stage))
    throw new Refusal(`${procedure.title}目前不在可以“${row.name}”的阶段`, undefined, {
      remedy: '请刷新页面，查看现在可以做什么',
    })
}

/** The power is held, but not over this subject: 403. */
export class NotYours extends Error {}

function procedureOf(house: House, ask: Ask): AnyProcedure {
  const procedure = house.procedures.get(ask.procedure)
  if (!procedure) throw new Error(`unknown procedure ${ask.procedure}`)
  return procedure
}

/** An institution names none but its own people, whatever it acts on; others see the province anyway. */
function keeperOf(procedure: AnyProcedure, { subject, command }: Ask, { organisation, kind }: Actor): Keeper {
  return procedure.keeper?.(subject, command) ?? { organisation, alone: kind === 'institution' || kind === 'delegate' }
}

async function keep(house: House, sql: Sql, said: readonly Said[], keeper: Keeper): Promise<void> {
  await keepWords(
    sql,
    said.filter((one) => !one.personal),
  )
  await house.keepPersonal(
    sql,
    said.filter((one) => one.personal),
    keeper,
  )
}
