/** A liar who computes everything after the lie correctly: each lie is still seen, or it is one the text admits. */
import { expect, test } from 'vitest'
import { twin } from '../../../../tests/draw-twin.mjs'
import { type Bundle, type BundleDraw, digestOf, publicCopy, resolve } from './bundle.ts'
import { anchorOf, elementOf } from './chain.ts'
import { H, hashOfText } from './hash.ts'
import { commitmentOf, drawSeedOf, leafOf, manifestOf, orderOf, poolRootOf, rankingOf, seedOf } from './rank.ts'
import { verify } from './verify.ts'

const root = hashOfText('a chain of a liar')
const salt = (of: string) => hashOfText(of).slice(0, 32)
const session = 'S-1'
const value = '12345678901234567890'
const pool = (key: string, ...people: number[]) => ({
  key,
  from: '2026-03-02T01:00:00.000Z',
  until: '2026-03-02T09:00:00.000Z',
  wanted: 1,
  candidates: people.map((person) => ({ card: `R6322000${person}`, salt: salt(`${key} ${person}`) })),
  excluded: { count: 0, hash: H('QHDD-EXCLUDED/1') },
})
const honest = (...pools: ReturnType<typeof pool>[]) =>
  resolve({
    session,
    chain: { ...anchorOf(root, 2026, 9), index: 1, element: elementOf(root, 9, 1) },
    witnesses: [{ id: 'dept', value, commitment: commitmentOf(session, 'dept', value) }],
    pools,
    replacements: [],
  })

/** Everything that follows from the changed values, computed as an honest server would. */
function after(bundle: Bundle, keep: Partial<Bundle> = {}): Bundle {
  const sealed = bundle.draws.map((draw) => ({ ...draw, poolRoot: poolRootOf(draw.leaves) }))
  const manifest = keep.manifest ?? manifestOf(sealed)
  const seed = seedOf({ ...bundle, manifest, element: bundle.chain.element })
  const draws = sealed.map((draw): BundleDraw => {
    const drawSeed = drawSeedOf(seed, draw)
    const ranking = rankingOf(drawSeed, draw.leaves)
    return { ...draw, drawSeed, ranking, picks: ranking.slice(0, draw.wanted).map(({ leaf }) => leaf), skips: [] }
  })
  const forged = { ...bundle, manifest, seed, draws, order: orderOf(seed, draws).map(({ key }) => key), ...keep }
  return { ...forged, digest: digestOf(forged) }
}

const base = honest(pool('D-1', 1, 2, 3))
const only = base.draws[0] as BundleDraw
const judged = (bundle: Bundle) => [verify(bundle).ok, twin(bundle) === undefined]
const withLeaves = (opened: { card: string; salt: string }[]): Bundle => {
  const openings = opened.map((each) => ({ draw: 'D-1', leaf: leafOf(each.card, each.salt), ...each }))
  return after({ ...base, draws: [{ ...only, leaves: openings.map(({ leaf }) => leaf) }], openings })
}

test('the forger computes as the server does: without a lie the bundle is the same', () => {
  expect(after(base)).toEqual(base)
  expect(judged(base)).toEqual([true, true])
})

test('a manifest other than that of the pools', () => {
  expect(judged(after(base, { manifest: hashOfText('another') }))).toEqual([false, false])
})

test('a label that hides or invents a witness', () => {
  for (const witnessing of ['none', 'public'] as const)
    expect(judged(after(base, { witnessing }))).toEqual([false, false])
  expect(judged(after({ ...base, witnesses: [] }))).toEqual([false, false])
})

test('one witness counted twice', () => {
  expect(judged(after({ ...base, witnesses: [...base.witnesses, ...base.witnesses] }))).toEqual([false, false])
})

test('one leaf twice, one card twice, cards out of their order', () => {
  const card = (person: number, of = '') => ({ card: `R6322000${person}`, salt: salt(`D-1 ${person}${of}`) })
  expect(judged(withLeaves([card(1), card(2), card(3)]))).toEqual([true, true])
  const twice = { ...base, openings: [], draws: [{ ...only, leaves: [...only.leaves, only.leaves[0] as string] }] }
  expect(judged(after(twice))).toEqual([false, false])
  expect(judged(withLeaves([card(1), card(1, 'again'), card(3)]))).toEqual([false, false])
  expect(judged(withLeaves([card(2), card(1)]))).toEqual([false, false])
})

test('a skip that calls two people one: seen in the copy of the auditor, admitted in the words of the public one', () => {
  const both = honest(pool('D-1', 1, 2, 3), pool('D-2', 4, 5, 6))
  const [first, second] = both.order.map((key) => both.draws.find((draw) => draw.key === key) as BundleDraw)
  if (!first || !second) throw new Error('two draws')
  const [passed, next] = second.ranking.map(({ leaf }) => leaf) as [string, string]
  const taken = { draw: first.key, leaf: first.picks[0] as string }
  const lied: BundleDraw = { ...second, picks: [next], skips: [{ leaf: passed, code: 'BUSY_THIS_SESSION', taken }] }
  const draws = both.draws.map((draw) => (draw.key === second.key ? lied : draw))
  const forged = { ...both, draws, digest: digestOf({ ...both, draws }) }
  expect(judged(forged)).toEqual([false, false])
  const shown = publicCopy(forged)
  expect(judged(shown)).toEqual([true, true])
  expect(verify(shown).checks.find(({ name }) => name === '抽中与递补')?.detail).toContain('完整核对须用审计副本')
})
