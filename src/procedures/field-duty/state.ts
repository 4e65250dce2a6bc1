/** What is remembered of one act of a supervisor: who, when, to whom, and what came of it; every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { directions, investigationWays, outcomes, recordings, roles, targets, views, ways } from './choices.ts'

export type Named = { person: string; name: Words }
type Holder = Named & { post?: Words | undefined }
type Key<T> = keyof T & string

export type Content =
  | { kind: 'watch'; place?: Words; text: Words }
  | { kind: 'enquiry'; text: Words; asked?: Holder }
  | { kind: 'request'; text: Words; way: Key<typeof ways> }
  | {
      kind: 'interview'
      interviewee: Named
      role: Key<typeof roles>
      under14: boolean
      guardian?: Named
      recording: Key<typeof recordings>
      /** The version of the notice that was shown, where a voice or a face was recorded. */
      notice?: string
      text: Words
      answer: Words
      signed: boolean
      unsigned?: Words
    }
  | { kind: 'investigation'; place: Words; text: Words; way: Key<typeof investigationWays> }
  | { kind: 'correction'; text: Words; through: Named; how: Words }
  | { kind: 'suggestion'; text: Words }
  | { kind: 'proposal'; of: Key<typeof targets>; named?: Holder; direction: Key<typeof directions>; text: Words }
  | { kind: 'guidance'; text: Words; taught?: Holder }

export type Step = { by: string; at: string; on: Day }
export type Answer = Step & {
  text: Words
  /** Said on the spot by somebody, and written down by the supervisor. */
  oral?: Holder
  view?: Key<typeof views>
  outcome?: Key<typeof outcomes>
}
/** Kept with its reason: what a27 asks about begins here, and is decided elsewhere. */
export type Refused = Step & { reason: Words; refuser?: Named; witness?: Named }

export type FieldDuty = {
  stage:
    | 'none'
    | 'asked'
    | 'requested'
    | 'suggested'
    | 'proposed'
    | 'answered'
    | 'handed'
    | 'received'
    | 'refused'
    | 'recorded'
    | 'withdrawn'
  supervision: string
  office: string
  institution: string
  /** Whoever goes on this supervision. */
  accounts: string[]
  done?: Step & { card: string }
  content?: Content
  answer?: Answer
  handed?: Step & { text: Words }
  received?: Step & { text: Words }
  refused?: Refused
  withdrawn?: Step & { reason: Words }
}

export type Begun = Pick<FieldDuty, 'supervision' | 'office' | 'institution' | 'accounts'> & {
  step: Step & { card: string }
}
type Made<T extends string, K extends Content['kind']> = { type: T; content: Extract<Content, { kind: K }> } & Begun

export type Event =
  | Made<'WatchNoted', 'watch'>
  | Made<'EnquiryMade', 'enquiry'>
  | Made<'PapersRequested', 'request'>
  | Made<'InterviewHeld', 'interview'>
  | Made<'SiteInvestigated', 'investigation'>
  | Made<'ViolationCorrected', 'correction'>
  | Made<'SuggestionMade', 'suggestion'>
  | Made<'MeasureProposed', 'proposal'>
  | Made<'GuidanceGiven', 'guidance'>
  | { type: 'EnquiryAnswered'; answer: Answer }
  | { type: 'SuggestionAnswered'; answer: Answer }
  | { type: 'ProposalAnswered'; answer: Answer }
  | { type: 'PapersHanded'; handed: Step & { text: Words } }
  | { type: 'PapersReceived'; received: Step & { text: Words } }
  | { type: 'PapersRefused'; refused: Refused }
  | { type: 'DutyWithdrawn'; withdrawn: Step & { reason: Words } }

/** The supervision an act belongs to, as its record stands. */
export type Visit = Pick<FieldDuty, 'office' | 'institution'> & {
  team: { account: string; card: string }[]
  stage: string
  firstDay: Day
  /** The institution has not been told of it. */
  hidden: boolean
}
export type Facts = { visit?: Visit }
