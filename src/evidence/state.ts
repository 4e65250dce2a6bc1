/** What is remembered of one piece of evidence: ids, digests, instants and references to words; never the bytes. */
import type { Words } from '../kernel/words.ts'
import type { Day } from '../law/calendar/index.ts'
import type { procedures } from './parts.ts'

export type About = { procedure: (typeof procedures)[number]; subject: string }

export type Evidence = {
  stage: 'none' | 'kept' | 'withdrawn'
  about: About
  /** The line of the checklist, the problem found, and the supervisor's act, that it belongs to. */
  item?: string
  problem?: string
  duty?: string
  kind: string
  type: string
  size: number
  sha256: string
  width?: number
  height?: number
  name?: Words
  receivedAt: string
  by: string
  /** As the device claims; what the house knows is when it was received. */
  takenAt?: string
  note?: Words
  withdrawn?: { on: Day; reason: Words }
}

export type Event =
  | ({ type: 'EvidenceReceived'; form: string } & Omit<Evidence, 'stage' | 'note' | 'withdrawn' | 'type'>)
  | { type: 'EvidenceDescribed'; note: Words; on: Day }
  | { type: 'EvidenceWithdrawn'; reason: Words; on: Day }

export type Facts = {
  /** Whether this account accepted the visit that the file is about, or may now hand in for this rectification. */
  may?: boolean
  /** Items already there about the same subject. */
  count?: number
  /** Whether the file itself stands in the vault. */
  isThere?: boolean
}
