/**
 * Recomputes the whole journal from the database and names the first thing that is broken.
 * It trusts no stored hash: leaves come from the bodies, nodes and roots from the leaves, signatures from the key.
 */
import type { KeyObject } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Sql } from '../kernel/sql.ts'
import { openCheckpoint } from './checkpoint.ts'
import { grow, type Hash, markedHash, rootOf } from './tree.ts'
import {
  type Batch,
  type Entry,
  entryColumns,
  entryFault,
  type Fault,
  type Grown,
  leafOf,
  nodeFault,
  readBatch,
} from './verify-batch.ts'

export type Verdict = { ok: true; size: number; unsealed: number } | Fault

type Checkpoint = { size: number; root: Buffer; note: string }
/** The tree as far as it has been recomputed; the root at every size that a checkpoint speaks of. */
type Tree = { size: number; frontier: Hash[]; roots: Map<number, Hash | undefined> }

const atOnce = 2000

export async function verifyJournal(sql: Sql, name: string, publicKey: KeyObject): Promise<Verdict> {
  const { size, checkpoints } = await claimed(sql)
  const tree: Tree = { size: 0, frontier: [], roots: new Map(checkpoints.map((each) => [each.size, undefined])) }
  const end = (from: number) => Math.min(from + atOnce, size)
  let coming = readBatch(sql, 0, end(0))
  let fault: Fault | undefined
  while (tree.size < size && !fault) {
    const [batch, to] = [await coming, end(tree.size)]
    // The database reads on while this batch is hashed.
    coming = readBatch(sql, to, end(to))
    fault = await extend(tree, batch, to)
  }
  await coming
  return (
    fault ??
    (await beyond(sql)) ??
    checkpointFault(tree, checkpoints, (note) => openCheckpoint(note, name, publicKey)) ??
    tail(sql, size)
  )
}

/** How long the journal is, and what its checkpoints say: of one moment, for it may grow meanwhile. */
async function claimed(sql: Sql): Promise<{ size: number; checkpoints: Checkpoint[] }> {
  const rows = await sql<Checkpoint & { sealed: number; size: number | null }>(
    `select sealed, size, root, note from (select coalesce(max(seq) + 1, 0) as sealed from journal_seal) s
     left join journal_checkpoint c on true order by size`,
  )
  return { size: rows[0]?.sealed ?? 0, checkpoints: rows.filter(({ size }) => size !== null) }
}

async function extend(tree: Tree, { entries, levels }: Batch, to: number): Promise<Fault | undefined> {
  const grown: Grown[] = []
  for (const first = tree.size; tree.size < to; tree.size += 1) {
    if (tree.size % 100 === 0) await setImmediate()
    const leaf = leafOf(entries[tree.size - first], tree.size)
    if (typeof leaf === 'string') return { ok: false, at: tree.size, what: leaf }
    for (const node of grow(tree.frontier, tree.size, leaf)) grown.push(node)
    if (tree.roots.has(tree.size + 1)) tree.roots.set(tree.size + 1, rootOf(tree.frontier))
  }
  return nodeFault(levels, grown)
}

/** Nodes that no entry could have completed. */
async function beyond(sql: Sql): Promise<Fault | undefined> {
  const [node] = await sql<{ level: number; index: number; size: number }>(
    `select level, index, size from journal_node, (select coalesce(max(seq) + 1, 0) as size from journal_seal) s
     where level not between 0 and 48 or index < 0 or index >= size >> level limit 1`,
  )
  return node && { ok: false, at: node.size, what: `多出树节点 ${node.level}/${node.index}` }
}

function checkpointFault(
  { size: last, roots }: Tree,
  checkpoints: readonly Checkpoint[],
  open: (note: string) => { size: number; root: Buffer } | undefined,
): Fault | undefined {
  for (const { size, root, note } of checkpoints) {
    const signed = open(note)
    if (!signed) return { ok: false, at: size, what: `第 ${size} 条处的检查点签名不成立` }
    if (signed.size !== size || !signed.root.equals(root) || !roots.get(size)?.equals(root))
      return { ok: false, at: size, what: `第 ${size} 条处的检查点与条目不符` }
  }
  if ((checkpoints.at(-1)?.size ?? 0) !== last) return { ok: false, at: last, what: '最后一个检查点没有覆盖全部条目' }
  return undefined
}

/** Entries not sealed yet are checked too; none may be older than what is already sealed. */
async function tail(sql: Sql, size: number): Promise<Verdict> {
  const lines = await sql<Entry & { late: boolean }>(
    `select e.id, ${entryColumns}, e.xid < coalesce((select max(xid) from journal_seal), '0'::xid8) as late
     from journal_entry e where not exists (select from journal_seal s where s.entry = e.id) order by e.xid, e.id`,
  )
  for (const line of lines) {
    const fault =
      entryFault(line, markedHash(line.bytes)) ?? (line.late ? `条目 ${line.id} 是在封存之后插入的` : undefined)
    if (fault) return { ok: false, at: line.id, what: fault }
  }
  return { ok: true, size, unsealed: lines.length }
}
