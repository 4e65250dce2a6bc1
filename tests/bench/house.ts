/** The whole house on a database that the bench can reach as well, and the way to ask and act as the Centre's clerk. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openHouse } from '../../src/house.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import { temporaryArguments, temporaryPostgres } from '../postgres.ts'

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

export async function openBench() {
  const postgres = await temporaryPostgres()
  process.env['ZHIDU_APP_PASSWORD'] = /:([^@:]+)@/.exec(postgres.url.app)?.[1] ?? ''
  const { args, remove } = temporaryArguments()
  const house = await openHouse({ ...args, databaseUrl: postgres.url.owner.replace('@/', '@localhost/') })
  const signedIn = await house.app.request('http://localhost/api/session', {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ account: 'zhongxin', password: rehearsalPassword }),
  })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] as string
  const client = new pg.Client({ connectionString: postgres.url.owner })
  await client.connect()
  await client.query("select set_config('app.scope', 'act', false)")
  return {
    client,
    url: postgres.url.owner,
    async post(path: string, input: object) {
      const answer = await house.app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...own, cookie, 'idempotency-key': randomUUID() },
        body: JSON.stringify(input),
      })
      if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    },
    async get(path: string) {
      const answer = await house.app.request(`http://localhost${path}`, { headers: { cookie } })
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
