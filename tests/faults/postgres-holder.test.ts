/** The supervisor under real processes: every way in which the server that holds PostgreSQL can end, and the next start. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isAlive, pause, signal, until, workersIn } from '../../src/platform/postgres/processes.ts'
import { ask, type Holder, workshop } from './postgres-kit.ts'

const shop = workshop()
afterAll(() => shop.clean())
const asRoot = process.getuid?.() === 0
const workers = (dataDir: string) => workersIn(join(dataDir, 'pg'))

async function end(holder: Holder, name: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  holder.child.kill(name)
  await until(() => !isAlive(holder.child.pid as number), 20_000)
}

test('kill -9 of the server leaves a working database, which the next start adopts', async () => {
  const dataDir = shop.folder()
  const first = await shop.hold(dataDir)
  await ask(first.url.owner, 'create table kept (a int); insert into kept values (1)')
  await end(first, 'SIGKILL')
  expect(isAlive(first.pid)).toBe(true)
  const second = await shop.hold(dataDir)
  expect(second.pid).toBe(first.pid)
  expect(await ask(second.url.owner, 'select * from kept')).toEqual([{ a: 1 }])
  await end(second)
  expect(workers(dataDir)).toEqual([])
  expect(existsSync(join(dataDir, 'zhidu.lock'))).toBe(false)
})

test('kill -9 of server and database at once: the next start recovers', async () => {
  const dataDir = shop.folder()
  const first = await shop.hold(dataDir)
  await ask(first.url.owner, 'create table kept (a int); insert into kept values (1)')
  first.child.kill('SIGKILL')
  signal(first.pid, 'SIGKILL')
  const second = await shop.hold(dataDir)
  expect(second.pid).not.toBe(first.pid)
  expect(await ask(second.url.owner, 'select * from kept')).toEqual([{ a: 1 }])
  await end(second)
})

test('kill -9 of the server while the database shuts down: the next start waits and starts it', async () => {
  const dataDir = shop.folder()
  const first = await shop.hold(dataDir)
  first.child.kill('SIGKILL')
  await until(() => !isAlive(first.child.pid as number), 5000)
  signal(first.pid, 'SIGINT')
  const second = await shop.hold(dataDir)
  expect(second.pid).not.toBe(first.pid)
  await end(second)
})

test('a start that is killed at any moment does not spoil the next one', async () => {
  const dataDir = shop.folder()
  for (let wait = 60; wait <= 1100; wait += process.env.ZHIDU_LONG ? 40 : 210) {
    const { child } = shop.launch(dataDir)
    await pause(wait)
    child.kill('SIGKILL')
  }
  const holder = await shop.hold(dataDir)
  expect(await ask(holder.url.app, 'select 1 as a')).toEqual([{ a: 1 }])
  await end(holder)
  expect(workers(dataDir)).toEqual([])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the middle of a start leaves nothing running',
  async (name) => {
    for (const wait of process.env.ZHIDU_LONG ? [150, 300, 450, 600, 750, 900, 1050, 1200] : [400, 900]) {
      const dataDir = shop.folder()
      const { child, ended } = shop.launch(dataDir)
      await pause(wait)
      child.kill(name)
      await ended
      expect(await until(() => workers(dataDir).length === 0 && workersIn(`${dataDir}/pg.new`).length === 0, 500)).toBe(
        true,
      )
      expect(existsSync(join(dataDir, 'zhidu.lock'))).toBe(false)
    }
  },
)

test('of five servers started at once on one folder exactly one gets it', async () => {
  const dataDir = shop.folder()
  await end(await shop.hold(dataDir), 'SIGKILL') // a stale lock lies there
  const all = Array.from({ length: 5 }, () => shop.launch(dataDir))
  await until(() => all.filter(({ err }) => err().includes('正由另一个质督服务')).length === 4, 30_000)
  expect(all.filter(({ err }) => err().includes('正由另一个质督服务'))).toHaveLength(4)
  expect(await until(() => all.filter(({ out }) => out().includes('}}')).length === 1, 30_000)).toBe(true)
  for (const { child } of all) child.kill('SIGTERM')
  await Promise.all(all.map(({ ended }) => ended))
  expect(workers(dataDir)).toEqual([])
})

test('a deep folder, and one with spaces, commas, quotes and Chinese characters', async () => {
  for (const name of [`${'深'.repeat(30)}/${'层'.repeat(30)}`, `a b, c"d'e%20#?（数据）`]) {
    const dataDir = join(shop.home, name)
    const holder = await shop.hold(dataDir)
    expect(await ask(holder.url.app, 'select 1 as a')).toEqual([{ a: 1 }])
    await end(holder)
    expect(workers(dataDir)).toEqual([])
  }
})

test('folders that cannot be used are refused in one sentence', async () => {
  expect(await shop.refusal('/proc/nowhere/data')).toMatch(/^1 数据目录 \/proc\/nowhere\/data 无法创建或写入.*。$/)
  const file = join(shop.home, 'file')
  writeFileSync(file, '')
  expect(await shop.refusal(join(file, 'data'))).toMatch(/^1 数据目录 .* 无法创建或写入.*。$/)
  const half = shop.folder()
  mkdirSync(join(half, 'pg'), { recursive: true })
  if (!asRoot) expect(await shop.refusal(half)).toMatch(/^1 .*不是完整的数据库.*。$/)
  else expect(await shop.refusal(half)).toMatch(/^1 .*由系统用户 0 建立.*。$/)
  const linked = shop.folder()
  mkdirSync(linked)
  symlinkSync('/etc', join(linked, 'run'))
  expect(await shop.refusal(linked)).toMatch(/^1 目录 .*run 不属于运行质督的用户.*。$/)
})

test('as root in a container that may not look into other processes, a living database is still found', async () => {
  if (!asRoot) return
  const before = ['setpriv', '--bounding-set', '-sys_ptrace', '--inh-caps', '-sys_ptrace']
  const dataDir = shop.folder()
  const first = await shop.hold(dataDir, { before })
  await end(first, 'SIGKILL')
  const second = await shop.hold(dataDir, { before })
  expect(second.pid).toBe(first.pid)
  writeFileSync(join(dataDir, 'pg/postmaster.pid'), '') // as if it had been killed before it wrote its number
  await end(second, 'SIGKILL')
  expect(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8')).toBe('')
  const third = await shop.hold(dataDir, { before })
  expect(third.pid).not.toBe(first.pid)
  expect(isAlive(first.pid)).toBe(false)
  await end(third)
  expect(workers(dataDir)).toEqual([])
})
