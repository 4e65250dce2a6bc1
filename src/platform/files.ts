/** Files of the machine, read for whoever may not touch it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of `name` in `folder`, or undefined where there is no such file. */
export async function readFileIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(join(folder, name)))
  } catch {
    return undefined
  }
}
