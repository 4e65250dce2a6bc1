/**
 * Turns the tables of a procedure into routes. There is no other way to make one, so a route without
 * a power, a basis and a shape cannot exist.
 */
import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { act, circumstances, type House } from '../act.ts'
import {
  type Actor,
  type AnyCommand,
  type AnyProcedure,
  type CommandRow,
  isAskedFor,
  type Logged,
  type ReadingRow,
  type Reader,
  type Shelf,
} from '../kernel/procedure.ts'
import { bodyOf } from './body.ts'
import { notFound, signInFirst, Stop } from './answers.ts'
import { fileAnswer, type Leaving, type Original } from './file-answer.ts'
import { parsed } from './input.ts'
import { optionsOf, whoHolds } from './options.ts'
import type { Env, Read, Seen } from './session.ts'
import { receiptsOf, streamed } from './streamed.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function mount(app: Hono<Env>, house: House, procedure: AnyProcedure): void {
  const base = `/api/${procedure.path}`
  for (const [type, row] of Object.entries(procedure.commands))
    if (row.at) app.post(`${base}/:id/${row.at}`, (c) => runCommand(c, house, procedure, type, row))
  if (isAskedFor(procedure)) mountOptions(app, house, procedure)
  mountReadings(app, house, procedure)
}

function mountOptions(app: Hono<Env>, house: House, procedure: AnyProcedure): void {
  app.get(`/api/${procedure.path}/:id/options`, async (c) => {
    const reader = readerOf(c, house)
    const subject = subjectOf(c)
    const found = await house.database.read(reader, (sql) => procedure.store.load(sql, subject))
    // Who could not begin it learns nothing from asking: what is hidden answers like what does not exist.
    if (
      !concerns(procedure, reader.actor) ||
      (!found && !(await mayBeginHere(house, procedure, reader.actor, subject)))
    ) {
      await c.get('logRead')?.({ reading: `${procedure.name}.options`, subject, result: 'not-found' })
      throw notFound()
    }
    return c.json(optionsOf(procedure, subject, found?.state ?? procedure.initial, circumstances(house, reader.actor)))
  })
}

export function mountReadings(app: Hono<Env>, house: House, shelf: Shelf): void {
  // Fixed paths before those with an id, so that `/institutions/export` is not taken for a subject.
  const readings = Object.entries(shelf.readings).sort(
    ([, a], [, b]) => Number(a.at.includes(':')) - Number(b.at.includes(':')),
  )
  for (const [name, row] of readings)
    app.get(`/api/${shelf.path}${row.at}`, (c) => runReading(c, house, shelf, name, row))
}

const mayBeginHere = async (house: House, procedure: AnyProcedure, actor: Actor, subject: string) =>
  mayBegin(procedure, actor) && !(await exists(house, procedure, subject))

function mayBegin({ commands, stage, initial }: AnyProcedure, { powers }: Actor): boolean {
  const first = stage(initial)
  return Object.values(commands).some(({ at, by, when }) => at && when.includes(first) && powers.includes(by))
}

/** Whoever may neither see nor do anything here is not told that something is here. */
function concerns({ commands, readings }: AnyProcedure, { powers }: Actor): boolean {
  const any = [...Object.values(commands).map(({ by }) => by), ...Object.values(readings).flatMap(({ by }) => by)]
  return any.some((power) => powers.includes(power))
}

async function runCommand(c: Context<Env>, house: House, procedure: AnyProcedure, type: string, row: CommandRow) {
  const { actor } = signedIn(c)
  if (!actor.powers.includes(row.by))
    throw new Stop(403, {
      reason: `您没有“${row.name}”的权限`,
      who: whoHolds(row.by),
      ...(typeof row.clause === 'string' ? { clause: row.clause } : {}),
    })
  const subject = subjectOf(c)
  const key = c.req.header('idempotency-key') ?? ''
  if (!uuid.test(key)) throw new Stop(422, { reason: '提交缺少编号，无法防止重复办理', remedy: '请刷新页面后重试' })
  await mustSee(c, house, procedure, subject, row)
  const { raw, value } =
    row.upload === 'stream' ? await streamed(c, house, procedure, type, row, actor) : await bodyOf(c, row)
  const input = parsed(row.input, value)
  const command = { ...(input as object), type } satisfies AnyCommand
  const route = Buffer.from(`${procedure.name}/${subject}/${type}\n`)
  const done = await act(house, [{ procedure: procedure.name, subject, command }], actor, {
    key,
    body: Buffer.concat([route, raw]),
  })
  if (row.upload !== 'stream') return c.json({ entries: done.entries }, 201)
  return c.json({ entries: done.entries, receipts: await receiptsOf(house, done.entries) }, 201)
}

/** A subject that may not be seen does not exist for this person; one that does not exist yet may be made. */
async function mustSee(
  c: Context<Env>,
  house: House,
  procedure: AnyProcedure,
  subject: string,
  row: CommandRow,
): Promise<void> {
  const byId = `select id from ${procedure.store.table} where id = $1`
  const seen = async () => (await house.database.look(readerOf(c, house), byId, [subject])).length > 0
  if (await seen()) return
  if (!(await exists(house, procedure, subject))) {
    if (!row.when.includes(procedure.stage(procedure.initial))) throw notFound()
    return
  }
  // Rows are never deleted: one that came into being since the first look is there to be seen now.
  if (!(await seen())) throw notFound()
}

const exists = async ({ database }: House, { store }: AnyProcedure, subject: string) =>
  (await database.once(`select id from ${store.table} where id = $1`, [subject])).length > 0

async function runReading(c: Context<Env>, house: House, shelf: Shelf, name: string, row: ReadingRow) {
  const reader = readerOf(c, house)
  const id = c.req.param('id')
  const log = (result: Read['result'], { fields, reason }: Logged = {}) =>
    c.get('logRead')?.({
      reading: `${shelf.name}.${name}`,
      subject: id !== undefined && uuid.test(id) ? id : null,
      result,
      ...(fields ? { fields } : {}),
      ...(reason ? { reason } : {}),
    })
  if (!row.by.some((power) => reader.actor.powers.includes(power))) {
    await log('refused')
    throw new Stop(403, { reason: `您没有“${row.name}”的权限`, who: row.by.map(whoHolds).join('、') })
  }
  const view = shelf.views[name]
  if (!view) throw new Error(`${shelf.name} has no view ${name}`)
  const known = id === undefined || uuid.test(id)
  const input = known ? parsed(row.input, { ...c.req.query(), ...c.req.param() }) : {}
  const found = known
    ? await house.database.read(reader, (sql) => view(sql, reader, input as Record<string, unknown>))
    : undefined
  if (found === undefined) {
    await log('not-found')
    throw notFound()
  }
  await log('granted', (found as { logged?: Logged }).logged)
  if (row.file) return fileAnswer(c, found as Leaving | Original, row.file)
  return c.json(z.parse(row.output, found) as object)
}

export function signedIn(c: Context<Env>): Seen {
  const seen = c.get('seen')
  if (!seen) throw signInFirst()
  return seen
}

function readerOf(c: Context<Env>, house: House): Reader {
  const { actor } = signedIn(c)
  const { at, today } = circumstances(house, actor)
  return { actor, at, today }
}

function subjectOf(c: Context<Env>): string {
  const id = c.req.param('id') ?? ''
  if (!uuid.test(id)) throw notFound()
  return id
}
