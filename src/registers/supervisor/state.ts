/** What is remembered of a supervisor: ids, days, enums and numbers in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { CardKind, interestKinds, situations } from './parts.ts'

export type Holding = { person: string; name: Words; identityNumber: Words; phone?: Words }
export type Employer = { organisation?: string; code?: string; name: Words; from: Day; until?: Day }
export type Interest = {
  id: string
  institution: string
  kind: keyof typeof interestKinds
  note?: Words
  from: Day
  until?: Day
  declaredBy: 'self' | 'centre'
}
/** A decision that was already delivered (a26). In force from its first to its last day, or up to the day it was lifted. */
export type Suspension = {
  id: string
  document: Words
  situation?: (typeof situations)[number]
  from: Day
  until?: Day
  liftedOn?: Day
}
export type Leave = { id: string; from: Day; until: Day; declaredAt: string }
export type Term = { validFrom: Day; validUntil: Day }

export type Supervisor = {
  stage: 'none' | 'carded' | 'ended'
  kind: CardKind
  /** Who trains, appoints and issues the card: the Centre (a10), an institution or an industry authority (a12.p1). */
  issuer: string
  person: Holding
  card: string
  trainedOn: Day
  passedOn: Day
  validFrom: Day
  validUntil: Day
  prefecture: string
  account?: string
  employers: Employer[]
  interests: Interest[]
  suspensions: Suspension[]
  leaves: Leave[]
  revoked?: { on: Day; document: Words }
  /** The appointment came to its end without any fault. */
  returned?: { on: Day }
  /** What stood before: a fact is judged by the term of its own day. */
  formerTerms?: Term[]
}

type Entered = Pick<
  Supervisor,
  'issuer' | 'person' | 'card' | 'trainedOn' | 'passedOn' | 'validFrom' | 'validUntil' | 'prefecture' | 'employers'
> & { onPaper: boolean }

export type Event =
  | ({ type: 'ExternalEntered' } & Entered)
  | ({ type: 'InternalEntered' } & Entered)
  | ({ type: 'CardRenewed' } & Term)
  | { type: 'CardReturned'; on: Day; reason: Words }
  | { type: 'CardRevoked'; on: Day; document: Words; situation?: (typeof situations)[number]; reason: Words }
  | { type: 'EmployersChanged'; employers: Employer[] }
  | { type: 'InterestDeclared'; interest: Interest }
  | { type: 'InterestEnded'; id: string; until: Day; reason: Words }
  | { type: 'LeaveDeclared'; leave: Leave }
  | { type: 'LeaveCancelled'; id: string }
  | { type: 'SuspensionRecorded'; suspension: Suspension; reason: Words }
  | { type: 'SuspensionLifted'; id: string; liftedOn: Day; reason: Words }
  | { type: 'AccountLinked'; account: string }

/** From the database, for the command at hand. */
export type Facts = {
  /** The card that the register would give next, or why it cannot. */
  nextCard: { card: string } | { problem: string; remedy: string }
  cardTaken: boolean
  /** Whether this house is a rehearsal: its cards are a series of their own. */
  rehearsal: boolean
  /** What is on file for the same identity number. */
  sameIdentity: { carded: boolean; revoked: boolean; suspended: boolean }
  /** Every institution named in the command is on file. */
  institutionsKnown: boolean
  account: 'free' | 'taken' | 'unfit'
}
