/**
 * 核验码: sixteen characters by which anybody can compare a paper with the register. At least 75 random bits, so that no
 * code can be guessed from another; Crockford's alphabet, so that it can be read aloud and typed without mistakes. The
 * codes of a rehearsal begin with Y, all others with 0 to F: which of the two a code is can be seen without looking it up.
 */
import { randomBytes } from 'node:crypto'
import { rehearsalLetter } from '../law/numbers/rehearsal.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function newCheckCode(rehearsal: boolean, bytes: Uint8Array = randomBytes(10)): string {
  if (bytes.length !== 10) throw new RangeError('a check code is made of ten bytes')
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const at = (i: number) => Number((bits >> BigInt(75 - 5 * i)) & 31n)
  const first = rehearsal ? rehearsalLetter : alphabet[at(0) & 15]
  return first + Array.from({ length: 15 }, (_, i) => alphabet[at(i + 1)]).join('')
}

/** What somebody typed or scanned, as a code; undefined where it cannot be one. An address from a square code is read too. */
export function readCheckCode(text: string): string | undefined {
  const typed = /[?&]code=([^&#]*)/.exec(text)?.[1] ?? text
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b\ufeff.·‐-―−_-]+/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return code.length === 16 && [...code].every((each) => alphabet.includes(each)) ? code : undefined
}

/** 'ABCD-EFGH-JKMN-PQRS', as it is printed. */
export function printedCheckCode(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-')
}
