/** Finds what no act ever named: uploads cut by a crash, and files whose act was refused. It removes only what is old. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Sweeping = {
  /** Digests of kept files not touched since. */
  keptBefore(instant: Date): Promise<string[]>
  /** Removes a kept file, unless it came again meanwhile. */
  remove(sha256: string, before: Date): Promise<boolean>
  /** Removes unfinished drafts not touched since. */
  dropDrafts(before: Date): Promise<number>
}

export function sweeping(folder: string, incoming: string): Sweeping {
  return {
    async keptBefore(instant) {
      const found: string[] = []
      for (const first of await names(folder)) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue
        for (const name of await names(join(folder, first)))
          if (await isOlder(join(folder, first, name), instant)) found.push(name)
      }
      return found
    },
    remove: (sha256, before) => removeOlder(join(folder, sha256.slice(0, 2), sha256), before),
    async dropDrafts(before) {
      let dropped = 0
      for (const name of await names(incoming)) if (await removeOlder(join(incoming, name), before)) dropped += 1
      return dropped
    },
  }
}

const names = (folder: string) => readdir(folder).catch(() => [] as string[])

const isOlder = (path: string, instant: Date) =>
  stat(path).then(
    ({ mtime }) => mtime < instant,
    () => false,
  )

async function removeOlder(path: string, before: Date): Promise<boolean> {
  if (!(await isOlder(path, before))) return false
  await rm(path, { force: true })
  return true
}
