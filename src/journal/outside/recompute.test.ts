import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grow, type Hash, inclusionProof, leafHash, rootOf } from '../tree.ts'
import { recompute } from './screens/recompute.ts'

async function proofOf(size: number, seq: number) {
  const nodes = new Map<string, Hash>()
  const frontier: Hash[] = []
  const leaves = Array.from({ length: size }, () => leafHash(randomBytes(8)))
  for (const [at, leaf] of leaves.entries())
    for (const { level, index, hash } of grow(frontier, at, leaf)) nodes.set(`${level}/${index}`, hash)
  const path = await inclusionProof(seq, size, async (level, index) => nodes.get(`${level}/${index}`) as Hash)
  return {
    seq,
    leaf: (leaves[seq] as Hash).toString('hex'),
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: `zhidu.qinghai/main\n${size}\n${rootOf(frontier).toString('base64')}\n\n— name signature\n`,
  }
}
const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))

test('every entry of a journal of any size is found in it', async () => {
  await fc.assert(
    fc.asyncProperty(place, async ([size, seq]) => {
      expect(await recompute(await proofOf(size, seq))).toMatchObject({ size, holds: true })
    }),
    { numRuns: 60 },
  )
})

test('another leaf, another place, a changed or missing step, another root: none of them holds', async () => {
  await fc.assert(
    fc.asyncProperty(place, async ([size, seq]) => {
      const proof = await proofOf(size, seq)
      const other = randomBytes(32)
      const wrong = [
        { ...proof, leaf: other.toString('hex') },
        { ...proof, seq: seq + size },
        { ...proof, path: [...proof.path, other.toString('base64')] },
        { ...proof, checkpoint: proof.checkpoint.replace(/\n[^\n]{44}\n/, `\n${other.toString('base64')}\n`) },
        ...(proof.path.length ? [{ ...proof, path: proof.path.slice(1) }] : []),
        ...proof.path.map((_, at) => ({ ...proof, path: proof.path.with(at, other.toString('base64')) })),
      ]
      for (const each of wrong) expect((await recompute(each)).holds).toBe(false)
    }),
    { numRuns: 40 },
  )
})
