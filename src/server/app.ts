/**
 * The HTTP face of the house: headers, sign-in, the routes made from the tables, public pages, the desk's files.
 * Nothing here decides; the only room that knows HTTP.
 */
import { extname } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Access } from '../access/index.ts'
import type { House } from '../act.ts'
import type { Actor, Shelf } from '../kernel/procedure.ts'
import { checkDocument } from '../documents/index.ts'
import { dayInChina } from '../law/calendar/index.ts'
import { clauses, type ClauseId } from '../law/clauses.ts'
import { readFileIn } from '../platform/files.ts'
import { publicBundle, publicDraws } from '../procedures/dispatch/facts.ts'
import { publicPages } from '../public/index.ts'
import { notFound, respond } from './answers.ts'
import { lawPages } from './law-data.ts'
import { mount, mountReadings, signedIn } from './mount.ts'
import { openApi } from './openapi/index.ts'
import { journalRoutes } from './journal-routes.ts'
import type { Env } from './session.ts'

export type Options = { shelves: readonly Shelf[]; rehearsal: boolean; deskFolder: string }

export function makeApp(house: House, access: Access, options: Options): Hono<Env> {
  const app = new Hono<Env>()
  app.onError((error, c) => respond(c, error))
  app.notFound((c) => respond(c, notFound()))
  app.use('*', access.headers)
  app.use('/api/*', access.forgery)
  app.use('/api/*', access.session)
  app.route('/', access.routes)
  for (const procedure of house.procedures.values()) mount(app, house, procedure)
  for (const shelf of options.shelves) mountReadings(app, house, shelf)
  app.route('/', journalRoutes(house))
  // Made once, when somebody asks: the tables do not change while the house is open.
  let described: object | undefined
  app.get('/api/openapi.json', (c) => {
    described ??= openApi({ procedures: house.procedures.values(), shelves: options.shelves, cookie: access.cookie })
    return c.json(described)
  })
  app.get('/api/law/clauses.json', (c) => c.json(clauses))
  app.all('/api/*', (c) => respond(c, signedIn(c) && notFound()))
  app.use('/desk/*', compress())
  app.get('/desk/*', (c) => desk(c.req.path, options.deskFolder))
  app.get('/desk', (c) => c.redirect('/desk/'))
  app.route(
    '/',
    publicPages({
      rehearsal: options.rehearsal,
      whatSystemDoes: (id: ClauseId) => lawPages(house.procedures.values(), id),
      check: (code) => check(house, code),
      draws: drawsOf(house),
    }),
  )
  return app
}

/** Anybody at all: no rows of their own, no power. */
const anybody: Actor = {
  id: '00000000-0000-4000-8000-000000000000',
  organisation: '00000000-0000-4000-8000-000000000000',
  kind: 'public',
  powers: [],
}

function check({ database, clock }: House, code: string) {
  const at = clock()
  const reader = { actor: anybody, at: at.toISOString(), today: dayInChina(at) }
  return database.read(reader, (sql) => checkDocument(sql, code))
}

/** Asked as anybody; the file of a draw that is over is made from rows that only its maker reads. */
const drawsOf = (house: House) => ({
  year(year: number) {
    const at = house.clock()
    const reader = { actor: anybody, at: at.toISOString(), today: dayInChina(at) }
    return house.database.read(reader, (sql) => publicDraws(sql, year, reader.at))
  },
  bundle: (session: string) => house.database.act((sql) => publicBundle(sql, session, house.clock().toISOString())),
})

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json',
}

/** A file whose name changes with its content; the verifier of draws keeps its own, and must never grow old in a browser. */
const hashed = /^assets\/(?!draw-verifier\.)[\w.-]*-[\w-]{8,}\.\w+$/

/** The desk is one page with hashed files beside it; every other address below /desk/ is that page. */
async function desk(path: string, folder: string): Promise<Response> {
  const name = path.replace(/^\/desk\//, '')
  const isFile = /^assets\/[\w.-]+$/.test(name)
  const bytes = await readFileIn(folder, isFile ? name : 'index.html')
  if (!bytes) throw notFound()
  return new Response(bytes, {
    headers: {
      'content-type': types[isFile ? extname(name) : '.html'] ?? 'application/octet-stream',
      'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
