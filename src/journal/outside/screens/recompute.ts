/**
 * An entry's proof, checked in the reader's own browser: from the leaf up to the root that the checkpoint was signed
 * over (RFC 9162 §2.1.3.2). The server's word is not taken for it.
 */
import type { Proof } from '../readings.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type Recomputed = { size: number; root: string; holds: boolean }

export async function recompute({ seq, leaf, path, checkpoint }: Proof): Promise<Recomputed> {
  const [, size = '', root = ''] = checkpoint.split('\n')
  let [node, last, hash] = [seq, Number(size) - 1, bytesOfHex(leaf)]
  let holds = /^\d+$/.test(size) && seq >= 0 && seq <= last
  for (const step of path.map(bytesOfBase64)) {
    if (last === 0) holds = false
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(step, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = await nodeHash(hash, step)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return { size: Number(size), root, holds: holds && last === 0 && base64Of(hash) === root }
}

async function nodeHash(left: Bytes, right: Bytes): Promise<Bytes> {
  const whole = new Uint8Array([1, ...left, ...right])
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
}

const bytesOfHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const bytesOfBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
const base64Of = (bytes: Bytes) => btoa(String.fromCharCode(...bytes))
