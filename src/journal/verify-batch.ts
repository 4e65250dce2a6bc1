/** A stretch of the journal as the database tells it, and what is wrong with it by itself. */
import type { Sql } from '../kernel/sql.ts'
import { type Hash, leafMark, markedHash } from './tree.ts'

/** The bytes that were hashed as a leaf, and the columns that must repeat them. `at` in seconds: a Date costs more than a hash. */
export type Entry = {
  bytes: Buffer
  leaf: Buffer
  id: string
  procedure: string
  subject: string
  version: number
  at: number
}
export const entryColumns = `'\\x00'::bytea || e.body as bytes, e.leaf, e.procedure, e.subject, e.version, date_part('epoch', e.at) as at`

type Sealed = (Entry | { id: string; bytes: null }) & { seq: number; untouched: boolean }
/** All hashes of one level, one after the other. */
type Level = { level: number; first: number; count: number; misfit: number | null; hashes: Buffer }
export type Batch = { entries: Sealed[]; levels: Level[] }
export type Fault = { ok: false; at: number | string; what: string }
export type Grown = { level: number; index: number; hash: Hash }

/** The entries from number `from` up to `to`, and the nodes of the tree that they complete, in one answer. */
export async function readBatch(sql: Sql, from: number, to: number): Promise<Batch> {
  if (from === to) return { entries: [], levels: [] }
  const rows = await sql<{ levels: Level[] | null } & Sealed>(
    `select s.seq, s.entry as id, s.xid = e.xid as untouched, ${entryColumns}
     from journal_seal s left join journal_entry e on e.id = s.entry where s.seq >= $1 and s.seq < $2 order by s.seq`,
    [from, to],
  )
  return { entries: rows, levels: await levelsOf(sql, from, to) }
}

const levelsOf = (sql: Sql, from: number, to: number) =>
  sql<Level>(
    `select l as level, min(n.index) as first, count(*)::int as count, min(n.index) filter (where length(n.hash) <> 32) as misfit, string_agg(n.hash, '' order by n.index) as hashes
     from generate_series(0, 48) l join journal_node n on n.level = l and n.index >= ($1::bigint >> l) and n.index < ($2::bigint >> l)
     group by l`,
    [from, to],
  )

/** Takes the entry's hash, or names its fault. */
export function leafOf(sealed: Sealed | undefined, seq: number): Hash | string {
  if (sealed?.seq !== seq) return `缺少第 ${seq} 条的封存记录`
  if (!sealed.bytes) return `条目 ${sealed.id} 已被删除`
  const leaf = markedHash(sealed.bytes)
  return entryFault(sealed, leaf) ?? (sealed.untouched ? leaf : `条目 ${sealed.id} 的事务号被改动`)
}

/** The leaf must be the body's hash, and the columns must repeat the body. */
export function entryFault(entry: Entry, leaf: Hash): string | undefined {
  const { id } = entry
  if (!leaf.equals(entry.leaf)) return `条目 ${id} 的内容与其散列不符`
  const body = JSON.parse(entry.bytes.toString('utf8', leafMark.length)) as Record<string, unknown>
  for (const column of ['id', 'procedure', 'subject', 'version'] as const)
    if (body[column] !== entry[column]) return `条目 ${id} 的列 ${column} 与内容不符`
  const at = Date.parse(body['at'] as string)
  return Math.round(entry.at * 1e6) === at * 1000 ? undefined : `条目 ${id} 的列 at 与内容不符`
}

/** Compares the nodes that the entries completed with those that are kept, level by level. */
export function nodeFault(levels: readonly Level[], grown: readonly Grown[]): Fault | undefined {
  const byLevel: Grown[][] = []
  for (const node of grown) {
    const level = byLevel[node.level]
    if (level) level.push(node)
    else byLevel[node.level] = [node]
  }
  for (const [level, nodes] of byLevel.entries()) {
    const kept = levels.find((each) => each.level === level)
    const hashes = kept?.hashes ?? Buffer.alloc(0)
    const same = kept?.misfit === null && kept.first === nodes[0]?.index && kept.count === nodes.length
    if (same && hashes.equals(Buffer.concat(nodes.map(({ hash }) => hash)))) continue
    const wrong =
      nodes.find(({ index }) => index === kept?.misfit) ??
      nodes.find(({ hash }, i) => !hash.equals(hashes.subarray(32 * i, 32 * i + 32))) ??
      nodes[0]
    if (wrong)
      return { ok: false, at: (wrong.index + 1) * 2 ** level - 1, what: `树节点 ${level}/${wrong.index} 与条目不符` }
  }
  return undefined
}
