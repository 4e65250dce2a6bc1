/** What is remembered of a card that was shown: whose, for which sessions, and until when it can be checked. */
import type { Words } from '../../kernel/words.ts'

export type Session = { id: string; from: string; until: string }
export type Shown = {
  supervision: string
  institution: string
  office: string
  supervisor: string
  account: string
  card: string
  name: Words
  /** Those of the day on which it is shown. */
  sessions: Session[]
  at: string
  until: string
}
export type CardCheck = { stage: 'none' | 'shown' } & Partial<Shown>
export type Event = { type: 'CardShown'; shown: Shown }

/** Who goes, where, and what the card is worth today. */
export type Facts = {
  visit?: {
    stage: string
    office: string
    institution: string
    sessions: Session[]
    team: { supervisor: string; account: string; card: string; name: Words }[]
  }
  standing?: string
}
