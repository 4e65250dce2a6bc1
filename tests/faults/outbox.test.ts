/**
 * kill -9 of the server between the taking of a message and its delivery: before the mail server has heard of it, and
 * when the mail server has it but has not said so. The next start sends it, under the same Message-ID.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/act.ts'
import { openBeside } from '../../src/house.ts'
import { machine } from '../../src/kernel/machine.ts'
import { dayInChina } from '../../src/law/calendar/index.ts'
import { isAlive, until } from '../../src/platform/postgres/processes.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import { temporaryArguments } from '../postgres.ts'
import { mailServer } from '../rooms/receivers.ts'
import { commands, node, takenPort } from './command-kit.ts'

const shop = commands()
const dataDir = join(shop.home, 'data')
const { args, remove } = temporaryArguments()
const minute = 60_000
/** The morning of tomorrow in Qinghai: messages go out by day alone. */
const morning = Date.parse(`${dayInChina(new Date(Date.now() + 24 * 60 * minute))}T09:00:00+08:00`) - Date.now()
let smtp: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  smtp = await mailServer()
})
afterAll(async () => {
  await shop.clean()
  await smtp.stop()
  remove()
})

async function start(ahead: number) {
  const { port, release } = await takenPort()
  await release()
  const served = await shop.serve(
    node(
      '--import',
      './tests/faults/another-hour.mjs',
      ...['dist/server/main.js', '--small'],
      '--data',
      dataDir,
      '--port',
      `${port}`,
    ),
    {
      ZHIDU_ROOT: process.cwd(),
      AHEAD: `${ahead}`,
      ZHIDU_ADDRESS: 'https://zhidu.example/desk/',
      ZHIDU_SMTP_URL: smtp.url,
      ZHIDU_MAIL_FROM: 'zhidu@office.example',
    },
  )
  const pid = served.child.pid as number
  const kill = async () => {
    process.kill(pid, 'SIGKILL')
    await until(() => !isAlive(pid), 10_000)
  }
  return { address: `http://127.0.0.1:${port}`, kill }
}

/** Somebody of the Centre gives an address through the desk's own door; the account is told. */
async function reachable(address: string): Promise<string> {
  const own = { 'content-type': 'application/json', origin: address }
  const body = JSON.stringify({ account: 'zhongxin', password: rehearsalPassword })
  const signedIn = await fetch(`${address}/api/session`, { method: 'POST', headers: own, body })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] as string
  const mine = await fetch(`${address}/api/contacts/mine`, { headers: { cookie } })
  const { id, person } = (await mine.json()) as { id: string; person: string }
  const chosen = await fetch(`${address}/api/contacts/${id}/mail`, {
    method: 'POST',
    headers: { ...own, cookie, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ person, mail: 'name@mail.example' }),
  })
  expect(chosen.status).toBe(201)
  return id
}

test('killed with a message in its hand, it sends it after the next start under the same Message-ID, and once', async () => {
  let server = await start(morning)
  const account = await reachable(server.address)
  const id = randomUUID()
  const beside = async <T>(run: (parts: Awaited<ReturnType<typeof openBeside>>) => Promise<T>) => {
    const parts = await openBeside({ ...args, dataDir })
    return run(parts).finally(() => parts.close())
  }
  const rowOf = () =>
    beside(({ house }) =>
      house.database.act((sql) =>
        sql<{ stage: string; tries: number }>("select state->>'stage' as stage, tries from outbox where id = $1", [id]),
      ),
    )
  smtp.silent.at = 'greeting'
  const command = { type: 'hand', channel: 'mail', account, counts: { half: 0, last: 0, late: 1 } }
  await beside(({ house }) => act(house, [{ procedure: 'outbox', subject: id, command }], machine))
  await until(() => smtp.silent.met.length > 0, 60_000)
  await server.kill()
  expect(await rowOf()).toEqual([{ stage: 'waiting', tries: 1 }])

  // Held by whoever took it for longer than any try lasts; then it is anybody's again.
  smtp.silent.at = 'message'
  server = await start(morning + 10 * minute)
  await until(() => smtp.silent.met.length > 1, 60_000)
  await server.kill()
  expect(smtp.silent.met).toEqual(['', id])
  expect(await rowOf()).toEqual([{ stage: 'waiting', tries: 2 }])

  smtp.silent.at = undefined
  await start(morning + 20 * minute)
  await until(() => smtp.got.length > 0, 60_000)
  for (let left = 100; left > 0 && (await rowOf())[0]?.stage !== 'sent'; left--)
    await new Promise((done) => setTimeout(done, 100))
  expect(await rowOf()).toEqual([{ stage: 'sent', tries: 3 }])
  expect(smtp.got.map((mail) => mail.id)).toEqual([id])
  expect(smtp.got[0]?.to).toEqual(['name@mail.example'])
  // The worker looks for more every few seconds, and finds nothing.
  await new Promise((done) => setTimeout(done, 6_000))
  expect(smtp.got).toHaveLength(1)
})
