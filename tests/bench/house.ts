/** The whole house on a database that the bench can reach as well, and the way to ask and act as the people of the rehearsal. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openHouse } from '../../src/house.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import type { Size } from '../../src/rehearsal/load.ts'
import { temporaryArguments, temporaryPostgres } from '../postgres.ts'

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

export type Bench = Awaited<ReturnType<typeof openBench>>

export async function openBench(rehearsal: Size = 'small') {
  const postgres = await temporaryPostgres()
  process.env['ZHIDU_APP_PASSWORD'] = /:([^@:]+)@/.exec(postgres.url.app)?.[1] ?? ''
  const { args, remove } = temporaryArguments()
  const databaseUrl = postgres.url.owner.replace('@/', '@localhost/')
  const say = (line: string) => (rehearsal === 'full' ? console.error(`  ${line}`) : undefined)
  const house = await openHouse({ ...args, rehearsal, databaseUrl }, say)
  const client = new pg.Client({ connectionString: postgres.url.owner })
  await client.connect()
  await client.query("select set_config('app.scope', 'act', false)")

  /** The headers of a request by that person. */
  async function signedIn(account: string): Promise<{ cookie: string }> {
    const answer = await house.app.request('http://localhost/api/session', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ account, password: rehearsalPassword }),
    })
    if (answer.status !== 201) throw new Error(`${account} could not sign in: ${await answer.text()}`)
    return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string }
  }
  const clerk = await signedIn('zhongxin')
  return {
    client,
    open: house,
    url: postgres.url.owner,
    dataDir: args.dataDir,
    signedIn,
    actHeaders: (who: { cookie: string }) => ({ ...own, ...who, 'idempotency-key': randomUUID() }),
    async post(path: string, input: object, who = clerk) {
      const answer = await house.app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...own, ...who, 'idempotency-key': randomUUID() },
        body: JSON.stringify(input),
      })
      if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    },
    async get(path: string, who = clerk) {
      const answer = await house.app.request(`http://localhost${path}`, { headers: who })
      const bytes = await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return Buffer.from(bytes)
    },
    async close() {
      await client.end()
      await house.close()
      await postgres.stop()
      remove()
    },
  }
}
