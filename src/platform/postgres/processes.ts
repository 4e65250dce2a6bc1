/** What is running: told apart from what has died, even where a container has no init to bury the dead. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

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

/** Tells two processes with the same number apart: the moment of its start, in ticks since the machine's. */
export function startOf(pid: number): string {
  return fieldsOf(pid)?.[19] ?? ''
}

function fieldsOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

export function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/** Every living process whose working folder is `folder`. */
export function workersIn(folder: string): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => worksIn(pid, folder) && isAlive(pid))
  } catch {
    return [] // no /proc on this system
  }
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) if (holds()) return true
  return holds()
}
