/** The published vector of DRAW/1, and the hash under it: whoever builds another verifier starts from these values. */
import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { twin } from '../../../../tests/draw-twin.mjs'
import { resolve } from './bundle.ts'
import { anchorOf, elementOf, leadsTo } from './chain.ts'
import { H, hashOfText } from './hash.ts'
import { commitmentOf, leafOf } from './rank.ts'
import { sha256 } from './sha256.ts'
import { verify } from './verify.ts'

const root = hashOfText('chain-root-demo')
const element = '18f238f9dd729ee95a412338485e93191518794f835da92a0a937c17bfbe8687'
const commitment = 'a80fd068f7febaa1e31b921f23499c2762517fa08ebb23bb551b6164ac18dc43'
const candidates = [1, 2, 3, 4, 5].map((n) => ({
  card: `WD2022000${n}`,
  salt: hashOfText(`salt${n - 1}`).slice(0, 32),
}))

const vector = (witnessed: boolean) =>
  resolve({
    session: 'S-2026-001',
    chain: { ...anchorOf(root, 2026, 1000), index: 1, element },
    witnesses: witnessed ? [{ id: 'dept-witness', commitment, value: '31415926535897932384' }] : [],
    pools: [
      {
        key: 'D-1',
        from: '2026-03-02T01:00:00.000Z',
        until: '2026-03-02T09:00:00.000Z',
        wanted: 1,
        candidates,
        excluded: { count: 0, hash: H('QHDD-EXCLUDED/1') },
      },
    ],
    replacements: [],
  })

test('the hash is SHA-256, at every length around its blocks', () => {
  for (let length = 0; length < 300; length++) {
    const message = randomBytes(length)
    expect(sha256(message)).toBe(createHash('sha256').update(message).digest('hex'))
  }
  expect(hashOfText('青海')).toBe(createHash('sha256').update('青海', 'utf8').digest('hex'))
})

test('the yearly chain of the vector', () => {
  const anchor = anchorOf(root, 2026, 1000)
  expect(anchor.anchor).toBe('c34ebb560a3230313f69794d12dca3a98bdd570b6add6062c99cb1507f9a3851')
  expect(elementOf(root, 1000, 1)).toBe(element)
  expect(leadsTo(anchor, 1, element)).toBe(true)
  expect(leadsTo(anchor, 2, element)).toBe(false)
  expect(leadsTo(anchor, 1000, root)).toBe(true)
  expect(leadsTo({ ...anchor, length: 1 }, 2, elementOf(root, 1000, 2))).toBe(false)
  expect(() => elementOf(root, 1000, 1001)).toThrow(RangeError)
  expect(() => anchorOf('secret', 2026)).toThrow(RangeError)
})

test('the draw of the vector, with its witness', () => {
  const bundle = vector(true)
  const [draw] = bundle.draws
  const leaves = candidates.map(({ card, salt }) => leafOf(card, salt))
  expect(commitmentOf('S-2026-001', 'dept-witness', '31415926535897932384')).toBe(commitment)
  expect(draw?.leaves).toEqual(leaves)
  expect(draw?.poolRoot).toBe('472eb99ac9e00a25f2754a36f0e0298e3dff52e51f19631432fd3158fa6ad966')
  expect(bundle.manifest).toBe('b1523638195dba4b71bb21555610d5f6001ffea2f6d45baa59b1f943e89d46d4')
  expect(bundle.seed).toBe('f61bffb6927e6db379889bb2e2fc31c7ca2c12c4b8f2773908e860e24501ecc4')
  expect(draw?.drawSeed).toBe('16d83b98ed46df5c52735d36947eef9aeae7238caaf3114d803daf2e0e3cd5ca')
  expect(draw?.ranking.map(({ leaf }) => leaves.indexOf(leaf) + 1)).toEqual([4, 1, 3, 5, 2])
  expect(draw?.ranking[0]?.ticket).toBe('2ff2cf17f9d03dca3569eb7e02c289a302c23ad6e14d46f430a0f23c447b5fae')
  expect(draw?.picks).toEqual([leaves[3]])
  expect(verify(bundle).ok).toBe(true)
  expect(twin(bundle)).toBeUndefined()
})

test('without a witness the seed has no line of one, and the verdict says what that leaves open', () => {
  const bundle = vector(false)
  expect(bundle.seed).toBe(H('QHDD-SEED/1', 'S-2026-001', bundle.manifest, element))
  expect(bundle.witnessing).toBe('none')
  const { ok, checks, says } = verify(bundle)
  expect(ok).toBe(true)
  expect(checks.find(({ name }) => name === '见证承诺')?.detail).toContain('无见证')
  expect(says.join('')).toContain('服务器已经掌握本场将要公开的链上元素')
  expect(verify(vector(true)).says.join('')).not.toContain('无见证')
  expect(verify({ ...bundle, witnessing: 'present' }).ok).toBe(false)
})
