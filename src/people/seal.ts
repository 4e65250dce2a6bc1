/**
 * Field encryption: AES-256-GCM under a data key of the person, itself wrapped by the house's key.
 * Format 0x01 ‖ suite ‖ key version ‖ iv(12) ‖ ciphertext ‖ tag(16); the place of the value is authenticated.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { PersonalField } from '../kernel/words.ts'

const header = Buffer.of(1, 1, 1)

export function seal(key: Buffer, place: string, value: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([header, iv, sealed, cipher.getAuthTag()])
}

/** Throws when key, place or a single bit is not the one it was sealed with. */
export function unseal(key: Buffer, place: string, sealed: Buffer): string {
  if (!sealed.subarray(0, 3).equals(header)) throw new Error('unknown form of a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(3, 15))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(15, -16)), decipher.final()]).toString('utf8')
}

/** Finds a value again without decrypting: exact match only, for numbers, after normalising how people write them. */
export function blindIndex(key: Buffer, field: PersonalField, value: string): Buffer {
  return createHmac('sha256', key)
    .update(`${field}\n${normalise(value)}`)
    .digest()
    .subarray(0, 16)
}

export function normalise(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
    .toUpperCase()
}
