/** What is remembered of one added item. Its words never change once it is in force: records refer to them. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Basis } from '../../law/checklist/index.ts'

export type Owner = 'industry' | 'institution'

export type Addition = {
  stage: 'none' | 'draft' | 'in-force' | 'ended' | 'discarded'
  owner: string
  of: Owner
  /** Counted for each owner; with the owner's letters it names the item on every form. */
  number: number
  text?: Words
  basis?: Basis
  from?: Day
  /** The last day on which a supervision that begins is given it. */
  until?: Day
}

export type Event =
  | { type: 'AdditionDrafted'; owner: string; of: Owner; number: number; text: Words; basis: Basis }
  | { type: 'AdditionEnforced'; from: Day }
  | { type: 'AdditionEnded'; until: Day; reason: Words }
  | { type: 'AdditionDiscarded'; reason: Words }

/** `sameText`: the item of the owner, in draft or in force, that already says this. */
export type Facts = { nextNumber: number; sameText?: string }
