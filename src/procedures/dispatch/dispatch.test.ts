/** The law of a dispatch, told clause by clause. */
import { describe, expect } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Said } from '../../kernel/words.ts'
import { conductVersion } from './conduct.ts'
import { decide, initial } from './decide.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import type { Event, Facts, Next, Sealed } from './state.ts'

const decider = { initial, decide, evolve }
const id = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const account = (n: number) => `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const session = { id: id(900), from: '2026-03-10T09:00', until: '2026-03-10T11:00' }
const sealing: Sealed = {
  session: 'S-2026-001',
  year: 2026,
  j: 1,
  key: 'K',
  poolRoot: 'r',
  manifest: 'm',
  exclusions: 'e',
  eligible: 5,
  excluded: 1,
  rules: 'pool/1',
  journalIndex: 7,
  from: '2026-03-10T01:00:00.000Z',
  until: '2026-03-10T03:00:00.000Z',
  on: '2026-03-02',
}
const sealed: Event = {
  type: 'PoolSealed',
  office: id(800),
  institution: id(700),
  sessions: [session],
  wanted: 1,
  announced: false,
  ...sealing,
}
const resolved: Event = { type: 'DrawResolved', element: 'k', seed: 's', drawSeed: 'd', ranking: 'r', on: '2026-03-02' }
const asked = (rank: number): Event => ({
  type: 'SupervisorAsked',
  rank,
  supervisor: id(rank),
  account: account(rank),
  leaf: `leaf${rank}`,
  on: '2026-03-02',
  answerBy: '2026-03-03',
})
const next = (rank: number, against?: Next['against']): Next => ({
  rank,
  supervisor: id(rank),
  account: account(rank),
  leaf: `leaf${rank}`,
  ...(against ? { against } : {}),
})
const facts = (more: Partial<Facts> = {}): Facts => ({ next: [], against: {}, answerBy: '2026-03-03', ...more })
const office = (n = 1) => ({ ...person('centre', ['centre.skip', 'centre.draw']), id: account(500 + n) })
const self = (n: number) => ({ ...person('centre', ['supervisor.answer', 'supervisor.declare']), id: account(n) })
const why = () => new Said('原因')
const accept = { type: 'accept', conduct: conductVersion, noRecusal: true } as const

describe('the draw', () => {
  lawTest('a11', 'fewer card holders than wanted: nothing is sealed, and the grounds are told', () => {
    const excluded = [1, 2].map((n) => ({ ...row(n), code: 'X03' as const, ground: 'employed', clause: 'a13' }))
    const toSeal = { sealed: { ...sealing, eligible: 0 }, pool: [], excluded }
    const command = { type: 'seal' as const, institution: id(700), sessions: [session], wanted: 1, announced: true }
    given(decider)
      .when(command, { ...on('2026-03-02'), ...facts({ toSeal }) })
      .refusedUnder('a11')
  })
  lawTest('a11', 'drawn once, from the top of one ranking; whom a ground met since is passed by with its code', () => {
    const opened = { element: 'k', seed: 's', drawSeed: 'd', ranking: 'r', underCheckpoint: true }
    given(decider, sealed)
      .when(
        { type: 'draw' },
        { ...on('2026-03-02'), ...facts({ opened, next: [next(1, 'TAKEN_SINCE'), next(2), next(3)] }) },
      )
      .happens(
        resolved,
        {
          type: 'SupervisorPassedBy',
          rank: 1,
          supervisor: id(1),
          leaf: 'leaf1',
          code: 'TAKEN_SINCE',
          on: '2026-03-02',
        },
        asked(2),
      )
  })
  lawTest('a11', 'no draw before the seal stands under a signed checkpoint', () => {
    const opened = { element: 'k', seed: 's', drawSeed: 'd', ranking: 'r', underCheckpoint: false }
    given(decider, sealed)
      .when({ type: 'draw' }, { ...on('2026-03-02'), ...facts({ opened, next: [next(1)] }) })
      .refusedUnder(undefined)
  })
})

describe('answers', () => {
  lawTest('a11', 'whoever accepts has read the conduct code and settles the dispatch', () => {
    const story = given(decider, sealed, resolved, asked(1))
    story
      .when(accept, { ...on('2026-03-02', self(1)), ...facts() })
      .happens({ type: 'DispatchAccepted', rank: 1, conduct: conductVersion, on: '2026-03-02' })
    story.when(accept, { ...on('2026-03-02', self(2)), ...facts() }).refusedUnder(undefined)
  })
  lawTest('a13', 'whom the data show to be concerned cannot accept', () => {
    given(decider, sealed, resolved, asked(1))
      .when(accept, { ...on('2026-03-02', self(1)), ...facts({ against: { 1: 'RECUSAL_IN_DATA' } }) })
      .refusedUnder('a13')
  })
  lawTest('a13', 'a recusal declared after acceptance is followed by the next in rank, never by a new draw', () => {
    const accepted: Event = { type: 'DispatchAccepted', rank: 1, conduct: conductVersion, on: '2026-03-02' }
    given(decider, sealed, resolved, asked(1), accepted)
      .when(
        { type: 'declareRecusal', reason: why() },
        { ...on('2026-03-04', self(1)), ...facts({ next: [next(2), next(3)] }) },
      )
      .happens(
        { type: 'SupervisorSkipped', rank: 1, code: 'RECUSAL_DECLARED', on: '2026-03-04' } as Event,
        {
          ...asked(2),
          on: '2026-03-04',
        } as Event,
      )
  })
  lawTest('a13', 'a recusal the office finds takes a second person', () => {
    const proposal: Event = { type: 'SkipProposed', rank: 1, by: office(1).id, reason: why() }
    const story = given(decider, sealed, resolved, asked(1), proposal)
    const now = (n: number) => ({ ...on('2026-03-02', office(n)), ...facts({ next: [next(2)] }) })
    story.when({ type: 'confirmSkip', rank: 1 }, now(1)).refusedUnder(undefined)
    expect(story.when({ type: 'confirmSkip', rank: 1 }, now(2)).events()).toMatchObject([
      { type: 'SupervisorSkipped', code: 'RECUSAL_FOUND' },
      { type: 'SupervisorAsked', rank: 2 },
    ])
  })
  lawTest('a11', 'silence is passed over only after the last day, and the list may run out', () => {
    const story = given(decider, sealed, resolved, asked(1))
    story.when({ type: 'passOver', rank: 1 }, { ...on('2026-03-03'), ...facts() }).refusedUnder(undefined)
    story
      .when({ type: 'passOver', rank: 1 }, { ...on('2026-03-04'), ...facts() })
      .happens(
        { type: 'SupervisorSkipped', rank: 1, code: 'NO_ANSWER', on: '2026-03-04' },
        { type: 'RankingExhausted' },
      )
  })
})

describe('what is due', () => {
  lawTest('a11', 'the one who is asked owes the answer, and nobody else is told of an unannounced visit', () => {
    const { state } = given(decider, sealed, resolved, asked(1))
    expect(duties(state, id(1), on('2026-03-02').calendar)).toMatchObject([
      { owner: account(1), dueOn: '2026-03-03', confidential: true, afterwards: { type: 'passOver', rank: 1 } },
    ])
  })
})

function row(n: number) {
  return { supervisor: id(n), card: `R6326000${n}`, salt: 'ab' }
}
