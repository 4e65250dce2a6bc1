/** Proofs for outsiders: that an entry is in the journal, and that the journal has only grown. */
import type { Sql } from '../kernel/sql.ts'
import { nodeAt, sizeOf } from './sealer.ts'
import { consistencyProof, inclusionProof } from './tree.ts'

/** A self-contained proof for one entry, or undefined while it is not sealed yet (about a second). */
export async function proveEntry(sql: Sql, entry: string) {
  const [seal] = await sql<{ seq: number; leaf: Buffer }>(
    'select s.seq, e.leaf from journal_seal s join journal_entry e on e.id = s.entry where s.entry = $1',
    [entry],
  )
  const [checkpoint] = await sql<{ size: number; note: string }>(
    'select size, note from journal_checkpoint order by size desc limit 1',
  )
  if (!seal || !checkpoint || seal.seq >= checkpoint.size) return undefined
  const path = await inclusionProof(seal.seq, checkpoint.size, (level, index) => nodeAt(sql, level, index))
  return {
    seq: seal.seq,
    leaf: seal.leaf.toString('hex'),
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: checkpoint.note,
  }
}

/** Proof that the journal of `old` entries is a prefix of today's. */
export async function proveGrowth(sql: Sql, old: number) {
  const size = await sizeOf(sql)
  if (old > size) return undefined
  const path = await consistencyProof(old, size, (level, index) => nodeAt(sql, level, index))
  return { old, size, path: path.map((hash) => hash.toString('base64')) }
}
