/** What is remembered of a rating or a complaint: about which card, which rules, and what came of it. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { marks, outcomes, Rule } from './choices.ts'

export type Mark = { rule: Rule; mark: keyof typeof marks }
export type Step = { by: string; at: string; on: Day }
export type Said = {
  supervision: string
  institution: string
  office: string
  card: string
  text?: Words
  step: Step
}

export type ConductReport = {
  stage: 'none' | 'sent' | 'concluded'
  kind?: 'rating' | 'complaint'
  said?: Said
  marks?: Mark[]
  rules?: Rule[]
  conclusion?: Step & { outcome: keyof typeof outcomes; text: Words }
}

export type Event =
  | ({ type: 'ConductRated'; marks: Mark[] } & Said)
  | ({ type: 'ConductComplained'; rules: Rule[] } & Said)
  | { type: 'ReportConcluded'; conclusion: NonNullable<ConductReport['conclusion']> }

export type Facts = {
  /** The supervision, where it is the institution's own and it knows of it. */
  visit?: { office: string; institution: string; stage: string; cards: string[]; lastEnd: string }
  /** This institution has rated this card for this supervision. */
  rated?: boolean
}
