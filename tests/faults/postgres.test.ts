import { readFileSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { isAlive, until, workersIn } from '../../src/platform/postgres/processes.ts'
import { startPostgres } from '../../src/platform/postgres/start.ts'

let folder: string | undefined
const fresh = () => {
  folder = mkdtempSync(join(tmpdir(), 'zhidu-fault-'))
  chmodSync(folder, 0o711)
  return folder
}
afterEach(() => folder && rmSync(folder, { recursive: true, force: true }))

const ask = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

test('a fresh folder starts, a second server on it is refused in one sentence, stopping leaves no process', async () => {
  const dataDir = fresh()
  const postgres = await startPostgres({ dataDir })
  expect(
    await ask(
      postgres.url.app,
      "select current_setting('data_checksums') as sums, current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp",
    ),
  ).toEqual([{ sums: 'on', fsync: 'on', tcp: '' }])
  // The lock names this process itself; a foreign one is simulated by a process that surely lives: our parent.
  const { ppid } = process
  const start = readFileSync(`/proc/${ppid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
  const lock = join(dataDir, 'zhidu.lock')
  const mine = readFileSync(lock, 'utf8')
  writeFileSync(lock, `${ppid} ${start}`)
  await expect(startPostgres({ dataDir })).rejects.toThrow(`正由另一个质督服务（进程 ${ppid}）使用`)
  writeFileSync(lock, mine)
  await postgres.stop()
  expect(workersIn(join(dataDir, 'pg'))).toEqual([])
})

test('the application role may not change tables, see through row-level security, or make roles', async () => {
  const postgres = await startPostgres({ dataDir: fresh() })
  expect(
    await ask(
      postgres.url.app,
      'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    ),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
  await expect(ask(postgres.url.app, 'create table mine (a int)')).rejects.toThrow('permission denied')
  await postgres.stop()
})

test('a killed postmaster is started again and keeps what was committed', async () => {
  const postgres = await startPostgres({ dataDir: fresh() })
  await ask(postgres.url.owner, 'create table kept (a int)')
  await ask(postgres.url.owner, 'insert into kept values (1)')
  const before = postgres.pid() as number
  process.kill(before, 'SIGKILL')
  expect(
    await until(
      () => postgres.pid() !== undefined && postgres.pid() !== before && isAlive(postgres.pid() as number),
      20_000,
    ),
  ).toBe(true)
  let rows: unknown
  for (let i = 0; i < 100 && !rows; i++) {
    rows = await ask(postgres.url.owner, 'select * from kept').catch(() => undefined)
    if (!rows) await new Promise((done) => setTimeout(done, 100))
  }
  expect(rows).toEqual([{ a: 1 }])
  await postgres.stop()
})

test('a folder of another major version is refused in one sentence', async () => {
  const dataDir = fresh()
  const postgres = await startPostgres({ dataDir })
  await postgres.stop()
  writeFileSync(join(dataDir, 'pg/PG_VERSION'), '14\n')
  await expect(startPostgres({ dataDir })).rejects.toThrow('由 PostgreSQL 14 建立')
})

test('a folder that the database user cannot reach is refused before anything is made', async () => {
  const dataDir = fresh()
  chmodSync(dataDir, 0o700)
  if (process.getuid?.() === 0)
    await expect(startPostgres({ dataDir: join(dataDir, 'deep') })).rejects.toThrow('无法进入')
})
