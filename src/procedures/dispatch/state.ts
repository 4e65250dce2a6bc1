/** What is remembered of a dispatch: ids, days, hashes and codes; the pool itself is rows that its root commits to. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { ExclusionCode } from './draw/exclusion.ts'
import type { SkipCode } from './draw/walk.ts'

export type Watched = { id: string; from: string; until: string }

export type PlaceState = 'asked' | 'accepted' | 'skipped' | 'withdrawn'
export type Place = {
  rank: number
  supervisor: string
  /** The account that answers, if the supervisor has one. */
  account?: string
  leaf: string
  state: PlaceState
  askedOn: Day
  answerBy: Day
  answeredOn?: Day
  conduct?: string
  skip?: SkipCode
  reason?: Words
}
export type Proposal = { rank: number; by: string; reason: Words }

/** Which draw this is: the year's chain, the number of its element, and what the seal fixed. */
export type Sealed = {
  /** 'S-2026-001' */
  session: string
  year: number
  j: number
  key: string
  poolRoot: string
  manifest: string
  exclusions: string
  eligible: number
  excluded: number
  rules: string
  /** The number of journal entries sealed when the facts were read. */
  journalIndex: number
  /** The hours drawn for, as instants. */
  from: string
  until: string
  on: Day
}

export type Dispatch = {
  stage: 'none' | 'sealed' | 'asking' | 'settled' | 'exhausted' | 'withdrawn'
  /** The dispatching body (委派机构). */
  office: string
  institution: string
  sessions: Watched[]
  wanted: number
  disclosed: boolean
  sealed?: Sealed
  resolved?: { element: string; seed: string; drawSeed: string; ranking: string; on: Day }
  places: Place[]
  proposals: Proposal[]
  letter?: { document: string; stage: 'drafted' | 'served' | 'voided' }
}

type Skipped = { rank: number; code: SkipCode; on: Day }
export type Event =
  | ({
      type: 'PoolSealed'
      office: string
      institution: string
      sessions: Watched[]
      wanted: number
      announced: boolean
    } & Sealed)
  | { type: 'DrawResolved'; element: string; seed: string; drawSeed: string; ranking: string; on: Day }
  | {
      type: 'SupervisorAsked'
      rank: number
      supervisor: string
      account?: string
      leaf: string
      on: Day
      answerBy: Day
    }
  | ({ type: 'SupervisorPassedBy'; supervisor: string; leaf: string } & Skipped)
  | { type: 'DispatchAccepted'; rank: number; conduct: string; on: Day }
  | ({ type: 'SupervisorSkipped'; reason?: Words; letter?: string } & Skipped)
  | { type: 'SkipProposed'; rank: number; by: string; reason: Words }
  | { type: 'RankingExhausted' }
  | { type: 'LetterDrafted'; document: string }
  | { type: 'LetterFollowed'; document: string; stage: 'served' | 'voided' }
  | { type: 'DispatchMoved'; sessions: Watched[]; letter?: string }
  | { type: 'SupervisorAskedAgain'; rank: number; on: Day; answerBy: Day }
  | { type: 'DispatchDisclosed'; letter?: string }
  | { type: 'DispatchWithdrawn'; letter?: string }

/** The next in rank: who it is, and the ground against asking now, if one came up since the seal. */
export type Next = { rank: number; supervisor: string; account?: string; leaf: string; against?: SkipCode }

export type PoolRow = { supervisor: string; card: string; salt: string; leaf: string }
export type ExcludedRow = {
  supervisor: string
  card: string
  salt: string
  code: ExclusionCode
  ground: string
  clause: string | null
  policy?: string
}

export type Facts = {
  /** For `seal`: everything that is fixed and written before any number is known. */
  toSeal?: { sealed: Sealed; pool: PoolRow[]; excluded: ExcludedRow[] } | undefined
  /** For `draw`: what the chain opens, and whether the seal already stands under a signed checkpoint. */
  opened?: { element: string; seed: string; drawSeed: string; ranking: string; underCheckpoint: boolean } | undefined
  /** The ranking from the first who was not called yet. */
  next: Next[]
  answerBy: Day
  /** By rank, for those in force: the ground that stands against them now, as far as the data know. */
  against: Partial<Record<number, SkipCode>>
}
