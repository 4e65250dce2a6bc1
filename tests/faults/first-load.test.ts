/** kill -9 in the middle of the first load: the next start begins again by itself, and nothing else is ever emptied. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { turnToLoad } from '../../src/platform/postgres/first-load.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { until } from '../../src/platform/postgres/processes.ts'
import { runningPostgres } from '../../src/platform/postgres/running.ts'
import { beginAgain, isUnfinished } from '../../src/rehearsal/unfinished.ts'
import { temporaryPostgres } from '../postgres.ts'
import { commands, node, takenPort } from './command-kit.ts'

const shop = commands()
afterAll(() => shop.clean())

const again = '上一次装入演练数据时中断'

async function asked<T extends object>(ownerUrl: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query("select set_config('app.scope', 'act', false)")
    let rows: T[] = []
    for (const each of statements) ({ rows } = await client.query(each))
    return rows
  } finally {
    await client.end()
  }
}
const kinds = async (url: string) =>
  (await asked<{ kind: string }>(url, "select state->>'kind' as kind from operation order by 1")).map(
    ({ kind }) => kind,
  )
const entries = async (url: string) =>
  Number((await asked<{ n: string }>(url, 'select count(*) as n from journal_entry'))[0]?.n)

test('a load killed midway is begun again by the next start, and a finished one is left alone', async () => {
  const dataDir = join(shop.home, 'data')
  const { port, release } = await takenPort()
  await release()
  const start = node('scripts/start.mjs', '--small', '--data', dataDir, '--port', `${port}`)
  const first = shop.launch(start)
  let seen: string | undefined
  const midway = async () => {
    const running = await runningPostgres({ dataDir }).catch(() => undefined)
    seen = running?.url.owner
    return seen ? await entries(seen).catch(() => 0) : 0
  }
  // Some acts are written, and the end of the load is not.
  while ((await midway()) < 20 && first.child.exitCode === null) await new Promise((more) => setTimeout(more, 5))
  process.kill(Number(readFileSync(join(dataDir, 'zhidu.lock'), 'utf8').split(' ')[0]), 'SIGKILL')
  await first.ended
  expect(await kinds(seen as string)).toEqual(['rehearsal-begun'])

  const second = await shop.serve(start)
  expect(second.said.out.split('\n').filter((line) => line.startsWith(again))).toHaveLength(1)
  const url = (await runningPostgres({ dataDir }))?.url.owner as string
  expect(await kinds(url)).toEqual(['rehearsal-begun', 'rehearsal-loaded'])
  expect(Number((await asked<{ n: string }>(url, 'select count(*) as n from institution'))[0]?.n)).toBe(40)
  const verify = shop.launch(node('bin/zhidu.mjs', 'journal', 'verify', '--data', dataDir))
  expect(`${await verify.ended} ${verify.said.err}`).toBe('0 ')
  expect(verify.said.out).toMatch(/日志链完整.*重放一致/s)

  const had = await entries(url)
  process.kill(Number(readFileSync(join(dataDir, 'zhidu.lock'), 'utf8').split(' ')[0]), 'SIGKILL')
  await second.ended
  const third = await shop.serve(start)
  expect(third.said.out).not.toContain(again)
  expect(await entries((await runningPostgres({ dataDir }))?.url.owner as string)).toBe(had)
  third.child.kill('SIGTERM')
  await third.ended
})

test('only a load that began and did nothing else is emptied, and only what the house made', async () => {
  const postgres = await temporaryPostgres()
  const url = postgres.url.owner
  const attempt = async () => {
    const turn = await turnToLoad(url)
    try {
      return await beginAgain(turn, () => undefined)
    } finally {
      await turn.end()
    }
  }
  const said = (kind: string) =>
    `insert into operation values ('${randomUUID()}', 1, '{"stage": "recorded", "kind": "${kind}"}')`
  await asked(url, 'create schema other', 'create table other.kept (a int)', 'insert into other.kept values (1)')
  expect(await attempt()).toBe(false) // nothing of the house is there yet
  await migrate(url)
  expect(await attempt()).toBe(false) // nothing was loaded
  const before = await tables(url)

  for (const [also, undo] of [
    [said('rehearsal-loaded'), `delete from operation where state->>'kind' = 'rehearsal-loaded'`],
    [said('administrator-invited'), `delete from operation where state->>'kind' = 'administrator-invited'`],
    [`insert into session values ('\\x00', '${randomUUID()}', now(), now())`, 'delete from session'],
    [`insert into failed_sign_in values ('zhongxin', now())`, 'delete from failed_sign_in'],
  ] as const) {
    await asked(url, 'delete from operation', said('rehearsal-begun'), also)
    expect(await attempt(), also).toBe(false)
    expect(await tables(url), also).toEqual(before)
    await asked(url, undo)
  }

  expect(await attempt()).toBe(true)
  expect(await tables(url)).toEqual([])
  expect(await asked(url, 'select a from other.kept')).toEqual([{ a: 1 }])
  await migrate(url)
  expect(await tables(url)).toEqual(before)
  await postgres.stop()
})

test('while one server loads, another that starts on the same database waits and empties nothing', async () => {
  const postgres = await temporaryPostgres()
  const url = postgres.url.owner
  await migrate(url)
  const loading = await turnToLoad(url)
  await asked(url, `insert into operation values ('${randomUUID()}', 1, '{"kind": "rehearsal-begun"}')`)
  expect(await isUnfinished(loading.sql)).toBe(true)
  let [waits, emptied] = [false, true]
  const other = (async () => {
    const turn = await turnToLoad(url, () => {
      waits = true
    })
    emptied = await beginAgain(turn, () => undefined)
    await turn.end()
  })()
  expect(await until(() => waits, 5000)).toBe(true)
  await asked(url, `insert into operation values ('${randomUUID()}', 1, '{"kind": "rehearsal-loaded"}')`)
  await loading.end()
  await other
  expect(emptied).toBe(false)
  await postgres.stop()
})

const tables = async (url: string) =>
  (
    await asked<{ name: string }>(
      url,
      `select tablename as name from pg_tables where schemaname = 'public' union all
       select proname from pg_proc p where pronamespace = 'public'::regnamespace and proowner = current_user::regrole
       order by 1`,
    )
  ).map(({ name }) => name)
