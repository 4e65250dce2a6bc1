/**
 * What is running: told apart from what has died, even where a container has no init to bury the dead
 * and where root may not look into the processes of another user.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'

export type User = { uid: number; gid: number } | undefined

/** Linux tells everything under /proc; elsewhere PostgreSQL's own checks have to do. */
export const proc = existsSync('/proc/self/stat')

/** True for a process that works; a zombie keeps its number but does nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && !isZombie(pid)
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  return fieldsOf(pid)?.[0] === 'Z'
}

/** Tells two processes with the same number apart: the moment of its start. */
export function startOf(pid: number): string {
  return proc ? (fieldsOf(pid)?.[19] ?? '') : said('ps', ['-p', String(pid), '-o', 'lstart=']).replace(/\s+/g, '-')
}

function fieldsOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** Every living process whose working folder is `folder`; `user` is whom they run as when we are root. */
export function workersIn(folder: string, user?: User): number[] {
  if (!proc) return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const hidden: number[] = []
  const found = pids.map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch (error) {
      if (user && (error as NodeJS.ErrnoException).code === 'EACCES' && ownerOf(pid) === user.uid) hidden.push(pid)
      return false
    }
  })
  return [...found, ...(hidden.length ? shown(hidden, folder, user) : [])].filter(isAlive)
}

function ownerOf(pid: number): number | undefined {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid
}

/** A container's root usually lacks the right to see where others work; that user itself may. */
function shown(pids: readonly number[], folder: string, user: User): number[] {
  const look = 'folder=$1; shift; for pid; do [ "/proc/$pid/cwd" -ef "$folder" ] && echo "$pid"; done; :'
  const lines = said('/bin/sh', ['-c', look, 'sh', folder, ...pids.map(String)], user)
  return lines.split('\n').filter(Boolean).map(Number)
}

export function worksIn(pid: number, folder: string, user?: User): boolean {
  if (!proc) return said('ps', ['-p', String(pid), '-o', 'command=']).includes(folder)
  return workersIn(folder, user).includes(pid)
}

function said(command: string, args: string[], user?: User): string {
  try {
    return execFileSync(command, args, {
      ...user,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it ended by itself
  }
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(25)) if (holds()) return true
  return holds()
}
