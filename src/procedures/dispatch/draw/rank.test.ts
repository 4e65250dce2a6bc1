/** What must hold of every ranking and every walk, whoever is in the pool. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleOf, drawArbitrary, resolutionOf } from '../../../../tests/draw-cases.ts'
import { lawTest } from '../../../../tests/law-test.ts'
import { type Bundle, publicCopy, resolve } from './bundle.ts'
import { H } from './hash.ts'
import { rankingOf } from './rank.ts'
import { walk } from './walk.ts'

const many = { numRuns: process.env.ZHIDU_LONG ? 100_000 : 2_000, seed: 20220916 }
const fewer = { numRuns: process.env.ZHIDU_LONG ? 10_000 : 500, seed: 20220916 }
const leaves = fc.uniqueArray(
  fc.nat().map((n) => H('leaf', String(n))),
  { minLength: 1, maxLength: 12 },
)
const seed = fc.nat().map((n) => H('seed', String(n)))
const names = (ranking: readonly { leaf: string }[]) => ranking.map(({ leaf }) => leaf)

test('the order in which candidates are given changes nothing', () => {
  const shuffled = leaves.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(seed, shuffled, (by, [all, other]) => {
      expect(rankingOf(by, other)).toEqual(rankingOf(by, all))
    }),
    many,
  )
})

test('without one candidate the others keep their order', () => {
  fc.assert(
    fc.property(seed, leaves, (by, all) => {
      const rest = names(rankingOf(by, all)).filter((leaf) => leaf !== all[0])
      expect(names(rankingOf(by, all.slice(1)))).toEqual(rest)
    }),
    many,
  )
})

test('the order of holders, draws and witnesses changes no bundle, and a bundle twice is the same bundle', () => {
  fc.assert(
    fc.property(drawArbitrary, (drawn) => {
      const one = resolutionOf(drawn)
      const back = <T>(all: readonly T[]) => [...all].reverse()
      const pools = back(one.pools).map((pool) => ({ ...pool, candidates: back(pool.candidates) }))
      expect(resolve({ ...one, pools, witnesses: back(one.witnesses) })).toEqual(resolve(one))
    }),
    fewer,
  )
})

lawTest(
  'a11',
  'nobody skipped is picked, nobody is picked twice at one time, and no seat stays empty without cause',
  () => {
    fc.assert(
      fc.property(drawArbitrary, (drawn) => {
        const bundle = bundleOf(drawn)
        for (const { key, leaves: pool, picks, skips, wanted, ranking } of bundle.draws) {
          const gone = skips.map(({ leaf }) => leaf)
          expect(picks.filter((leaf) => gone.includes(leaf) || !pool.includes(leaf))).toEqual([])
          expect(new Set(picks).size).toBe(picks.length)
          expect(picks.length === wanted || picks.length + gone.length === pool.length).toBe(true)
          const reached = names(ranking).slice(0, picks.length + gone.length)
          expect([...picks, ...gone].sort()).toEqual(reached.sort())
          expect(takenElsewhere(bundle, key)).toEqual([])
        }
      }),
      fewer,
    )
  },
)

/** Cards picked in this draw and in another at an overlapping time. */
function takenElsewhere({ draws, openings }: Bundle, key: string): string[] {
  const cardsOf = (draw: Bundle['draws'][number]) =>
    openings.filter(({ leaf }) => draw.picks.includes(leaf)).map(({ card }) => card)
  const mine = draws.find((draw) => draw.key === key) as Bundle['draws'][number]
  const others = draws.filter(({ key: other, from, until }) => other !== key && from < mine.until && mine.from < until)
  return cardsOf(mine).filter((card) => others.flatMap(cardsOf).includes(card))
}

lawTest('a11', 'whoever cannot go is followed by the next on the list, never by a new draw', () => {
  const ranking = ['a', 'b', 'c'].map((leaf) => ({ leaf }))
  const draw = { key: 'D-1', from: '2026-03-02', until: '2026-03-03', wanted: 1, ranking }
  const declined = (leaf: string) => ({ draw: 'D-1', leaf, code: 'DECLINED' as const, deciders: 1 })
  const picks = (...leaves: string[]) => walk([draw], leaves.map(declined), (_, leaf) => leaf)[0]?.picks
  expect([picks(), picks('a'), picks('a', 'b'), picks('a', 'b', 'c')]).toEqual([['a'], ['b'], ['c'], []])
  expect(() => picks('b')).toThrow(RangeError)
})

test('a public copy opens nobody, and a copy for one person opens that person alone', () => {
  fc.assert(
    fc.property(drawArbitrary, (drawn) => {
      const bundle = bundleOf(drawn)
      expect(JSON.stringify(publicCopy(bundle))).not.toMatch(/R6322/)
      const cards = publicCopy(bundle, ['R63220001']).openings.map(({ card }) => card)
      expect(cards.every((card) => card === 'R63220001')).toBe(true)
    }),
    { ...fewer, numRuns: 200 },
  )
})
