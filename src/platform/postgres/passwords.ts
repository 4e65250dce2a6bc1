/** The passwords of the three roles: made once, kept in a file that only its owner may read. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './error.ts'

export type Passwords = { root: string; owner: string; app: string }

/** `inUse`: a database knows these passwords already, so they cannot simply be made anew. */
export function passwordsOf(home: string, inUse: boolean): Passwords {
  const file = join(home, 'postgres.secret')
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
  if (known) return known
  if (inUse) throw new StartError(`口令文件 ${file} 缺失或损坏，请从备份恢复它。`)
  const make = () => randomBytes(24).toString('base64url')
  const passwords = { root: make(), owner: make(), app: make() }
  keep(home, file, JSON.stringify(passwords))
  return passwords
}

function parse(text: string): Passwords | undefined {
  try {
    const { root, owner, app } = JSON.parse(text) as Partial<Passwords>
    return root && owner && app ? { root, owner, app } : undefined
  } catch {
    return undefined
  }
}

/** On the disk before a database is made with them: a power cut must not lock everybody out. */
function keep(home: string, file: string, text: string): void {
  const draft = `${file}.new`
  const at = openSync(draft, 'w', 0o600)
  writeSync(at, text)
  fsyncSync(at)
  closeSync(at)
  renameSync(draft, file)
  syncFolder(home)
}

export function syncFolder(folder: string): void {
  const at = openSync(folder, 'r')
  fsyncSync(at)
  closeSync(at)
}
