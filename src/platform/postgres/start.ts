/**
 * Starts PostgreSQL for one data folder, watches over it and stops it: on a unix socket only, restarted when it dies,
 * adopted when it outlived the server before us, never left behind.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { StartError } from './error.ts'
import { isAlive, pause, until, workersIn, worksIn } from './processes.ts'
import { makeRoles } from './roles.ts'

export type Postgres = { url: { owner: string; app: string }; pid(): number | undefined; stop(): Promise<void> }

export async function startPostgres({ dataDir }: { dataDir: string }): Promise<Postgres> {
  const binaries = findBinaries()
  const folder = openDataFolder(dataDir, binaries)
  try {
    if (!existsSync(join(folder.cluster, 'PG_VERSION'))) initialise(folder, binaries)
    const keeper = await keep(folder, binaries)
    await makeRoles(
      urlOf(folder, 'zhidu_root', folder.passwords.root, 'postgres'),
      folder.passwords,
      urlOf(folder, 'zhidu_root', folder.passwords.root, 'zhidu'),
    )
    return {
      url: {
        owner: urlOf(folder, 'zhidu_owner', folder.passwords.owner, 'zhidu'),
        app: urlOf(folder, 'zhidu_app', folder.passwords.app, 'zhidu'),
      },
      pid: keeper.pid,
      async stop() {
        await keeper.stop()
        folder.unlock()
      },
    }
  } catch (error) {
    folder.unlock()
    throw error
  }
}

const urlOf = ({ socket }: DataFolder, role: string, password: string, database: string) =>
  `postgresql://${role}:${password}@/${database}?host=${encodeURIComponent(socket)}`

function initialise({ cluster, socket, passwords }: DataFolder, { folder, user }: Binaries): void {
  const secret = join(socket, 'first-password')
  rmSync(cluster, { recursive: true, force: true }) // a cluster without PG_VERSION was never finished
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(secret, passwords.root, { mode: 0o600 })
  if (user) for (const path of [cluster, secret]) chownSync(path, user.uid, user.gid)
  try {
    execFileSync(
      join(folder, 'initdb'),
      [
        '-D',
        cluster,
        '-U',
        'zhidu_root',
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--lc-collate=C',
        '--lc-ctype=C.UTF-8',
        '--lc-messages=C',
        '--lc-monetary=C',
        '--lc-numeric=C',
        '--lc-time=C',
        '--data-checksums',
        '--no-instructions',
      ],
      { ...user, cwd: cluster, stdio: ['ignore', 'ignore', 'pipe'], env: {} },
    )
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? '')
      .trim()
      .split('\n')
      .at(-1)
    throw new StartError(`无法建立数据库：${said}。请检查磁盘空间与目录权限。`)
  } finally {
    rmSync(secret, { force: true })
  }
}

type Keeper = { pid(): number | undefined; stop(): Promise<void> }

async function keep(folder: DataFolder, binaries: Binaries): Promise<Keeper> {
  let child: ChildProcess | undefined
  let pid = adoptable(folder)
  let stopping = false
  const launch = async () => {
    await clear(folder)
    child = spawnPostgres(folder, binaries)
    pid = child.pid
  }
  if (pid === undefined) await launch()
  await ready(folder, () => pid !== undefined && isAlive(pid))
  const watch = setInterval(() => {
    if (stopping || (pid !== undefined && isAlive(pid) && child?.exitCode == null && child?.signalCode == null)) return
    pid = undefined
    stopping = true // no second round while this one starts it again
    void launch()
      .catch(() => undefined)
      .finally(() => {
        stopping = false
      })
  }, 500)
  watch.unref()
  return {
    pid: () => pid,
    async stop() {
      clearInterval(watch)
      await until(() => !stopping, 5000)
      stopping = true
      if (pid === undefined || !isAlive(pid)) return
      const last = pid
      process.kill(last, 'SIGINT') // fast shutdown: clients are cut off, everything is written
      if (!(await until(() => !isAlive(last), 20_000))) process.kill(last, 'SIGQUIT')
      await until(() => workersIn(folder.cluster).length === 0, 10_000)
    },
  }
}

/** A postmaster that outlived its server works on: it is taken over, not started twice. */
function adoptable({ cluster }: DataFolder): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return isAlive(pid) && worksIn(pid, cluster) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Waits until nobody works in the folder any more, then removes what a killed postmaster left lying. */
async function clear({ cluster, socket }: DataFolder): Promise<void> {
  if (!(await until(() => workersIn(cluster).length === 0, 20_000)))
    throw new StartError(`数据目录 ${cluster} 中仍有旧的数据库进程，请稍候再启动。`)
  for (const stale of [
    join(cluster, 'postmaster.pid'),
    join(socket, '.s.PGSQL.5432.lock'),
    join(socket, '.s.PGSQL.5432'),
  ])
    rmSync(stale, { force: true })
}

function spawnPostgres({ cluster, socket, log }: DataFolder, { folder, user }: Binaries): ChildProcess {
  const out = openSync(log, 'a', 0o600)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    fsync: 'on',
    max_connections: '60',
    shared_buffers: '256MB',
    // Errors are logged without the values that caused them: a log is no place for personal data.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_messages: 'warning',
    timezone: 'UTC',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
  }
  const child = spawn(
    join(folder, 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...user,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', out, out],
      env: {},
    },
  )
  closeSync(out)
  child.on('error', () => undefined)
  child.unref()
  return child
}

async function ready(folder: DataFolder, alive: () => boolean): Promise<void> {
  const url = urlOf(folder, 'zhidu_root', folder.passwords.root, 'postgres')
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(60)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if ((error as { code?: string }).code === '28P01')
        throw new StartError('数据库口令与数据目录不符，postgres.secret 文件可能已被替换。')
      if (!alive()) throw new StartError(`数据库没有启动成功，请查看 ${folder.log} 末尾的说明。`)
    }
  }
  throw new StartError(`数据库在一分钟内没有就绪，请查看 ${folder.log}。`)
}
