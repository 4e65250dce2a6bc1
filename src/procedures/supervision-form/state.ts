/** What is remembered of one use of a form of supervision: ids, numbers and times in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Form, List, resolutions, results } from './choices.ts'

export type Step = { by: string; at: string; on: Day }

/** A list as it was sealed, before anybody could know what would be drawn from it. */
export type Sample = {
  of: List
  /** Why it is sampled. */
  text: Words
  session: string
  year: number
  j: number
  key: string
  count: number
  wanted: number
  /** The hash over the list; the rows themselves are bulk. */
  poolRoot: string
  manifest: string
  /** The time of the supervision, by which the draw is known. */
  from: string
  until: string
}
export type Drawn = { element: string; seed: string; drawSeed: string; ranking: string }
export type Finding = { rank: number; result: keyof typeof results; text?: Words } & Step
export type Comparison = { left: Words; right: Words; checked: number; differing: number; text?: Words } & Step
export type Watching = {
  from: string
  until: string
  platform: Words
  cameras: string[]
  resolution: keyof typeof resolutions
  covered: number
  total: number
}
export type Interruption = { from: string; until: string; camera?: string; text: Words }
export type Marked = { at: string; camera: string; evidence: string; sha256: string; text: Words }

export type SupervisionForm = {
  stage: 'none' | 'under-way' | 'ended' | 'withdrawn'
  supervision: string
  office: string
  institution: string
  /** Whoever goes on this supervision. */
  accounts: string[]
  form: Form
  text?: Words
  begun?: Step & { card: string }
  ended?: Step
  withdrawn?: Step & { reason: Words }
  sample?: Sample
  drawn?: Drawn & Step
  findings: Finding[]
  comparisons: Comparison[]
  watched: Watching[]
  interruptions: Interruption[]
  moments: Marked[]
}

type About = Pick<SupervisionForm, 'supervision' | 'office' | 'institution' | 'accounts' | 'form'>
export type Event =
  | ({ type: 'FormBegun'; text?: Words; step: Step & { card: string } } & About)
  | { type: 'ListSealed'; sample: Sample }
  | { type: 'SampleDrawn'; drawn: Drawn & Step }
  | { type: 'ItemFound'; finding: Finding }
  | { type: 'DataCompared'; comparison: Comparison }
  | { type: 'PeriodWatched'; watched: Watching }
  | { type: 'PictureInterrupted'; interruption: Interruption }
  | { type: 'MomentMarked'; moment: Marked }
  | { type: 'FormEnded'; step: Step }
  | { type: 'FormWithdrawn'; withdrawn: Step & { reason: Words } }

export type Item = { item: string; label: string; salt: string; leaf: string }
export type Visit = Pick<SupervisionForm, 'office' | 'institution'> & {
  team: { account: string; card: string }[]
  stage: string
  firstDay: Day
  /** The institution has not been told of it. */
  hidden: boolean
}
export type Facts = {
  visit?: Visit
  /** For `seal`: the list with its salts; undefined where the year has no published chain. */
  list?: { sample: Omit<Sample, 'of' | 'text' | 'wanted'>; items: Item[] } | undefined
  /** For `draw`: what the chain opens, once the seal stands under a signed checkpoint. */
  opened?: (Drawn & { underCheckpoint: boolean }) | undefined
  /** What was handed in as evidence about this form. */
  evidence?: readonly { id: string; kind: string; sha256: string }[]
}
