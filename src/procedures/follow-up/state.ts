/** What is remembered of a follow-up: ids, days and enums in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { KindId, Outcome, signatures } from './choices.ts'

export type Institution = { id: string; name: Words }
export type Problem = { id: string; institution: string; record: string; foundOn: Day; fact: Words }
type Named = { person: string; name: Words }
export type Interview = { at: string; place: Words; whom: Words }
export type Finding = { problem: string; confirmed: boolean; evidence: Words; on: Day }
export type Letter = {
  document: string
  matters: { problem: string; text: Words }[]
  demands: Words[]
  interview?: Interview
  served: { institution: string; on: Day }[]
}
export type Minutes = {
  at: string
  attendee: Named
  post: Words
  points: Words[]
  signature: keyof typeof signatures
  refusal?: Words
  witness?: Named
  on: Day
}
export type Item = { id: string; institution: string; problem?: string; demand: Words }
export type Concluded = { outcome: Outcome; reason: Words; items: Item[]; workingDays?: number; on: Day }

export type FollowUp = {
  stage: 'none' | 'open' | 'concluded' | 'withdrawn'
  kind: KindId
  office: string
  institutions: Institution[]
  problems: Problem[]
  ground?: Words
  questions?: Words
  verifiers?: Words
  named?: { reason: Words }
  /** Names that a circular must not tell: of persons, and of institutions where they stay unnamed. */
  unnamed: Words[]
  openedOn?: Day
  findings: Finding[]
  /** The letter that stands; one that was voided is none. */
  letter?: Letter
  /** Nobody came on the day of these notices. */
  absences: { document: string; reason: Words; on: Day }[]
  minutes?: Minutes
  concluded?: Concluded
  /** The problems of which nothing more is demanded: what was demanded of the others closes them. */
  settled: string[]
}

type Opened = Pick<
  FollowUp,
  'kind' | 'office' | 'institutions' | 'problems' | 'questions' | 'verifiers' | 'named' | 'unnamed'
> & { ground: Words }

export type Event =
  | ({ type: 'FollowUpOpened'; on: Day } & Opened)
  | ({ type: 'FindingRecorded' } & Finding)
  | ({ type: 'LetterDrafted'; on: Day } & Omit<Letter, 'served'>)
  | { type: 'LetterDelivered'; document: string; institution: string; on: Day }
  | { type: 'LetterVoided'; document: string; on: Day }
  | ({ type: 'InterviewHeld' } & Minutes)
  | { type: 'NobodyCame'; document: string; reason: Words; on: Day }
  | ({ type: 'FollowUpConcluded' } & Concluded)
  /** `letter`: one that was not served yet and is void with it. */
  | { type: 'FollowUpWithdrawn'; reason: Words; letter?: string; on: Day }

/** A problem as the records tell it; `state` as it stands before this act. */
export type Known = Problem & { accepted: boolean; state: 'open' | 'in-follow-up' | 'closed' }
export type Facts = {
  /** For `open`. */
  known?: Known[]
  institutions?: Institution[]
  people?: Words[]
  office?: string
  /** For `draft` of a circular: the names it must not tell, opened for the comparison alone. */
  names?: string[]
}
