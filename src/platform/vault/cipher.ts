/**
 * A file at rest: AES-256-GCM in segments under a key of its own, which the house's key wraps. Each segment is whole by
 * itself, so nothing is given out before it was checked, and the last one says that it is the last.
 * Format: 'ZDV1' ‖ iv(12) ‖ wrapped key(32) ‖ tag(16) ‖ segments, each ciphertext ‖ tag(16).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const headerSize = 64
export const segmentSize = 262_144
export const tagSize = 16
const mark = Buffer.from('ZDV1')

/** A key seals one file, so the number of the segment is enough to be used once. */
function ivOf(index: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUInt32BE(last ? 1 : 0, 0)
  iv.writeUInt32BE(index, 8)
  return iv
}

export function sealSegment(key: Buffer, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, ivOf(index, last))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when a single bit is not the one that was sealed, or the segment stands in another place. */
export function openSegment(key: Buffer, index: number, last: boolean, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, ivOf(index, last)).setAuthTag(sealed.subarray(-tagSize))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagSize)), decipher.final()])
}

/** The wrapped key is bound to the digest: a file moved under another name does not open. */
export function headerOf(kek: Buffer, key: Buffer, sha256: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kek, iv).setAAD(place(sha256))
  return Buffer.concat([mark, iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

export function keyIn(kek: Buffer, header: Buffer, sha256: string): Buffer {
  if (header.length !== headerSize || !header.subarray(0, 4).equals(mark)) throw new Error('not a sealed file')
  const decipher = createDecipheriv('aes-256-gcm', kek, header.subarray(4, 16))
    .setAAD(place(sha256))
    .setAuthTag(header.subarray(-tagSize))
  return Buffer.concat([decipher.update(header.subarray(16, -tagSize)), decipher.final()])
}

const place = (sha256: string) => Buffer.from(`vault.file:${sha256}`)

/** How many bytes a sealed file of this size holds, in how many segments. */
export function measure(onDisk: number): { size: number; segments: number } {
  const body = onDisk - headerSize
  const segments = Math.ceil(body / (segmentSize + tagSize))
  const size = body - segments * tagSize
  if (segments < 1 || size < 1) throw new Error('not a sealed file')
  return { size, segments }
}

/** A short value, sealed at its place: what a row may not show. */
export function sealValue(kek: Buffer, at: string, value: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kek, iv).setAAD(Buffer.from(at))
  return Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

export function openValue(kek: Buffer, at: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', kek, sealed.subarray(0, 12))
    .setAAD(Buffer.from(at))
    .setAuthTag(sealed.subarray(-tagSize))
  return Buffer.concat([decipher.update(sealed.subarray(12, -tagSize)), decipher.final()]).toString('utf8')
}
