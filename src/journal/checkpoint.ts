/**
 * Checkpoints as signed notes (C2SP tlog-checkpoint): origin, size, root, a blank line, an Ed25519 signature.
 * Whoever holds an old one can prove that the journal has only grown since.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

export const origin = 'zhidu.qinghai/main'

export type Signer = { name: string; key: KeyObject }
export type Checkpoint = { size: number; root: Buffer }

const spki = (key: KeyObject) =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'der', type: 'spki' }).subarray(-32)

/** First four bytes of SHA-256(name ‖ \n ‖ 0x01 ‖ public key), as signed notes define it for Ed25519. */
function keyId(name: string, key: KeyObject): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(1)).update(spki(key)).digest().subarray(0, 4)
}

export function signCheckpoint({ size, root }: Checkpoint, { name, key }: Signer): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([keyId(name, key), sign(null, Buffer.from(text), key)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** What the note says, if `publicKey` signed it; undefined when anything is off. */
export function openCheckpoint(note: string, name: string, publicKey: KeyObject): Checkpoint | undefined {
  const match = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/]{43}=)\n\n— (\S+) (\S+)\n$/.exec(note)
  if (!match || match[1] !== origin || match[4] !== name) return undefined
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  const signature = Buffer.from(match[5] as string, 'base64')
  if (signature.length !== 68 || !signature.subarray(0, 4).equals(keyId(name, publicKey))) return undefined
  if (!verify(null, Buffer.from(text), publicKey, signature.subarray(4))) return undefined
  return { size: Number(match[2]), root: Buffer.from(match[3] as string, 'base64') }
}

/** The public key in the form of a signed-note verifier, to print and to publish. */
export function verifierKey({ name, key }: Signer): string {
  return `${name}+${keyId(name, key).toString('hex')}+${Buffer.concat([Buffer.of(1), spki(key)]).toString('base64')}`
}
