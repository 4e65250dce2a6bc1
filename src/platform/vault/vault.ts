/**
 * The vault: files kept for ever under the digest of their bytes, sealed at rest. The same bytes are one file, however
 * often they come. What was changed on the disk is noticed before any of it is given out.
 */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { headerSize, keyIn, measure, openSegment, segmentSize, tagSize } from './cipher.ts'
import { beginDraft, type Draft } from './draft.ts'
import { type Sweeping, sweeping } from './sweep.ts'

export type Vault = {
  kek: Buffer
  begin(): Promise<Draft>
  has(sha256: string): Promise<boolean>
  /** 'missing', 'changed', or the file itself: checked to its last byte before the answer. */
  open(sha256: string): Promise<'missing' | 'changed' | Sealed>
  sweeping: Sweeping
}
/** A checked file. `stream` may be called once more than once; every segment is checked again on its way. */
export type Sealed = { size: number; stream(): ReadableStream<Uint8Array<ArrayBuffer>>; bytes(): Promise<Buffer> }

export function openVault(folder: string, kek: Buffer): Vault {
  const incoming = join(folder, 'incoming')
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a file is kept under the digest of its bytes')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    kek,
    begin() {
      mkdirSync(incoming, { recursive: true, mode: 0o700 })
      return beginDraft(kek, incoming, placeOf)
    },
    has: (sha256) =>
      stat(placeOf(sha256)).then(
        () => true,
        () => false,
      ),
    async open(sha256) {
      const path = placeOf(sha256)
      const file = await open(path, 'r').catch(() => undefined)
      if (!file) return 'missing'
      try {
        const hash = createHash('sha256')
        for await (const part of segmentsOf(file, kek, sha256)) hash.update(part)
        if (hash.digest('hex') !== sha256) return 'changed'
        const { size } = measure((await file.stat()).size)
        return { size, stream: () => streamOf(path, kek, sha256), bytes: () => bytesOf(path, kek, sha256) }
      } catch {
        return 'changed'
      } finally {
        await file.close()
      }
    },
    sweeping: sweeping(folder, incoming),
  }
}

async function* segmentsOf(file: FileHandle, kek: Buffer, sha256: string): AsyncGenerator<Buffer> {
  const header = Buffer.alloc(headerSize)
  await file.read(header, 0, headerSize, 0)
  const key = keyIn(kek, header, sha256)
  const { size, segments } = measure((await file.stat()).size)
  for (let index = 0; index < segments; index++) {
    const length = Math.min(segmentSize, size - index * segmentSize) + tagSize
    const sealed = Buffer.alloc(length)
    await file.read(sealed, 0, length, headerSize + index * (segmentSize + tagSize))
    yield openSegment(key, index, index === segments - 1, sealed)
  }
}

async function* partsOf(path: string, kek: Buffer, sha256: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    yield* segmentsOf(file, kek, sha256)
  } finally {
    await file.close()
  }
}

function streamOf(path: string, kek: Buffer, sha256: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(path, kek, sha256)
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      async cancel() {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

async function bytesOf(path: string, kek: Buffer, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of partsOf(path, kek, sha256)) parts.push(part)
  return Buffer.concat(parts)
}
