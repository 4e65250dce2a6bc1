/** Every candidate has the same chance (a11): counts over many draws, with fixed seeds, and a control that must fail. */
import { expect, test } from 'vitest'
import { breath } from '../../../../tests/breath.ts'
import { evenness } from '../../../../tests/chi-square.ts'
import { lawTest } from '../../../../tests/law-test.ts'
import { H } from './hash.ts'
import { orderOf, rankingOf } from './rank.ts'
import { walk } from './walk.ts'

const draws = process.env.ZHIDU_LONG ? 1_000_000 : 100_000
const leaves = Array.from({ length: 20 }, (_, at) => H('leaf', String(at)))
/** Every draw by its number. */
async function eachDraw(run: (at: number) => void): Promise<void> {
  for (let at = 0; at < draws; at++) {
    if (at % 10_000 === 0) await breath()
    run(at)
  }
}
const seedAt = (title: string, at: number) => H(title, String(at))
const isEven = (counts: readonly number[]) => {
  const p = evenness(counts)
  return p > 1e-4 && p < 1 - 1e-4
}

test('the gauge itself reads as tables of chi-square do', () => {
  // 3.841 and 18.307 are the 5 % points of one and of ten degrees of freedom.
  const one = Math.sqrt(3.841 * 50)
  expect(evenness([100 + one, 100 - one])).toBeCloseTo(0.05, 4)
  const ten = Math.sqrt((18.307 * 100) / 2)
  expect(evenness([100 + ten, 100 - ten, ...Array(9).fill(100)])).toBeCloseTo(0.05, 4)
})

lawTest('a11', 'the first pick of twenty candidates is even', async () => {
  const counts = leaves.map(() => 0)
  await eachDraw((at) => count(counts, leaves, rankingOf(seedAt('T1', at), leaves)[0]?.leaf))
  expect(isEven(counts)).toBe(true)
})

lawTest('a11', 'all one hundred and twenty orders of five candidates are even', async () => {
  const five = leaves.slice(0, 5)
  const counts = new Map<string, number>()
  await eachDraw((at) => {
    const order = rankingOf(seedAt('T3', at), five)
      .map(({ leaf }) => five.indexOf(leaf))
      .join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  })
  expect(counts.size).toBe(120)
  expect(isEven([...counts.values()])).toBe(true)
})

lawTest('a11', 'three draws at one time over the same people: the winner of each is even', async () => {
  const people = leaves.slice(0, 5)
  const counts = new Map(['D-1', 'D-2', 'D-3'].map((key) => [key, people.map(() => 0)]))
  await eachDraw((at) => {
    const seed = seedAt('T5', at)
    const all = [...counts.keys()].map((key) => ({
      key,
      from: '2026-03-02T01:00:00.000Z',
      until: '2026-03-02T09:00:00.000Z',
      wanted: 1,
      ranking: rankingOf(H('draw', seed, key), people),
    }))
    const outcomes = walk(orderOf(seed, all), [], (_, leaf) => leaf)
    expect(new Set(outcomes.map(({ picks }) => picks[0])).size).toBe(3)
    for (const { key, picks } of outcomes) count(counts.get(key) as number[], people, picks[0])
  })
  expect([...counts.values()].map(isEven)).toEqual([true, true, true])
})

test('a draw by the remainder of one byte is seen to be uneven', async () => {
  const counts = leaves.map(() => 0)
  await eachDraw((at) => {
    const byte = Number.parseInt(seedAt('N1', at).slice(0, 2), 16)
    counts[byte % 20] = (counts[byte % 20] as number) + 1
  })
  expect(isEven(counts)).toBe(false)
})

function count(counts: number[], leaves: readonly string[], leaf: string | undefined): void {
  const at = leaves.indexOf(leaf as string)
  counts[at] = (counts[at] as number) + 1
}
