/** Random draw sessions for the verifiers: overlapping draws over shared people, witnesses or none, replacements. */
import fc from 'fast-check'
import {
  type Bundle,
  exclusionsHashOf,
  type PoolToSeal,
  type Resolution,
  resolve,
} from '../src/procedures/dispatch/draw/bundle.ts'
import { anchorOf, elementOf } from '../src/procedures/dispatch/draw/chain.ts'
import { hashOfText } from '../src/procedures/dispatch/draw/hash.ts'
import { commitmentOf } from '../src/procedures/dispatch/draw/rank.ts'
import type { Replacement } from '../src/procedures/dispatch/draw/walk.ts'

const codes = [
  ['DECLINED', 1],
  ['RECUSAL_DECLARED', 1],
  ['RECUSAL_FOUND', 2],
  ['DISPATCH_SUSPENDED', 0],
  ['CARD_INVALID', 0],
  ['NO_ANSWER', 0],
] as const

const hour = (at: number) => new Date(Date.UTC(2026, 2, 2, at)).toISOString()

export const drawArbitrary = fc.record({
  root: fc.nat().map((n) => hashOfText(`root ${n}`)),
  length: fc.integer({ min: 1, max: 30 }),
  index: fc.integer({ min: 1, max: 30 }),
  witnesses: fc.uniqueArray(fc.constantFrom('dept', 'jijian', 'A.1', 'z:9'), { maxLength: 3 }),
  publicValue: fc.option(fc.constantFrom({ source: 'fucai.2026045', value: '03-11-17' }), { nil: null }),
  pools: fc.array(
    fc.record({
      people: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
      start: fc.integer({ min: 0, max: 6 }),
      hours: fc.integer({ min: 1, max: 6 }),
      wanted: fc.integer({ min: 1, max: 3 }),
      salt: fc.nat(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  replaced: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: codes.length - 1 })), { maxLength: 4 }),
})
export type DrawCase = typeof drawArbitrary extends fc.Arbitrary<infer T> ? T : never

export function resolutionOf({ root, length, index, witnesses, publicValue, pools }: DrawCase): Resolution {
  const session = `S-2026-${index}`
  const at = Math.min(index, length)
  return {
    session,
    chain: { ...anchorOf(root, 2026, length), index: at, element: elementOf(root, length, at) },
    witnesses: witnesses.map((id) => {
      const value = hashOfText(`${root} ${id}`).slice(0, 32)
      return { id, value, commitment: commitmentOf(session, id, value) }
    }),
    publicValue,
    pools: pools.map(poolOf),
    replacements: [],
  }
}

function poolOf({ people, start, hours, wanted, salt }: DrawCase['pools'][number], at: number): PoolToSeal {
  const salted = (person: number) => ({
    card: `R6322000${person}`,
    salt: hashOfText(`${salt} ${at} ${person}`).slice(0, 32),
  })
  const excluded = [{ ...salted(0), code: 'X03', ground: 'employed' }]
  return {
    key: `D-${at + 1}`,
    from: hour(start),
    until: hour(start + hours),
    wanted,
    candidates: people.map(salted),
    excluded: { count: excluded.length, hash: exclusionsHashOf(excluded) },
  }
}

/** Each replacement is chosen among those who are picked at that moment. */
export function bundleOf(drawn: DrawCase): Bundle {
  const resolution = resolutionOf(drawn)
  const replacements: Replacement[] = []
  for (const [choice, at] of drawn.replaced) {
    const { draws } = resolve({ ...resolution, replacements })
    const picks = draws.flatMap(({ key, picks }) => picks.map((leaf) => ({ draw: key, leaf })))
    const [code, deciders] = codes[at] as (typeof codes)[number]
    if (picks.length > 0) replacements.push({ ...(picks[choice % picks.length] as (typeof picks)[0]), code, deciders })
  }
  return resolve({ ...resolution, replacements })
}
