/** A file on its way in: sealed and hashed as it comes, never whole in memory, never in clear on the disk. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { headerOf, headerSize, openSegment, sealSegment, segmentSize, tagSize } from './cipher.ts'

export type Draft = {
  write(part: Uint8Array): Promise<void>
  /** Nothing more comes: the file is whole and flushed, though under no name yet. */
  finish(): Promise<{ sha256: string; size: number }>
  /** Bytes of the finished file, for whoever has to look into it before it is kept. */
  read(offset: number, length: number): Promise<Buffer>
  /** Moves it to its name, and waits until the folder knows. */
  keep(): Promise<void>
  /** Leaves nothing behind; does nothing to a file that was kept. */
  drop(): Promise<void>
}

export async function beginDraft(kek: Buffer, incoming: string, placeOf: (sha256: string) => string): Promise<Draft> {
  const path = join(incoming, randomUUID())
  const file = await open(path, 'wx+', 0o600)
  const key = randomBytes(32)
  const hash = createHash('sha256')
  const waiting = Buffer.allocUnsafe(segmentSize)
  let [filled, segments, size] = [0, 0, 0]
  let sha256: string | undefined
  let [closed, kept] = [false, false]
  const startOf = (index: number) => headerSize + index * (segmentSize + tagSize)

  async function seal(last: boolean) {
    await writeAll(file, sealSegment(key, segments, last, waiting.subarray(0, filled)), startOf(segments))
    segments += 1
    filled = 0
  }
  const close = async () => {
    if (closed) return
    closed = true
    await file.close()
  }

  return {
    async write(part) {
      hash.update(part)
      size += part.length
      for (let at = 0; at < part.length; ) {
        // Only when more comes is a full segment known not to be the last.
        if (filled === segmentSize) await seal(false)
        const taken = Math.min(part.length - at, segmentSize - filled)
        waiting.set(part.subarray(at, at + taken), filled)
        filled += taken
        at += taken
      }
    },
    async finish() {
      await seal(true)
      sha256 = hash.digest('hex')
      await writeAll(file, headerOf(kek, key, sha256), 0)
      await file.sync()
      return { sha256, size }
    },
    async read(offset, length) {
      const parts: Buffer[] = []
      const end = Math.min(offset + length, size)
      for (let at = offset; at < end; ) {
        const index = Math.floor(at / segmentSize)
        const plain = Math.min(segmentSize, size - index * segmentSize)
        const sealed = Buffer.alloc(plain + tagSize)
        await file.read(sealed, 0, sealed.length, startOf(index))
        const opened = openSegment(key, index, index === segments - 1, sealed)
        const part = opened.subarray(at - index * segmentSize, end - index * segmentSize)
        parts.push(part)
        at += part.length
      }
      return Buffer.concat(parts)
    },
    async keep() {
      if (!sha256) throw new Error('a draft is finished before it is kept')
      await close()
      const to = placeOf(sha256)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      // Over what is there already: the same bytes, under a younger date that keeps the sweeper away.
      await rename(path, to)
      kept = true
      await flushFolder(dirname(to))
      await flushFolder(dirname(dirname(to)))
    },
    async drop() {
      await close().catch(() => undefined)
      if (!kept) await rm(path, { force: true })
    },
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}

/** A name survives a power cut only once its folder was flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
