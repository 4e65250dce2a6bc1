/**
 * Keeps one PostgreSQL working on a data folder: adopts the one that outlived its server, starts one otherwise,
 * starts it again when it dies, and stops it so that nobody works in the folder afterwards.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { StartError } from './error.ts'
import { isAlive, pause, proc, signal, until, workersIn, worksIn } from './processes.ts'
import { awaitReady } from './ready.ts'

export type Keeper = { pid(): number | undefined; start(): Promise<void>; stop(): Promise<void> }

export function makeKeeper(folder: DataFolder, binaries: Binaries): Keeper {
  let child: ChildProcess | undefined
  let pid: number | undefined
  let stopping = false
  let launching: Promise<void> | undefined
  let launchedAt = 0
  let watch: NodeJS.Timeout | undefined
  const alive = () => pid !== undefined && child?.exitCode == null && child?.signalCode == null && isAlive(pid)

  async function adopt(): Promise<boolean> {
    for (;;) {
      pid = await settled(folder)
      if (pid === undefined) return false
      if ((await awaitReady(folder, alive)) === 'ready') return true
      await halt(pid, folder) // it was on its way down, or is out of our reach
    }
  }

  async function launch(): Promise<void> {
    await pause(launchedAt + 1000 - Date.now()) // one that dies at once is not started in a tight loop
    pid = await settled(folder)
    if (pid !== undefined || stopping) return
    removeStale(folder)
    launchedAt = Date.now()
    child = spawnPostgres(folder, binaries)
    child.once('exit', look)
    pid = child.pid
  }

  function look(): void {
    if (stopping || launching || !watch || alive()) return
    console.error('数据库意外退出，正在重新启动。')
    child = undefined
    pid = undefined
    launching = launch()
      .catch((error) => console.error(error instanceof StartError ? error.message : error))
      .finally(() => {
        launching = undefined
      })
  }

  return {
    pid: () => pid,
    async start() {
      if (!(await adopt())) {
        await launch()
        const outcome = stopping ? 'ended' : await awaitReady(folder, alive)
        if (outcome !== 'ready') throw new StartError(`数据库没有启动成功，请查看 ${folder.log} 末尾的说明。`)
      }
      watch = setInterval(look, 500)
      watch.unref()
    },
    async stop() {
      stopping = true
      clearInterval(watch)
      await launching
      if (pid !== undefined) await halt(pid, folder)
      pid = undefined
    },
  }
}

/** Fast shutdown: clients are cut off, everything is written. Who does not obey is made to, and recovers at the next start. */
async function halt(pid: number, { cluster, user }: DataFolder): Promise<void> {
  const gone = () => !isAlive(pid) && workersIn(cluster, user).length === 0
  signal(pid, 'SIGINT')
  if (await until(gone, 20_000)) return
  signal(pid, 'SIGQUIT')
  if (await until(gone, 7000)) return
  for (const left of [pid, ...workersIn(cluster, user)]) signal(left, 'SIGKILL')
  await until(gone, 5000)
}

/** A postmaster that works in the folder; or none, when nobody works there any more. */
async function settled({ cluster, user }: DataFolder): Promise<number | undefined> {
  for (const name of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    // Children of a dead postmaster that do not notice its death: nothing they do would be kept.
    if (name) for (const pid of workersIn(cluster, user)) signal(pid, name)
    let found: number | undefined
    const quiet = () => {
      found = postmasterOf(cluster, user)
      return found !== undefined || workersIn(cluster, user).length === 0
    }
    if (await until(quiet, 5000)) return found
  }
  throw new StartError(`数据目录 ${cluster} 中仍有旧的数据库进程，请稍候再启动。`)
}

function postmasterOf(cluster: string, user: DataFolder['user']): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return isAlive(pid) && worksIn(pid, cluster, user) ? pid : undefined
  } catch {
    return undefined
  }
}

/** What a killed postmaster left lying: PostgreSQL would take a zombie with its number for the living. */
function removeStale({ cluster, socket }: DataFolder): void {
  if (!proc) return // who works in the folder is not known here, so PostgreSQL's own check decides
  for (const name of [
    join(cluster, 'postmaster.pid'),
    join(socket, '.s.PGSQL.5432.lock'),
    join(socket, '.s.PGSQL.5432'),
  ])
    rmSync(name, { force: true })
}

function spawnPostgres({ cluster, socket, log }: DataFolder, { folder, user }: Binaries): ChildProcess {
  const out = openSync(log, 'a', 0o600)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
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
    // In a session of its own: Ctrl-C in the terminal reaches the server, and only the server stops the database.
    { ...user, cwd: cluster, detached: true, stdio: ['ignore', out, out], env: {} },
  )
  closeSync(out)
  child.on('error', () => undefined)
  child.unref()
  return child
}
