/** `npm start` as the operator runs it: what cannot work is said in one sentence, and no process is left behind. */
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whyNotListening } from '../../src/platform/arguments.ts'
import { isAlive, until, workersIn } from '../../src/platform/postgres/processes.ts'
import { startPostgres } from '../../src/platform/postgres/start.ts'
import { commands, node, takenPort } from './command-kit.ts'

const asRoot = process.getuid?.() === 0
const shop = commands()
afterAll(() => shop.clean())

let folders = 0
const folder = () => join(shop.home, `data-${++folders}`)
const workers = (dataDir: string) => workersIn(join(dataDir, 'pg'))
const start = (dataDir: string, port: number) =>
  node('scripts/start.mjs', '--empty', '--data', dataDir, '--port', `${port}`)
async function freePort(): Promise<number> {
  const { port, release } = await takenPort()
  await release()
  return port
}

test('a port that is taken is named, and the database does not stay', async () => {
  const dataDir = folder()
  const { port, release } = await takenPort()
  expect(await shop.refusal(start(dataDir, port))).toBe(`1 端口 ${port} 已被占用，请用 --port 指定其他端口。`)
  await release()
  expect(workers(dataDir)).toEqual([])
  expect(existsSync(join(dataDir, 'zhidu.lock'))).toBe(false)
})

test('a port that only a privileged user may take is named', async () => {
  const said = '没有使用端口 80 的权限，请用 --port 指定 1024 以上的端口。'
  expect(whyNotListening('EACCES', { port: 80, host: '127.0.0.1' })).toBe(said)
  if (Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8')) <= 80) return // free to all here
  const dataDir = folder()
  const right = '-net_bind_service'
  const before = asRoot ? ['setpriv', '--bounding-set', right, '--inh-caps', right] : []
  expect(await shop.refusal([...before, ...start(dataDir, 80)])).toBe(`1 ${said}`)
  expect(workers(dataDir)).toEqual([])
})

test('an address that is not of this machine is named', async () => {
  const dataDir = folder()
  expect(await shop.refusal(start(dataDir, await freePort()), { HOST: '192.0.2.1' })).toBe(
    '1 本机没有 192.0.2.1 这个地址，请检查 HOST 的设置。',
  )
  expect(workers(dataDir)).toEqual([])
})

test('a folder that cannot be written is named, also where the database is an outside one', async () => {
  const nowhere = start('/proc/nowhere/data', await freePort())
  expect(await shop.refusal(nowhere)).toMatch(/^1 数据目录 \/proc\/nowhere\/data 无法创建或写入.*。$/)
  const outside = await startPostgres({ dataDir: folder() })
  const env = {
    DATABASE_URL: outside.url.owner,
    ZHIDU_APP_PASSWORD: decodeURIComponent(new URL(outside.url.app.replace('@/', '@localhost/')).password),
  }
  expect(await shop.refusal(nowhere, env)).toMatch(/^1 密钥目录 \/proc\/nowhere\/data\/keys 无法创建或读写.*。$/)
  await outside.stop()
})

test('a folder of another major version is named', async () => {
  const dataDir = folder()
  mkdirSync(join(dataDir, 'pg'), { recursive: true })
  if (asRoot) chownSync(join(dataDir, 'pg'), 65534, 65534)
  writeFileSync(join(dataDir, 'pg/PG_VERSION'), '14\n')
  expect(await shop.refusal(start(dataDir, await freePort()))).toMatch(/^1 数据目录 .* 由 PostgreSQL 14 建立.*。$/)
})

test('looking into a folder without a database makes none', async () => {
  const dataDir = folder()
  for (const act of ['verify', 'key'])
    expect(await shop.refusal(node('bin/zhidu.mjs', 'journal', act, '--data', dataDir))).toBe(
      `1 数据目录 ${dataDir} 中没有质督的数据，请用 --data 指定数据目录。`,
    )
  expect(existsSync(dataDir)).toBe(false)
})

test('under npm: a second server is refused, the journal is verified beside the first, SIGTERM ends all', async () => {
  const dataDir = folder()
  const port = await freePort()
  const npm = ['npm', 'start', '--', '--empty', '--data', dataDir, '--port', `${port}`]
  const server = await shop.serve(npm, { npm_config_update_notifier: 'false' })
  const holder = Number(readFileSync(join(dataDir, 'zhidu.lock'), 'utf8').split(' ')[0])
  expect(await shop.refusal(start(dataDir, await freePort()))).toBe(
    `1 数据目录 ${dataDir} 正由另一个质督服务（进程 ${holder}）使用，请先停止它，或用 --data 指定其他目录。`,
  )
  const verify = shop.launch(node('bin/zhidu.mjs', 'journal', 'verify', '--data', dataDir))
  expect(`${await verify.ended} ${verify.said.err}`).toBe('0 ')
  expect(verify.said.out).toMatch(/日志链完整.*重放一致/s)
  const key = shop.launch(node('bin/zhidu.mjs', 'journal', 'key', '--data', dataDir))
  expect(await key.ended).toBe(0)
  expect((await fetch(`http://127.0.0.1:${port}/desk/`)).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await until(() => !isAlive(holder) && workers(dataDir).length === 0, 20_000)).toBe(true)
  expect(existsSync(join(dataDir, 'zhidu.lock'))).toBe(false)
})

test('a copy in a folder with spaces, Chinese characters and signs of addresses builds and starts', async () => {
  const root = join(shop.home, '质 督#1?x%20')
  const parts = ['src', 'scripts', 'package.json', 'package-lock.json', 'vite.config.mjs']
  for (const part of parts) cpSync(part, join(root, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  const dataDir = folder()
  const port = await freePort()
  const server = await shop.serve(start(dataDir, port), {}, { cwd: root })
  const page = await (await fetch(`http://127.0.0.1:${port}/desk/`)).text()
  const script = /src="([^"]+\.js)"/.exec(page)?.[1]
  expect((await fetch(`http://127.0.0.1:${port}${script}`)).status).toBe(200)
  expect(server.said.err).toBe('')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(workers(dataDir)).toEqual([])
})
