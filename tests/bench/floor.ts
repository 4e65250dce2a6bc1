/** The bare floor: the same HTTP library and one durable commit for a request, nothing else; a file is written and flushed. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import pg from 'pg'
import type { Bench } from './house.ts'
import { listen } from './wire.ts'

export async function openFloor(bench: Bench) {
  await bench.client.query('create table if not exists bare (id uuid primary key, body jsonb not null)')
  // As many connections as the house has.
  const pool = new pg.Pool({ connectionString: bench.url, max: 12 })
  const folder = mkdtempSync(join(bench.dataDir, 'floor-'))
  const kept = (body: string) =>
    pool.query({ name: 'bare', text: 'insert into bare values ($1, $2)', values: [randomUUID(), body] })
  const app = new Hono()
  app.post('/act', async (c) => {
    await kept(JSON.stringify(await c.req.json()))
    return c.json({}, 201)
  })
  app.post('/file', async (c) => {
    const path = join(folder, randomUUID())
    const file = await open(path, 'wx')
    await file.writeFile(new Uint8Array(await c.req.arrayBuffer()))
    await file.sync()
    await file.close()
    await kept(JSON.stringify({ path }))
    return c.json({}, 201)
  })
  app.get('/read', async (c) => {
    const { rows } = await pool.query({ name: 'read', text: 'select body from bare limit 1' })
    return c.json(rows)
  })
  const server = await listen(app)
  return {
    port: server.port,
    count: async () => (await bench.client.query<{ n: number }>('select count(*)::int as n from bare')).rows[0]?.n ?? 0,
    async close() {
      await server.close()
      await pool.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
