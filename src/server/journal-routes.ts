/**
 * The journal's outside: the newest checkpoint and growth proofs are public (hashes only),
 * an entry's proof of inclusion goes to those who may see entries.
 */
import { Hono } from 'hono'
import type { House } from '../act.ts'
import { proveEntry, proveGrowth } from '../journal/prove.ts'
import { notFound } from './answers.ts'
import { signedIn } from './mount.ts'
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
  app.get('/api/journal/:entry/proof', async (c) => {
    signedIn(c)
    const entry = c.req.param('entry')
    if (!/^[0-9a-f-]{36}$/.test(entry)) throw notFound()
    const proof = await house.database.act((sql) => proveEntry(sql, entry))
    if (!proof) throw notFound()
    return c.json(proof)
  })
  return app
}
