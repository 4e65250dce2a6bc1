/** A sample is the same for whoever computes it again, and no listed item is favoured. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { breath } from '../../../tests/breath.ts'
import { evenness } from '../../../tests/chi-square.ts'
import { lawTest } from '../../../tests/law-test.ts'
import {
  anchorOf,
  drawSeedOf,
  elementOpened,
  exclusionsHashOf,
  H,
  manifestOf,
  resolve,
  seedOf,
  verify,
} from '../dispatch/facts.ts'
import { drawnFrom, listOf, rootOf } from './sampling.ts'

const session = 'C-2026-003'
const key = 'S-2026-001.papers.1'
const length = 40
const saltsFrom = (name: string) => {
  let at = 0
  return () => H(name, String(at++)).slice(0, 32)
}

/** The way of the house: sealed, opened, drawn; and the file it gives away. */
function sampled(ids: readonly string[], wanted: number, root: string, salts: () => string) {
  const items = listOf(
    ids.map((item) => ({ item, label: item })),
    salts,
  )
  const element = elementOpened(() => root, { year: 2026, length }, 3)
  const poolRoot = rootOf(items)
  const seed = seedOf({ session, manifest: manifestOf([{ key, poolRoot }]), element, witnesses: [] })
  const drawn = drawnFrom(items, drawSeedOf(seed, { key, poolRoot }), wanted)
  const bundle = resolve({
    session,
    chain: { ...anchorOf(root, 2026, length), index: 3, element },
    witnesses: [],
    pools: [
      {
        key,
        ...{ from: '2026-03-10T01:00:00.000Z', until: '2026-03-10T03:00:00.000Z', wanted },
        candidates: items.map(({ item, salt }) => ({ card: item, salt })),
        excluded: { count: 0, hash: exclusionsHashOf([]) },
      },
    ],
    replacements: [],
  })
  return { items, drawn, bundle }
}

const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9._:-]{1,12}$/), { minLength: 1, maxLength: 60 })
const roots = fc.nat(1_000_000).map((n) => H('root', String(n)))

lawTest('a15.1.2', 'whoever computes a sample again finds the same items, and an altered file is refused', () => {
  fc.assert(
    fc.property(ids, roots, fc.nat(59), (list, root, more) => {
      const wanted = 1 + (more % list.length)
      const { items, drawn, bundle } = sampled(list, wanted, root, saltsFrom(root))
      expect(drawn.map(({ rank }) => rank)).toEqual(Array.from({ length: wanted }, (_, at) => at + 1))
      expect(new Set(drawn.map(({ item }) => item)).size).toBe(wanted)
      expect(verify(bundle).ok).toBe(true)
      const [draw] = bundle.draws
      const cards = new Map(bundle.openings.map(({ leaf, card }) => [leaf, card]))
      expect(draw?.picks.map((leaf) => cards.get(leaf))).toEqual(drawn.map(({ item }) => item))
      // Whatever order the rows come back in, the same items are drawn.
      expect(drawnFrom([...items].reverse(), draw?.drawSeed ?? '', wanted)).toEqual(drawn)
      const other = { ...bundle, draws: [{ ...draw, picks: draw?.ranking.map(({ leaf }) => leaf).slice(-wanted) }] }
      expect(verify(other).ok).toBe(wanted === list.length)
    }),
    { numRuns: process.env.ZHIDU_LONG ? 5_000 : 60 },
  )
})

lawTest('a15.1.2', 'no listed item is favoured: over many samples each is drawn as often as any other', async () => {
  const list = Array.from({ length: 12 }, (_, at) => `P-${String(at + 1).padStart(2, '0')}`)
  const counts = list.map(() => 0)
  const runs = process.env.ZHIDU_LONG ? 200_000 : 8_000
  // One pick a sample: picks of one sample depend on each other, and chi-square counts independent ones.
  for (let at = 0; at < runs; at++) {
    if (at % 2_000 === 0) await breath()
    const items = listOf(
      list.map((item) => ({ item, label: item })),
      saltsFrom(`salt-${at}`),
    )
    const [first] = drawnFrom(items, H('seed', String(at)), 1)
    const place = list.indexOf(first?.item ?? '')
    counts[place] = (counts[place] ?? 0) + 1
  }
  const p = evenness(counts)
  expect(p > 1e-4 && p < 1 - 1e-4, `${counts}`).toBe(true)
})
