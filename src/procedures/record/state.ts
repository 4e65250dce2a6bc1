/** What is remembered of a visit and its record: ids, days, numbers and enums in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Basis, KnownFacts } from '../../law/checklist/index.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { EvaluationKind } from '../../law/kinds.ts'
import type { Answer, PaperSource, SignedHow, Subject } from './parts.ts'

export type Member = { supervisor: string; account?: string; card: string; name: Words }
export type Watched = { id: string; from: string; until: string }

/** `asPlanned`: chosen in one tap with the rest of its stage. */
export type Answered = { answer: Answer; note?: Words; asPlanned?: true }
/** An item beside the bank (a28): as it stood in the register when the visit began. */
export type Addition = {
  id: string
  code: string
  owner: string
  of: 'industry' | 'institution'
  text: Words
  basis: Basis
}
type Done = { note: Words; at: string; on: Day; by: string }
/** Told to the dispatching body at once, and what it answered. */
export type Report = { id: string; item: string; answered?: Done } & Done
export type Problem = {
  id: string
  /** The item of the checklist whose "no" it explains, if it is one. */
  item?: string
  fact: Words
  /** Where it might belong; a finding, never a determination (a18, a19). */
  suggested?: ClauseId
  /** Put right while the supervisors were there (a7.6). */
  corrected?: Words
}
export type Counts = { planned: number; present: number; absent: number; violations: number }
export type Head = {
  counts: Counts
  venueAsFiled: boolean
  internalOnDuty: boolean
  paperSource: PaperSource
  paperNumber?: Words
}
type Named = { person: string; name: Words }
export type Opinion = {
  /** The one in charge at the site: agrees, disagrees, or does not sign. */
  view: 'agrees' | 'disagrees' | 'refuses'
  text?: Words
  signer?: Named
  witness?: Named
  on: Day
}
export type Signature = {
  /** A supervisor's id, or the one in charge at the site. */
  party: string
  how: SignedHow
  /** Of the picture: what was signed with stands whatever becomes of the evidence it was handed in as. */
  sha256?: string
  at: string
  on: Day
  by: string
  /** Something was written after it: the paper says so. */
  changed?: true
}
export type Content = {
  head?: Head
  answers: Record<string, Answered>
  problems: Problem[]
  guidance: { id: string; text: Words }[]
  advice?: Words
  opinion?: Opinion
  signatures?: Signature[]
}
export type Submission = {
  version: number
  at: string
  on: Day
  by: string
  onTime: boolean
  explanation?: Words
  content: Content
}
export type Question = { id: string; line: string; question: Words; answer?: Words }

export type SupervisionRecord = {
  stage: 'none' | 'expected' | 'under-way' | 'ended' | 'submitted' | 'sent-back' | 'accepted' | 'closed' | 'cancelled'
  office: string
  institution: string
  activity: string
  sessions: Watched[]
  team: Member[]
  kind: EvaluationKind
  subjects: Subject[]
  checklist: string
  items: string[]
  /** Taken when the visit begins: what the registers knew, and what was added beside the bank. */
  known?: KnownFacts
  additions?: Addition[]
  reports?: Report[]
  begun?: { at: string; on: Day; by: string }
  ended?: { at: string; on: Day; by: string }
  /** The last day of a17, counted from the end of the last form of supervision, or from the dispatch's last day. */
  dueOn?: Day
  content: Content
  submissions: Submission[]
  questions: Question[]
  reopened?: { reason: Words; on: Day }
  /** Problems that were put right, and since when. */
  settled?: Record<string, Day>
}

export type Assigned = Pick<
  SupervisionRecord,
  'office' | 'institution' | 'activity' | 'sessions' | 'team' | 'kind' | 'subjects' | 'checklist' | 'items'
> & { dueOn: Day }
type Step = { at: string; on: Day; by: string }

export type Event =
  | ({ type: 'RecordExpected' } & Assigned)
  | { type: 'RecordCancelled' }
  | ({ type: 'VisitBegun'; known?: KnownFacts; additions?: Addition[] } & Step)
  | { type: 'HeadFilled'; head: Head }
  | { type: 'ItemsAnswered'; answers: { item: string; answer: Answer; note?: Words; asPlanned?: true }[] }
  | { type: 'ReportedAtOnce'; report: Report }
  | { type: 'ReportAnswered'; id: string; answered: Done }
  | { type: 'ProblemFound'; problem: Problem }
  | { type: 'ProblemWithdrawn'; id: string; reason: Words }
  | { type: 'GuidanceGiven'; id: string; text: Words }
  | { type: 'AdviceGiven'; text: Words }
  | { type: 'OpinionRecorded'; opinion: Opinion }
  | { type: 'RecordSigned'; signature: Signature }
  | ({ type: 'VisitEnded'; dueOn: Day } & Step)
  | { type: 'RecordSubmitted'; submission: Submission }
  | { type: 'RecordSentBack'; questions: Question[]; on: Day }
  | { type: 'QuestionAnswered'; id: string; answer: Words }
  | ({ type: 'RecordAccepted' } & Step)
  | { type: 'RecordReopened'; reason: Words; on: Day }
  | ({ type: 'RecordClosed' } & Step)
  | { type: 'ProblemsSettled'; problems: string[]; on: Day }

/**
 * For `assign`: whom the dispatch sends, to what, and which items apply. For `begin`: what is known and added that day.
 * For `sign`: the digest of its picture. For `end`: the forms that have not ended.
 */
export type Facts = {
  assigned?: Assigned
  known?: KnownFacts
  additions?: Addition[]
  picture?: string
  openForms?: readonly string[]
}
