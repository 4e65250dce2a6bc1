/** What is remembered of an institution: ids, days, enums and numbers in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { EvaluationKind, InstitutionType } from '../../law/kinds.ts'
import type { commitmentStates, matters, measures, venueTypes } from './parts.ts'

export type Named = { person: string; name: Words; phone?: Words }
export type Venue = {
  id: string
  name: Words
  address: Words
  type: keyof typeof venueTypes
  workstations: number
  cameras: number
}
export type ScopeLine = { occupation: string; level: string; venue: string }
export type Commitment = {
  matter: keyof typeof matters
  statement: Words
  evidence?: Words
  state: keyof typeof commitmentStates
  on: Day
}
export type Examiner = {
  id: string
  person: string
  name: Words
  identityNumber: Words
  card?: Words
  occupation: string
  level: string
  validUntil: Day
}
export type Measure = {
  id: string
  clause: keyof typeof measures
  /** The items of the article that the decision names: 'a21.4'. */
  heads?: string[]
  document: Words
  decidedOn: Day
  deliveredOn: Day
  until?: Day
  liftedOn?: Day
}

type Particulars = {
  name: Words
  kinds: EvaluationKind[]
  kind: InstitutionType
  prefecture: string
  address: Words
  legal: Named
  head: Named
  contact: Named
  industry?: string
}

/** What stood before: a fact is judged by the term and the scope of its own day, not by today's. */
export type FormerTerm = { filedOn: Day; validUntil: Day }
/** In force up to, and not on, the day it was changed. */
export type FormerScope = { until: Day; lines: ScopeLine[] }

export type Institution = {
  stage: 'none' | 'filed'
  code: string
  particulars?: Particulars
  filedOn: Day
  validUntil: Day
  expired: boolean
  receipt?: { year: number; serial: number; on: Day }
  venues: Venue[]
  scope: ScopeLine[]
  commitments: Commitment[]
  examiners: Examiner[]
  measures: Measure[]
  formerTerms?: FormerTerm[]
  formerScopes?: FormerScope[]
}

export type Event =
  | ({
      type: 'InstitutionRegistered'
      code: string
      filedOn: Day
      validUntil: Day
      venues: Venue[]
      scope: ScopeLine[]
    } & Particulars)
  | ({ type: 'ParticularsChanged'; reason: Words } & Particulars)
  | { type: 'ScopeChanged'; scope: ScopeLine[]; reason: Words; on?: Day }
  | { type: 'VenuesChanged'; venues: Venue[]; reason: Words }
  | { type: 'ReceiptIssued'; year: number; serial: number; on: Day }
  | { type: 'FilingRenewed'; filedOn: Day; validUntil: Day; on?: Day }
  | { type: 'CommitmentRecorded'; commitment: Commitment }
  | { type: 'CommitmentAnswered'; matter: keyof typeof matters; evidence: Words; on: Day }
  | { type: 'ExaminerEntered'; examiner: Examiner }
  | { type: 'ExaminerRemoved'; id: string; reason: Words }
  | { type: 'MeasureRecorded'; measure: Measure; facts: Words }
  | { type: 'MeasureLifted'; id: string; liftedOn: Day; reason: Words }
  | { type: 'FilingExpired'; on: Day }

/** From the database: is the code on file already, which receipt number is next, is the industry authority one. */
export type Facts = { codeTaken: boolean; nextReceipt: number; industryKnown: boolean }
