/** Makes folders one by one: Node's recursive way never ends under /proc, and a strict umask must not close what is made. */
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** `mode` is that of `path` itself; whatever is missing above it can be passed by everybody. */
export function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path), 0o755)
  mkdirSync(path)
  chmodSync(path, mode)
}

/** The folder itself, or the nearest above it that is there. */
export function nearestTo(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestTo(dirname(path))
}
