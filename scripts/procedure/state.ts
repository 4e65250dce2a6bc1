/** What is remembered of one: days and enums in clear, words as commitments. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'

export type SampleMatter = {
  stage: 'none' | 'open' | 'closed'
  /** The organisation that opened it. */
  office?: string
  openedOn?: Day
  subject?: Words
  closedOn?: Day
}

export type Event =
  | { type: 'SampleMatterOpened'; office: string; on: Day; subject: Words }
  | { type: 'SampleMatterClosed'; on: Day; reason: Words }

/** What the law needs to know beside the state; nothing so far. */
export type Facts = object
