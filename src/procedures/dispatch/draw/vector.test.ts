/** The published vector of DRAW/1: whoever builds a verifier of their own starts from these values. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { anchorOf, elementOf, leadsTo } from './chain.ts'
import { H, hashOfText } from './hash.ts'
import { commitmentOf, drawSeedOf, leafOf, manifestOf, poolRootOf, rankingOf, seedOf } from './rank.ts'

const cards = [1, 2, 3, 4, 5].map((n) => `WD2022000${n}`)
const leaves = cards.map((card, at) => leafOf(card, hashOfText(`salt${at}`).slice(0, 32)))
const poolRoot = '472eb99ac9e00a25f2754a36f0e0298e3dff52e51f19631432fd3158fa6ad966'
const element = '18f238f9dd729ee95a412338485e93191518794f835da92a0a937c17bfbe8687'
const manifest = 'b1523638195dba4b71bb21555610d5f6001ffea2f6d45baa59b1f943e89d46d4'
const seed = 'f61bffb6927e6db379889bb2e2fc31c7ca2c12c4b8f2773908e860e24501ecc4'
const drawSeed = '16d83b98ed46df5c52735d36947eef9aeae7238caaf3114d803daf2e0e3cd5ca'

test('the chain of the vector', () => {
  const anchor = anchorOf(hashOfText('chain-root-demo'), 2026, 1000)
  console.log(anchor)
  expect(elementOf(hashOfText('chain-root-demo'), 1000, 1)).toBe(element)
  expect(leadsTo(anchor, 1, element)).toBe(true)
})
test('rest', () => {
  expect(commitmentOf('S-2026-001', 'dept-witness', '31415926535897932384')).toBe(
    'a80fd068f7febaa1e31b921f23499c2762517fa08ebb23bb551b6164ac18dc43',
  )
  expect(poolRootOf(leaves)).toBe(poolRoot)
  expect(manifestOf([{ key: 'D-1', poolRoot }])).toBe(manifest)
  expect(
    seedOf({
      session: 'S-2026-001',
      manifest,
      element,
      witnesses: [{ id: 'dept-witness', value: '31415926535897932384' }],
    }),
  ).toBe(seed)
  expect(drawSeedOf(seed, { key: 'D-1', poolRoot })).toBe(drawSeed)
  const r = rankingOf(drawSeed, leaves)
  expect(r.map(({ leaf }) => leaves.indexOf(leaf) + 1)).toEqual([4, 1, 3, 5, 2])
  expect(r[0]?.ticket).toBe('2ff2cf17f9d03dca3569eb7e02c289a302c23ad6e14d46f430a0f23c447b5fae')
  const t = Date.now()
  for (let i = 0; i < 200000; i++) H('QHDD-TICKET/1', drawSeed, poolRoot)
  console.log(200000 / (Date.now() - t), 'k/s')
  const t2 = Date.now()
  for (let i = 0; i < 200000; i++)
    createHash('sha256')
      .update(drawSeed + poolRoot)
      .digest('hex')
  console.log(200000 / (Date.now() - t2), 'k/s node')
})
