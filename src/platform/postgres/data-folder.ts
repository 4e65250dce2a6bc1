/** The data folder: who may use it, one server at a time, one major version. Nothing in it is ever deleted here. */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { StartError } from './error.ts'
import { isAlive, startOf } from './processes.ts'

export type DataFolder = { cluster: string; socket: string; log: string; passwords: Passwords; unlock(): void }
export type Passwords = { root: string; owner: string; app: string }

/** A socket's path may have 107 bytes on Linux; PostgreSQL adds `/.s.PGSQL.5432`. */
const longestSocketFolder = 90

export function openDataFolder(path: string, { user, major }: Binaries): DataFolder {
  try {
    mkdirSync(path, { recursive: true, mode: user ? 0o711 : 0o700 })
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch {
    throw new StartError(`数据目录 ${path} 无法创建或写入，请检查权限，或用 --data 指定其他目录。`)
  }
  const home = realpathSync(path)
  if (user) refuseUnreachable(home)
  const cluster = join(home, 'pg')
  const version = join(cluster, 'PG_VERSION')
  if (existsSync(version)) {
    const was = readFileSync(version, 'utf8').trim()
    if (was !== String(major))
      throw new StartError(
        `数据目录 ${home} 由 PostgreSQL ${was} 建立，与当前的 ${major} 不一致，请使用原版本，或先导出再导入。`,
      )
  }
  const unlock = lock(home)
  const own = (folder: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    if (user) chownSync(folder, user.uid, user.gid)
    return folder
  }
  const near = join(home, 'run')
  const socket = own(
    Buffer.byteLength(near) <= longestSocketFolder ? near : join(tmpdir(), `zhidu-${statSync(home).ino}`),
  )
  return { cluster, socket, log: join(home, 'postgres.log'), passwords: passwordsOf(home), unlock }
}

/** As root PostgreSQL runs as `nobody`, who must be able to pass every folder above. */
function refuseUnreachable(home: string): void {
  for (let folder = home; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0)
      throw new StartError(
        `数据库以 nobody 用户运行，无法进入 ${folder}；请用 --data 指定它能到达的目录，例如 /var/lib/zhidu/data。`,
      )
    if (folder === dirname(folder)) return
  }
}

function lock(home: string): () => void {
  const file = join(home, 'zhidu.lock')
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new StartError(`数据目录 ${home} 无法写入，请检查权限或磁盘空间。`)
      const [pid, start] = readFileSync(file, 'utf8').split(' ')
      const held = isAlive(Number(pid)) && startOf(Number(pid)) === start && Number(pid) !== process.pid
      if (held || attempt > 3)
        throw new StartError(
          `数据目录 ${home} 正由另一个质督服务（进程 ${pid}）使用，请先停止它，或用 --data 指定其他目录。`,
        )
      rmSync(file, { force: true }) // its holder died without a word
    }
  }
}

function passwordsOf(home: string): Passwords {
  const file = join(home, 'postgres.secret')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  const make = () => randomBytes(24).toString('base64url')
  const passwords = { root: make(), owner: make(), app: make() }
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 })
  return passwords
}
