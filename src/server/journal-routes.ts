/**
 * The journal's public face. Made by hand, without a reading row, because a row needs a power and whoever checks a
 * printed checkpoint holds none: it is no person's reading but a plain text in the form other tools know
 * (C2SP tlog-checkpoint) and a proof of growth. Both are hashes; what is in an entry cannot be told from them.
 */
import { Hono } from 'hono'
import type { House } from '../act.ts'
import { proveGrowth } from '../journal/prove.ts'
import { notFound } from './answers.ts'
import type { Env } from './session.ts'

export function journalRoutes(house: House): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/log/checkpoint', async (c) => {
    const [last] = await house.database.act((sql) =>
      sql<{ note: string }>('select note from journal_checkpoint order by size desc limit 1'),
    )
    return c.text(last?.note ?? '', last ? 200 : 404)
  })
  app.get('/log/growth/:old', async (c) => {
    const old = Number(c.req.param('old'))
    if (!Number.isSafeInteger(old) || old < 0) throw notFound()
    const proof = await house.database.act((sql) => proveGrowth(sql, old))
    if (!proof) throw notFound()
    return c.json(proof)
  })
  return app
}
