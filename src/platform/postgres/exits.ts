/**
 * PostgreSQL is never left behind: a signal that comes before the server listens for it stops the database first,
 * and whatever way the process ends (save kill -9, after which the next start adopts), the database is told to stop.
 */
import { constants } from 'node:os'
import { signal } from './processes.ts'

type Kept = { pid(): number | undefined; stop(): Promise<void>; unlock(): void }

const kept = new Set<Kept>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export function guard(one: Kept): () => void {
  if (kept.size === 0) {
    process.on('exit', onExit)
    for (const name of signals) process.on(name, onSignal)
  }
  kept.add(one)
  return () => {
    kept.delete(one)
    if (kept.size > 0) return
    process.off('exit', onExit)
    for (const name of signals) process.off(name, onSignal)
  }
}

function onSignal(name: NodeJS.Signals): void {
  if (process.listenerCount(name) > 1) return // the server has taken over and closes everything in order
  const code = 128 + constants.signals[name]
  void Promise.allSettled([...kept].map((one) => one.stop())).finally(() => process.exit(code))
}

function onExit(): void {
  for (const one of kept) {
    const pid = one.pid()
    if (pid !== undefined) signal(pid, 'SIGINT')
    one.unlock()
  }
}
