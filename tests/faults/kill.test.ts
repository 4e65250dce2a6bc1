/**
 * kill -9 of the server, of PostgreSQL, of both, at any moment under eight writers: nothing acknowledged is lost,
 * nothing is doubled, journal and replay are right each time, and the next start recovers by itself.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unifiedCheck } from '../../src/law/numbers/unified-code.ts'
import { isAlive, pause, until, workersIn } from '../../src/platform/postgres/processes.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import { seeded } from '../../src/rehearsal/province.ts'
import { temporaryArguments } from '../postgres.ts'

const rounds = process.env.ZHIDU_LONG ? 50 : 4
const writers = 8
const { args, remove } = temporaryArguments()
const root = process.cwd()
const draw = seeded('kill')
let server: ChildProcess | undefined
let port = 0

const own = { 'content-type': 'application/json', origin: '' }
const address = () => `http://127.0.0.1:${port}`

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const found = (probe.address() as { port: number }).port
  await new Promise((done) => probe.close(done))
  return found
}

async function start(): Promise<void> {
  server = spawn(
    'node',
    [join(root, 'dist/server/main.js'), '--small', '--data', args.dataDir, '--port', String(port)],
    {
      cwd: root,
      env: { ...process.env, ZHIDU_ROOT: root, HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  )
  for (let i = 0; i < 600; i++) {
    if (
      await fetch(`${address()}/log/checkpoint`).then(
        () => true,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error('the server did not come back')
}

const postmaster = () => Number(readFileSync(join(args.dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
const kill = (pid: number | undefined) => {
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {
    /* already gone */
  }
}

type Submit = { id: string; key: string; n: number }
const acknowledged: Submit[] = []
const open: Submit[] = []
let cookie = ''
let next = 0

async function signIn(): Promise<void> {
  const response = await fetch(`${address()}/api/session`, {
    method: 'POST',
    headers: { ...own, origin: address() },
    body: JSON.stringify({ account: 'zhongxin', password: rehearsalPassword }),
  })
  expect(response.status).toBe(201)
  cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string
}

function registration(n: number): string {
  const body = `91632800MA${String(n).padStart(7, '0')}`
  const person = { person: randomUUID(), name: '张三' }
  const venue = '00000000-0000-4000-8000-00000000000a'
  return JSON.stringify({
    code: body + unifiedCheck(body),
    name: `断电演练${n}号`,
    kinds: ['level'],
    kind: 'DJ-S',
    prefecture: '632800',
    address: '演练路',
    legal: person,
    head: person,
    contact: { ...person, phone: '13900000000' },
    filedOn: '2026-03-02',
    venues: [{ id: venue, name: '主', address: '路', type: 'mixed', workstations: 1, cameras: 0 }],
    scope: [{ occupation: '6-31-01-03', level: '4', venue }],
  })
}
const bodies = new Map<number, string>()

async function submit(one: Submit): Promise<boolean> {
  const body = bodies.get(one.n) ?? registration(one.n)
  bodies.set(one.n, body)
  const response = await fetch(`${address()}/api/institutions/${one.id}/registration`, {
    method: 'POST',
    headers: { ...own, origin: address(), cookie, 'idempotency-key': one.key },
    body,
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined)
  return response?.status === 201
}

async function write(going: () => boolean): Promise<void> {
  while (going()) {
    const one = { id: randomUUID(), key: randomUUID(), n: next++ }
    if (await submit(one)) acknowledged.push(one)
    else {
      open.push(one)
      await pause(50)
    }
  }
}

afterAll(async () => {
  kill(server?.pid)
  const cluster = join(args.dataDir, 'pg')
  for (const pid of workersIn(cluster)) kill(pid)
  await until(() => workersIn(cluster).length === 0, 10_000)
  remove()
})

test(`${rounds} rounds of kill -9 under ${writers} writers lose and double nothing`, async () => {
  port = await freePort()
  await start()
  await signIn()
  for (let round = 0; round < rounds; round++) {
    let going = true
    const work = Promise.all(Array.from({ length: writers }, () => write(() => going)))
    await pause(400 + draw(900))
    const victim = (['server', 'postgres', 'both'] as const)[round % 3]
    if (victim !== 'server') kill(postmaster())
    if (victim !== 'postgres') kill(server?.pid)
    await pause(300)
    going = false
    await work
    kill(server?.pid)
    await until(() => !isAlive(server?.pid as number), 10_000)
    const verdict = spawnSync('node', [join(root, 'dist/server/cli.js'), 'journal', 'verify', '--data', args.dataDir], {
      cwd: root,
      env: { ...process.env, ZHIDU_ROOT: root },
      encoding: 'utf8',
    })
    expect(`${verdict.status} ${verdict.stderr}`, `round ${round}, ${victim}`).toBe('0 ')
    await start()
  }
  // Whoever got no answer asks again with the same key: done once, whether it had been done before or not.
  for (const one of open) expect(await submit(one)).toBe(true)
  for (const one of [...acknowledged, ...open]) {
    const response = await fetch(`${address()}/api/institutions/${one.id}`, { headers: { cookie } })
    expect(response.status).toBe(200)
    expect(((await response.json()) as { acts: unknown[] }).acts).toHaveLength(1)
  }
  // How many get through between two kills is the machine's; that some do in every round is ours.
  expect(acknowledged.length).toBeGreaterThan(rounds)
  process.kill(server?.pid as number, 'SIGTERM')
  expect(
    await until(() => workersIn(join(args.dataDir, 'pg')).length === 0 && !isAlive(server?.pid as number), 20_000),
  ).toBe(true)
}, 3_600_000)
