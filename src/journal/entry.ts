/**
 * An entry: the canonical form of one event. RFC 8785, integers only; ids, enums and days in clear,
 * every word of a person only as a salted commitment. Two machines write the same bytes for the same event.
 */
import canonicalize from 'canonicalize'
import type { AnyEvent, Basis } from '../kernel/procedure.ts'
import { leafHash } from './tree.ts'

export type Entry = {
  v: 1
  id: string
  /** The entry this one follows from: an automatic consequence is never mistaken for the official's own act. */
  cause: string | null
  at: string
  actor: string
  org: string
  power: string | null
  clause: string | null
  procedure: string
  subject: string
  version: number
  event: AnyEvent
  idem: string | null
}

export const clauseOf = (basis: Basis | undefined): string | null => (typeof basis === 'string' ? basis : null)

/** The bytes that are hashed, stored and replayed. Throws on a fraction: floats have no place in a record. */
export function canonical(value: unknown): Buffer {
  const plain: unknown = JSON.parse(JSON.stringify(value))
  refuseFractions(plain)
  return Buffer.from(canonicalize(plain) as string, 'utf8')
}

function refuseFractions(value: unknown): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`)
  if (value && typeof value === 'object') for (const part of Object.values(value)) refuseFractions(part)
}

export function sealable(entry: Entry): { body: Buffer; leaf: Buffer } {
  const body = canonical(entry)
  return { body, leaf: leafHash(body) }
}
