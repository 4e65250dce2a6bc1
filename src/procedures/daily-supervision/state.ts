/** What is remembered of a daily supervision: ids, minutes and enums in clear, every word as a commitment. */
import type { Words } from '../../kernel/words.ts'
import type { Form } from './forms.ts'

/** '2026-03-02T09:00' as clocks show it in Qinghai. */
export type Minute = string
export type Watched = { id: string; from: Minute; until: Minute }

export type Supervision = {
  stage: 'none' | 'opened' | 'cancelled'
  institution: string
  activity: string
  sessions: Watched[]
  announced: boolean
  disclosed: boolean
  forms: Form[]
  wanted: number
  note?: Words
}

export type Event =
  | {
      type: 'SupervisionOpened'
      institution: string
      activity: string
      sessions: Watched[]
      announced: boolean
      forms: Form[]
      wanted: number
      note?: Words
    }
  | { type: 'SupervisionDisclosed'; reason: Words }
  | { type: 'SupervisionCancelled'; reason: Words }
  | { type: 'SessionFollowed'; sessions: Watched[] }
  | { type: 'SessionLost'; session: string; sessions: Watched[] }
  /** The last session is gone: nothing is left to watch. */
  | { type: 'SupervisionLapsed' }

export type SessionFacts = Watched & { activity: string; institution: string; state: 'planned' | 'cancelled' }
/** `watched`: sessions that another open supervision already watches. */
export type Facts = { found: SessionFacts[]; watched: string[] }
