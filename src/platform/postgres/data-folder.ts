/** The data folder: who may use it, one server at a time, one major version. Nothing in it is ever deleted here. */
import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { makeFolder, nearestTo } from '../folder.ts'
import { type Binaries, systemFolder } from './binaries.ts'
import { StartError } from './error.ts'
import { lock } from './lock.ts'
import { type Passwords, passwordsOf } from './passwords.ts'
import type { User } from './processes.ts'

export type DataFolder = {
  home: string
  cluster: string
  socket: string
  log: string
  passwords: Passwords
  user: User
  unlock(): void
}

/** A socket's path may have 107 bytes on Linux and 103 on macOS; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const longestSocketFolder = 80

export function openDataFolder(path: string, binaries: Binaries): DataFolder {
  const home = makeHome(resolve(path), binaries.user)
  if (existsSync(join(home, 'pg'))) refuseForeign(home, binaries)
  const unlock = lock(home)
  try {
    return { ...placesIn(home, binaries.user), unlock }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The folder of a server that runs: looked at without its lock. */
export function knownDataFolder(home: string, binaries: Binaries): DataFolder {
  if (!existsSync(join(home, 'pg'))) throw new StartError(`数据目录 ${home} 的数据库正在建立，请稍候再试。`)
  refuseForeign(home, binaries)
  return { ...placesIn(home, binaries.user), unlock: () => undefined }
}

/** Looking into a folder must not make a database there. */
export function refuseEmpty(path: string): void {
  if (!existsSync(join(path, 'pg')))
    throw new StartError(`数据目录 ${path} 中没有质督的数据，请用 --data 指定数据目录。`)
}

function placesIn(home: string, user: User): Omit<DataFolder, 'unlock'> {
  const cluster = join(home, 'pg')
  const passwords = passwordsOf(home, existsSync(cluster))
  return { home, cluster, socket: socketFolder(home, user), log: join(home, 'postgres.log'), passwords, user }
}

function makeHome(path: string, user: User): string {
  const existing = nearestTo(path)
  try {
    if (!statSync(existing).isDirectory()) throw new Error('not a folder')
    if (user) refuseUnreachable(realpathSync(existing), user)
    makeFolder(path, user ? 0o711 : 0o700)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`数据目录 ${path} 无法创建或写入，请检查权限，或用 --data 指定其他目录。`)
  }
}

/** As root PostgreSQL runs as `nobody`, who must be able to pass every folder above. */
function refuseUnreachable(home: string, user: NonNullable<User>): void {
  for (let folder = home; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder)
    if ((mode & (uid === user.uid ? 0o100 : 0o001)) === 0)
      throw new StartError(
        `数据库以 nobody 用户运行，无法进入 ${folder}；请用 --data 指定它能到达的目录，例如 /var/lib/zhidu/data。`,
      )
    if (folder === dirname(folder)) return
  }
}

function refuseForeign(home: string, { major, user }: Binaries): void {
  const cluster = join(home, 'pg')
  const { uid } = statSync(cluster)
  if (process.getuid && uid !== (user?.uid ?? process.getuid()))
    throw new StartError(`数据目录 ${home} 由系统用户 ${uid} 建立，请仍用当时的用户启动，或用 --data 指定其他目录。`)
  const version = join(cluster, 'PG_VERSION')
  if (!existsSync(version))
    throw new StartError(`数据目录 ${home} 中的 pg 不是完整的数据库，请恢复备份，或用 --data 指定其他目录。`)
  const was = readFileSync(version, 'utf8').trim()
  if (was !== String(major))
    throw new StartError(
      `数据目录 ${home} 由 PostgreSQL ${was} 建立，与当前的 ${major} 不一致，请使用原版本，或先导出再导入。`,
    )
}

function socketFolder(home: string, user: User): string {
  const near = join(home, 'run')
  if (Buffer.byteLength(near) <= longestSocketFolder) return own(near, user)
  const name = `${process.getuid?.() ?? 0}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  if (user) return own(join(systemFolder(), `run-${name}`), user)
  const far = join(tmpdir(), `zhidu-${name}`)
  return own(Buffer.byteLength(far) <= longestSocketFolder ? far : `/tmp/zhidu-${name}`, user)
}

/** A folder that somebody else laid out under this name, perhaps as a link to another place, is not used. */
function own(folder: string, user: User): string {
  try {
    mkdirSync(folder, { mode: 0o711 })
    if (user) chownSync(folder, user.uid, user.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new StartError(`无法建立目录 ${folder}，请检查权限与磁盘空间。`)
  }
  const found = lstatSync(folder)
  // Made by root and not yet handed over when its maker was killed.
  if (user && found.isDirectory() && found.uid === 0) chownSync(folder, user.uid, user.gid)
  const owner = lstatSync(folder).uid
  if (!found.isDirectory() || (found.mode & 0o022) !== 0 || owner !== (user?.uid ?? process.getuid?.() ?? owner))
    throw new StartError(`目录 ${folder} 不属于运行质督的用户，请移走它后再启动。`)
  return folder
}
