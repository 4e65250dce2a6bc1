/** What is remembered of a plan: ids, days, enums and numbers in clear; words and candidates as commitments. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { EvaluationKind } from '../../law/kinds.ts'
import type { Code, Moment, rosterKinds, SessionSubject } from './parts.ts'

export type Session = {
  id: string
  subject: SessionSubject
  from: Moment
  until: Moment
  venue: string
  rooms: number
  places: number
  examiners: string[]
  internalSupervisor?: string
  state: 'planned' | 'cancelled'
  /** How often its time or venue was changed. */
  moved?: number
}
export type Batch = {
  id: string
  /** Given when the plan is taken into the register; a plan not accepted has none. */
  number?: string
  occupation: string
  level: string
  kind: EvaluationKind
  venue: string
  state: 'planned' | 'cancelled'
  roster?: { id: string; count: number; sha256: string; on: Day }
  sessions: Session[]
}
/** Why a plan was not accepted, line by line. */
export type Reason = { batch: string; session?: string; code: Code }

export type Activity = {
  stage: 'none' | 'filed' | 'not-accepted' | 'cancelled'
  institution: string
  filedOn: Day
  /** Filed later than the Centre's lead time; a mark, never a refusal. */
  late: boolean
  title?: Words
  reasons?: Reason[]
  batches: Batch[]
}

type Filed = { institution: string; filedOn: Day; late: boolean; title: Words; batches: Batch[] }
export type Event =
  | ({ type: 'PlanFiled' } & Filed)
  | ({ type: 'PlanNotAccepted'; reasons: Reason[] } & Filed)
  | { type: 'SessionMoved'; session: string; from: Moment; until: Moment; venue: string; reason: Words }
  | { type: 'RoomsChanged'; session: string; rooms: number; places: number; reason: Words }
  | { type: 'PeopleAssigned'; session: string; examiners: string[]; internalSupervisor?: string }
  | { type: 'SessionCancelled'; session: string; reason: Words }
  | { type: 'BatchCancelled'; batch: string; reason: Words }
  | { type: 'PlanCancelled'; reason: Words }
  | { type: 'RosterPut'; batch: string; roster: string; count: number; sha256: string; on: Day }

/** A candidate as kept: surrogates and commitments. The values themselves are sealed with their person. */
export type Candidate = {
  id: string
  person: string
  name: Words
  identityNumber: Words
  declared?: keyof typeof rosterKinds
}

/** Somebody's other session: what an overlap is told by. */
export type Busy = {
  id: string
  number: string
  subject: SessionSubject
  from: Moment
  until: Moment
  examiners: readonly string[]
  internalSupervisor?: string | undefined
}
/** The filing as it stands, or stood, on a day. */
export type OnDay = {
  status: 'awaiting-receipt' | 'valid' | 'suspended' | 'terminated' | 'receipt-revoked' | 'expired'
  /** The delivered decision in force that day. */
  measure?: { clause: 'a21' | 'a22' | 'a27'; name: string; document: string; deliveredOn: Day; until?: Day }
  scope: readonly { occupation: string; level: string; venue: string }[]
}
export type Filing = {
  kinds: readonly EvaluationKind[]
  /** The six digits of the institution in a plan's number; none before its receipt. */
  serial?: number
  venues: readonly { id: string; name: string }[]
  examiners: readonly { id: string; validUntil: Day }[]
  on(day: Day): OnDay
}
export type Facts = {
  filing?: Filing | undefined
  /** The next batch number of the institution in this year. */
  nextBatch: number
  /** Ids of batches or sessions that another plan already uses. */
  taken: readonly string[]
  /** Sessions of other plans in which the same people serve. */
  busy: readonly Busy[]
  /** The internal supervisors who may serve here, and on which of the days in question. */
  internals: readonly { id: string; days: readonly Day[] }[]
  /** An examiner and an internal supervisor who are one person, by their identity numbers. */
  same: readonly { examiner: string; supervisor: string }[]
  roster?: { id: string; sha256: string; batch: string; rows: readonly Candidate[] } | undefined
}
