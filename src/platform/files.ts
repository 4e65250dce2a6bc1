/** Files of the machine, read for whoever may not touch it. */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The bytes of `name` in `folder`, or undefined where there is no such file. */
export async function readFileIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(join(folder, name)))
  } catch {
    return undefined
  }
}

/**
 * Keeps bytes for ever under their own digest: written beside, flushed, then moved into place, so that a file under its
 * name is always whole. What is there already is left alone.
 */
export async function keepFile(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = placeOf(folder, sha256)
  if (await isThere(path)) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${Date.now()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** The bytes kept under a digest. */
export function keptFile(folder: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const path = placeOf(folder, sha256)
  return readFileIn(dirname(path), sha256)
}

function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a file is kept under the digest of its bytes')
  return join(folder, sha256.slice(0, 2), sha256)
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
