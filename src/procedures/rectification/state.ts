/** What is remembered of a rectification: ids, days, numbers and enums in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { Mode, Outcome, Way } from './choices.ts'

/** An act of the follow-up, or a paper that was served outside the system. */
export type Basis = { procedure: 'follow-up'; subject: string } | { document: Words }

/** `proof`: what counts as proof that it is done; where it is said, a report without a file is not complete. */
export type Item = {
  id: string
  number: number
  demand: Words
  proof?: Words
  /** The problem found that it puts right, and the record in which that stands. */
  problem?: { id: string; record: string }
  accepted?: Day
}
export type Report = { item: string; outcome: Outcome; account?: Words; doneOn?: Day }
export type Verdict = { item: string; accepted: boolean; reason?: Words }

/** One reply of the institution, and what the Centre made of it. */
export type Round = {
  number: number
  at: string
  /** The day that counts: that of the submission, or of the receipt of the paper. */
  on: Day
  by: string
  onTime: boolean
  via: 'system' | 'paper'
  /** The scan of a reply on paper. */
  scan?: string
  /** The files of each item, by their ids. */
  reports: (Report & { evidence: string[] })[]
  judged?: { on: Day; by: string; verdicts: Verdict[] }
}
export type Extension = {
  id: string
  workingDays: number
  reason: Words
  on: Day
  /** `lapsed`: the report came before the answer. */
  state: 'asked' | 'granted' | 'refused' | 'lapsed'
  answer?: { workingDays?: number; reason: Words; on: Day }
}
type Named = { person: string; name: Words }
export type CheckResult = {
  on: Day
  results: { item: string; met: boolean; note: Words }[]
  by: Named[]
  evidence: string[]
}
export type Check = { id: string; way: Way; items: string[]; note?: Words; on: Day; result?: CheckResult }
export type Refusing = { by: 'institution' | 'centre'; fact: Words; evidence: string[]; on: Day }

export type Rectification = {
  stage: 'none' | 'open' | 'submitted' | 'returned' | 'accepted' | 'closed'
  office: string
  institution: string
  /** Our own number, under which it is known on paper. */
  number: string
  basis: Basis
  law: ClauseId
  mode: Mode
  items: Item[]
  openedOn: Day
  /** From which day and how many working days the present deadline is counted; none for an improvement. */
  clock?: { start: Day; workingDays: number }
  dueOn?: Day
  drafts: Record<string, Report>
  rounds: Round[]
  extensions: Extension[]
  checks: Check[]
  /** The day it was found, and the deadline that had passed. */
  overdue?: { on: Day; dueOn: Day; items: string[] }
  refused?: Refusing
  closed?: { on: Day; by: string; reason?: Words }
}

type Step = { at: string; on: Day; by: string }
export type Opened = Pick<
  Rectification,
  'office' | 'institution' | 'number' | 'basis' | 'law' | 'mode' | 'items' | 'clock' | 'dueOn'
>
export type Event =
  | ({ type: 'RectificationOpened'; on: Day } & Opened)
  | { type: 'ReportsWritten'; reports: Report[] }
  | { type: 'ExtensionAsked'; id: string; workingDays: number; reason: Words; on: Day }
  | { type: 'ExtensionGranted'; id: string; workingDays: number; dueOn: Day; reason: Words; on: Day }
  | { type: 'ExtensionRefused'; id: string; reason: Words; on: Day }
  | { type: 'RectificationSubmitted'; round: Round }
  | ({ type: 'RoundJudged'; verdicts: Verdict[]; clock?: { start: Day; workingDays: number }; dueOn?: Day } & Step)
  | { type: 'CheckOrdered'; check: Check }
  | ({ type: 'CheckRecorded'; id: string } & CheckResult)
  | { type: 'RectificationOverdue'; on: Day; dueOn: Day; items: string[] }
  | ({ type: 'RectificationRefused' } & Refusing)
  | ({ type: 'RectificationClosed'; reason?: Words; settled: { problem: string; record: string }[] } & Step)

/** A problem that may be put right here: of this institution, in a record that was accepted. */
export type Settling = { id: string; record: string; accepted: boolean; closed: boolean; elsewhere?: string }
export type HandedIn = { id: string; tag?: string }
export type Facts = {
  opening?: { office?: string; institution: boolean; number: string; problems: Settling[] }
  evidence?: HandedIn[]
}
