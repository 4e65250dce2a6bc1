/** The plain facts a pool is made of: the holders of cards, the activity they may be drawn for, the day of the draw. */
import type { Day } from '../../../law/calendar/index.ts'

/** ISO 8601 in UTC. */
export type Instant = string
/** Days are inclusive; without `until` there is no end. */
export type Period = { from: Day; until?: Day | undefined }

export type Holder = {
  id: string
  card: string
  validFrom: Day
  validUntil: Day
  cardState: 'valid' | 'revoked' | 'expired'
  suspensions: readonly Period[]
  /** By the organisation's id, by its unified social credit code, or both. */
  employers: readonly (Period & { organisation?: string | undefined; code?: string | undefined })[]
  interests: readonly { institution: string; kind: string; from?: Day | undefined; until?: Day | undefined }[]
  /** Sessions (场次) in which this person works as an examiner or as an internal supervisor. */
  examinerOf: readonly string[]
  internalOf: readonly string[]
  assignments: readonly { session: string; from: Instant; until: Instant }[]
  leaves: readonly { from: Day; until: Day; declaredAt: Instant }[]
}

export type DrawnActivity = {
  institution: string
  institutionCode: string
  sessions: readonly string[]
  days: readonly Day[]
  from: Instant
  until: Instant
  /** When the supervisors were told; undefined while nobody has been. */
  announcedAt?: Instant | undefined
}

export type PoolFacts = {
  /** The day of the draw: who is suspended on it is not dispatched, and who holds no card yet is not drawn. */
  on: Day
  /** Where too few remain: the cap for all, a leave only for those who agreed. Nothing else can be relaxed. */
  relaxed?: { workload?: boolean; leaveOf?: readonly string[] } | undefined
}
