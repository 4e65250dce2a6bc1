/**
 * B1: one act through HTTP with everything on (session, permission, lock, decision, duties, journal), beside one durable
 * commit through the same HTTP library with nothing else. One client, one act after the other; the middle one counts.
 */
import { performance } from 'node:perf_hooks'
import { Hono } from 'hono'
import pg from 'pg'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { type Case, median, type Prepared } from './harness.ts'
import { openBench } from './house.ts'

const times = 60
const input = { matter: 'people', statement: '按备案承诺配备考评人员，并在评价活动期间保持。', state: 'promised' }

/** The typical time of one of many, as the time of the whole. */
async function middle(once: (n: number) => Promise<void>) {
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await once(n)
    all.push(performance.now() - start)
  }
  return { ms: median(all) * times, work: times }
}

/** One row in one durable commit, and an answer. */
function bareFloor(pool: pg.Pool): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const body = await c.req.json<object>()
    await pool.query({ name: 'bare', text: 'insert into bare (body) values ($1)', values: [JSON.stringify(body)] })
    return c.json({}, 201)
  })
  return app
}

async function prepare(): Promise<Prepared> {
  const bench = await openBench()
  await bench.client.query(
    'create table bare (id bigint generated always as identity primary key, body jsonb not null)',
  )
  const pool = new pg.Pool({ connectionString: bench.url })
  const app = bareFloor(pool)
  const counted = async (text: string) => (await bench.client.query<{ n: number }>(text)).rows[0]?.n ?? 0
  const acts = `select count(*)::int as n from journal_entry where convert_from(body, 'utf8') like '%"CommitmentRecorded"%'`
  const [before, done] = [await counted(acts), { ours: 0, bare: 0 }]
  const headers = { 'content-type': 'application/json' }
  return {
    ours: () =>
      middle(async (n) => {
        await bench.post(`/api/institutions/${institutionId(n % 7)}/commitments`, input)
        done.ours += 1
      }),
    reference: () =>
      middle(async () => {
        await app.request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(input) })
        done.bare += 1
      }),
    async check() {
      const found = [(await counted(acts)) - before, await counted('select count(*)::int as n from bare')]
      if (found[0] !== done.ours || found[1] !== done.bare) throw new Error(`${found} of ${done.ours} and ${done.bare}`)
    },
    async close() {
      await pool.end()
      await bench.close()
    },
  }
}

export const oneAct: Case = {
  name: 'B1',
  what: 'one act, p50',
  unit: 'act',
  sizes: [7],
  goal: '≤ 25 ms',
  holds: (ours) => ours <= 25,
  prepare,
}
