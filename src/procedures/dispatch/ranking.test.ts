/** Whatever people answer and whatever the data say meanwhile, one ranking is followed from the top to the end. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Said } from '../../kernel/words.ts'
import { conductVersion } from './conduct.ts'
import type { Command } from './contract.ts'
import { decide, initial } from './decide.ts'
import type { SkipCode } from './draw/walk.ts'
import { evolve } from './evolve.ts'
import { inForce } from './places.ts'
import type { Dispatch, Facts, Next } from './state.ts'

const size = 12
const name = (n: number) => `person-${n}`
const session = { id: 's', from: '2026-03-20T09:00', until: '2026-03-20T11:00' }
const codes: SkipCode[] = ['TAKEN_SINCE', 'RECUSAL_IN_DATA', 'DISPATCH_SUSPENDED', 'CARD_INVALID']

/** One thing that happens: who speaks, what they do, and whom the data stand against at that moment. */
const step = fc.record({
  who: fc.nat({ max: size }),
  does: fc.constantFrom('accept', 'decline', 'declareRecusal', 'passOver', 'follow', 'skip'),
  against: fc.array(fc.tuple(fc.integer({ min: 1, max: size }), fc.constantFrom(...codes)), { maxLength: 4 }),
})

function factsOf(the: Dispatch, against: [number, SkipCode][]): Facts {
  const called = Math.max(0, ...the.places.map(({ rank }) => rank))
  const standing = new Map(against)
  const next = Array.from({ length: size - called }, (_, i): Next => {
    const rank = called + i + 1
    const code = standing.get(rank)
    return {
      rank,
      supervisor: name(rank),
      account: name(rank),
      leaf: `leaf${rank}`,
      ...(code ? { against: code } : {}),
    }
  })
  const inPlace = the.places.filter(inForce).flatMap(({ rank }) => {
    const code = standing.get(rank)
    return code ? [[rank, code] as const] : []
  })
  return { next, against: Object.fromEntries(inPlace), answerBy: '2026-03-03' }
}

function commandsOf({ who, does }: { who: number; does: string }): { by: string; command: Command; today: string }[] {
  const reason = new Said('原因')
  const by = name(who)
  const today = '2026-03-02'
  switch (does) {
    case 'accept':
      return [{ by, today, command: { type: 'accept', conduct: conductVersion, noRecusal: true } }]
    case 'decline':
      return [{ by, today, command: { type: 'decline', reason } }]
    case 'declareRecusal':
      return [{ by, today, command: { type: 'declareRecusal', reason } }]
    case 'passOver':
      return [{ by, today: '2026-03-05', command: { type: 'passOver', rank: who } }]
    case 'follow':
      return [{ by, today, command: { type: 'follow', sessions: [{ ...session, from: '2026-03-20T10:00' }] } }]
    default:
      return [
        { by: 'office-1', today, command: { type: 'proposeSkip', rank: who, reason } },
        { by: 'office-2', today, command: { type: 'confirmSkip', rank: who } },
      ]
  }
}

function acted(the: Dispatch, command: Command, by: string, today: string, against: [number, SkipCode][]): Dispatch {
  const now = { ...on(today as '2026-03-02', { ...person('centre', []), id: by }), ...factsOf(the, against) }
  try {
    return decide(the, command, now).reduce(evolve, the)
  } catch (error) {
    if (error instanceof Refusal) return the
    throw error
  }
}

describe('one ranking', () => {
  lawTest('a11', 'ranks are called from the top without a gap, each once, and never more at a time than wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 25 }), (wanted, steps) => {
        const start: Dispatch = { ...initial, stage: 'asking', sessions: [session], wanted }
        const opened = { element: 'k', seed: 's', drawSeed: 'd', ranking: 'r', underCheckpoint: true }
        const now = { ...on('2026-03-02'), ...factsOf(start, []), opened }
        let the = decide({ ...start, stage: 'sealed' }, { type: 'draw' }, now).reduce(evolve, start)
        for (const each of steps)
          for (const { by, command, today } of commandsOf(each))
            the = acted(the, command, by, today, each.against as [number, SkipCode][])
        const ranks = the.places.map(({ rank }) => rank)
        expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from({ length: ranks.length }, (_, i) => i + 1))
        expect(the.places.every(({ rank, supervisor }) => supervisor === name(rank))).toBe(true)
        const standing = the.places.filter(inForce).length
        expect(standing).toBeLessThanOrEqual(wanted)
        // Fewer than wanted are in force only when the list is at its end.
        if (standing < wanted) expect(ranks.length).toBe(size)
        expect(the.stage === 'settled').toBe(the.places.filter(({ state }) => state === 'accepted').length >= wanted)
      }),
      { numRuns: process.env.ZHIDU_LONG ? 20_000 : 300 },
    )
  })
})
