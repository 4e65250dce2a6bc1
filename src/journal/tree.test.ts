import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  extendsTree,
  grow,
  includes,
  inclusionProof,
  leafHash,
  rootAt,
  rootOf,
  type Hash,
} from './tree.ts'

/** A tree built the naive way of RFC 6962 §2.1, to compare with: no code shared with the tree under test. */
function naiveRoot(leaves: Buffer[]): Buffer {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return sha()
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0] as Buffer)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

const bodies = Array.from({ length: 130 }, (_, i) => Buffer.from(`entry ${i}`))
const nodes = new Map<string, Hash>()
const roots: Hash[] = [emptyRoot]
const frontier: Hash[] = []
bodies.forEach((body, seq) => {
  for (const { level, index, hash } of grow(frontier, seq, leafHash(body))) nodes.set(`${level}/${index}`, hash)
  roots.push(rootOf(frontier))
})
const at = async (level: number, index: number) => nodes.get(`${level}/${index}`) as Hash
const spoilt = (hash: Hash) => {
  const other = Buffer.from(hash)
  other[0] = (other[0] as number) ^ 1
  return other
}

test('the empty tree has the root of RFC 6962', () => {
  expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('roots of all sizes to 130 equal the naive definition', async () => {
  for (let size = 0; size <= 130; size++) {
    expect(roots[size]).toEqual(naiveRoot(bodies.slice(0, size)))
    expect(await rootAt(size, at)).toEqual(roots[size])
  }
})

test('every inclusion proof to 130 is accepted, every altered one refused', async () => {
  for (let size = 1; size <= 130; size++)
    for (let seq = 0; seq < size; seq++) {
      const proof = await inclusionProof(seq, size, at)
      const leaf = leafHash(bodies[seq] as Buffer)
      if (!includes(leaf, seq, size, proof, roots[size] as Hash)) throw new Error(`refused ${seq} of ${size}`)
      if (includes(spoilt(leaf), seq, size, proof, roots[size] as Hash))
        throw new Error(`altered leaf ${seq} of ${size}`)
      const step = (seq * 7) % Math.max(proof.length, 1)
      if (
        proof.length &&
        includes(
          leaf,
          seq,
          size,
          proof.map((h, i) => (i === step ? spoilt(h) : h)),
          roots[size] as Hash,
        )
      )
        throw new Error(`altered proof ${seq} of ${size}`)
    }
})

test('every consistency proof to 130 is accepted, every altered one refused', async () => {
  for (let size = 1; size <= 130; size++)
    for (let old = 0; old <= size; old++) {
      const proof = await consistencyProof(old, size, at)
      const [a, b] = [roots[old] as Hash, roots[size] as Hash]
      if (!extendsTree(old, size, proof, a, b)) throw new Error(`refused ${old} of ${size}`)
      if (old > 0 && extendsTree(old, size, proof, spoilt(a), b)) throw new Error(`altered root ${old} of ${size}`)
      if (proof.length && extendsTree(old, size, [spoilt(proof[0] as Hash), ...proof.slice(1)], a, b))
        throw new Error(`altered proof ${old} of ${size}`)
    }
})
