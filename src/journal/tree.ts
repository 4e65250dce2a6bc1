/**
 * The Merkle tree of RFC 6962 (§2.1), pure: hashes of complete subtrees, roots, inclusion and consistency proofs.
 * It reads nodes through a function and so knows neither database nor clock.
 */
import { hash as digest } from 'node:crypto'

export type Hash = Buffer
/** The root of the complete subtree `index` of `level` (2^level leaves). */
export type NodeAt = (level: number, index: number) => Promise<Hash>

/** By way of a text: 32 bytes out of the pool cost half of a buffer made for each hash. */
const sha256 = (bytes: Uint8Array): Hash => Buffer.from(digest('sha256', bytes, 'binary'), 'latin1')
/** What stands before the bytes of a leaf and of a node, so that neither can pass for the other. */
export const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

export const markedHash = sha256
export const leafHash = (body: Uint8Array): Hash => sha256(Buffer.concat([leafMark, body]))
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(Buffer.concat([nodeMark, left, right]))
export const emptyRoot: Hash = sha256(Buffer.alloc(0))

/** Complete subtrees, from the largest to the smallest, that together cover `size` leaves. */
export function peaks(size: number): { level: number; index: number }[] {
  const found: { level: number; index: number }[] = []
  let start = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const width = 2 ** level
    if (size - start < width) continue
    found.push({ level, index: start / width })
    start += width
  }
  return found
}

/** The nodes completed by appending `leaf` as number `seq`; `frontier` holds the peaks before and after. */
export function grow(frontier: Hash[], seq: number, leaf: Hash): { level: number; index: number; hash: Hash }[] {
  const made = [{ level: 0, index: seq, hash: leaf }]
  let hash = leaf
  let level = 0
  for (let index = seq; index % 2 === 1; index = (index - 1) / 2) {
    hash = nodeHash(frontier.pop() as Hash, hash)
    level += 1
    made.push({ level, index: (index - 1) / 2, hash })
  }
  frontier.push(hash)
  return made
}

/** The root over peaks, from the right. */
export function rootOf(frontier: readonly Hash[]): Hash {
  if (frontier.length === 0) return emptyRoot
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), frontier.at(-1) as Hash)
}

export async function rootAt(size: number, at: NodeAt): Promise<Hash> {
  return rootOf(await Promise.all(peaks(size).map(({ level, index }) => at(level, index))))
}

const split = (size: number) => 2 ** Math.floor(Math.log2(size - 1))

/** The root of leaves [start, start+size); `start` is a multiple of the largest power of two below `size`. */
async function rangeRoot(start: number, size: number, at: NodeAt): Promise<Hash> {
  const level = Math.log2(size)
  if (Number.isInteger(level)) return at(level, start / size)
  const k = split(size)
  return nodeHash(await rangeRoot(start, k, at), await rangeRoot(start + k, size - k, at))
}

/** The audit path of leaf `seq` in a tree of `size` leaves (RFC 6962 §2.1.1). */
export async function inclusionProof(seq: number, size: number, at: NodeAt, start = 0): Promise<Hash[]> {
  if (size === 1) return []
  const k = split(size)
  return seq < k
    ? [...(await inclusionProof(seq, k, at, start)), await rangeRoot(start + k, size - k, at)]
    : [...(await inclusionProof(seq - k, size - k, at, start + k)), await rangeRoot(start, k, at)]
}

/** Proof that the tree of `old` leaves is a prefix of the tree of `size` leaves (RFC 6962 §2.1.2). */
export function consistencyProof(old: number, size: number, at: NodeAt): Promise<Hash[]> {
  return old === 0 || old === size ? Promise.resolve([]) : subProof(old, size, 0, true, at)
}

async function subProof(old: number, size: number, start: number, whole: boolean, at: NodeAt): Promise<Hash[]> {
  if (old === size) return whole ? [] : [await rangeRoot(start, size, at)]
  const k = split(size)
  return old <= k
    ? [...(await subProof(old, k, start, whole, at)), await rangeRoot(start + k, size - k, at)]
    : [...(await subProof(old - k, size - k, start + k, false, at)), await rangeRoot(start, k, at)]
}

/** RFC 9162 §2.1.3.2. */
export function includes(leaf: Hash, seq: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (seq < 0 || seq >= size) return false
  let [node, last, hash] = [seq, size - 1, leaf]
  for (const step of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(step, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, step)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}

/** RFC 9162 §2.1.4.2. */
export function extendsTree(old: number, size: number, proof: readonly Hash[], oldRoot: Hash, root: Hash): boolean {
  if (old > size || old < 0) return false
  if (old === size) return proof.length === 0 && oldRoot.equals(root)
  if (old === 0) return proof.length === 0 && oldRoot.equals(emptyRoot)
  const path = Number.isInteger(Math.log2(old)) ? [oldRoot, ...proof] : [...proof]
  const first = path.shift()
  if (!first) return false
  let [node, last] = [old - 1, size - 1]
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  let [a, b] = [first, first]
  for (const step of path) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      ;[a, b] = [nodeHash(step, a), nodeHash(step, b)]
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else b = nodeHash(b, step)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && a.equals(oldRoot) && b.equals(root)
}
