/**
 * Recomputes the whole journal from the database and names the first thing that is broken.
 * It trusts no stored hash: leaves come from the bodies, nodes and roots from the leaves, signatures from the key.
 */
import type { KeyObject } from 'node:crypto'
import type { Sql } from '../kernel/sql.ts'
import { openCheckpoint } from './checkpoint.ts'
import { grow, type Hash, leafHash, rootOf } from './tree.ts'

export type Verdict = { ok: true; size: number; unsealed: number } | { ok: false; at: number | string; what: string }

type Line = {
  seq: number
  sealed: string
  sealXid: string
  id: string | null
  xid: string
  procedure: string
  subject: string
  version: number
  at: string
  body: Buffer
  leaf: Buffer
}
const batch = 2000

export async function verifyJournal(sql: Sql, name: string, publicKey: KeyObject): Promise<Verdict> {
  const frontier: Hash[] = []
  const roots = new Map<number, Hash>()
  const sizes = await sql<{ size: number; root: Buffer; note: string }>(
    'select size, root, note from journal_checkpoint order by size',
  )
  const wanted = new Set(sizes.map(({ size }) => size))
  let next = 0
  for (;;) {
    const lines = await sql<Line>(
      `select s.seq, s.entry as sealed, s.xid::text as "sealXid", e.id, e.xid::text, e.procedure, e.subject, e.version, e.at, e.body, e.leaf
       from journal_seal s left join journal_entry e on e.id = s.entry where s.seq >= $1 order by s.seq limit ${batch}`,
      [next],
    )
    if (lines.length === 0) break
    const nodes = new Map(
      (
        await sql<{ level: number; index: number; hash: Buffer }>(
          `select n.level, n.index, n.hash from generate_series(0, 48) l
       join journal_node n on n.level = l and n.index >= ($1::bigint >> l) and n.index < ($2::bigint >> l)`,
          [next, next + lines.length],
        )
      ).map(({ level, index, hash }) => [`${level}/${index}`, hash]),
    )
    for (const line of lines) {
      const fault = faultOf(line, next)
      if (fault) return { ok: false, at: next, what: fault }
      for (const { level, index, hash } of grow(frontier, next, leafHash(line.body))) {
        if (!nodes.get(`${level}/${index}`)?.equals(hash))
          return { ok: false, at: next, what: `树节点 ${level}/${index} 与条目不符` }
        nodes.delete(`${level}/${index}`)
      }
      next += 1
      if (wanted.has(next)) roots.set(next, rootOf(frontier))
    }
    const extra = nodes.keys().next()
    if (!extra.done) return { ok: false, at: next, what: `多出树节点 ${extra.value}` }
  }
  const [beyond] = await sql<{ level: number; index: number }>(
    'select level, index from journal_node where ((index + 1) << level) > $1 limit 1',
    [next],
  )
  if (beyond) return { ok: false, at: next, what: `多出树节点 ${beyond.level}/${beyond.index}` }
  for (const { size, root, note } of sizes) {
    const signed = openCheckpoint(note, name, publicKey)
    if (!signed) return { ok: false, at: size, what: `第 ${size} 条处的检查点签名不成立` }
    if (signed.size !== size || !signed.root.equals(root) || !roots.get(size)?.equals(root))
      return { ok: false, at: size, what: `第 ${size} 条处的检查点与条目不符` }
  }
  if (sizes.at(-1)?.size !== next && next > 0) return { ok: false, at: next, what: '最后一个检查点没有覆盖全部条目' }
  return tail(sql, next)
}

/** What is wrong with one line by itself: its columns must repeat its body, its leaf must be the body's hash. */
function faultOf(line: Line, seq: number): string | undefined {
  if (line.seq !== seq) return `缺少第 ${seq} 条的封存记录`
  if (line.id === null) return `条目 ${line.sealed} 已被删除`
  if (!line.leaf.equals(leafHash(line.body))) return `条目 ${line.id} 的内容与其散列不符`
  if (line.xid !== line.sealXid) return `条目 ${line.id} 的事务号被改动`
  return columnFault(line)
}

function columnFault(line: Pick<Line, 'id' | 'body' | 'procedure' | 'subject' | 'version' | 'at'>): string | undefined {
  const body = JSON.parse(line.body.toString('utf8')) as Record<string, unknown>
  for (const column of ['id', 'procedure', 'subject', 'version'] as const)
    if (body[column] !== line[column]) return `条目 ${line.id} 的列 ${column} 与内容不符`
  if (new Date(body.at as string).getTime() !== new Date(line.at).getTime()) return `条目 ${line.id} 的列 at 与内容不符`
  return undefined
}

/** Entries not sealed yet are checked too; none may be older than what is already sealed. */
async function tail(sql: Sql, size: number): Promise<Verdict> {
  const lines = await sql<Line & { late: boolean }>(
    `select e.id, e.procedure, e.subject, e.version, e.at, e.body, e.leaf,
            e.xid < coalesce((select max(xid) from journal_seal), '0'::xid8) as late
     from journal_entry e where not exists (select from journal_seal s where s.entry = e.id) order by e.xid, e.id`,
  )
  for (const line of lines) {
    if (!line.leaf.equals(leafHash(line.body)))
      return { ok: false, at: String(line.id), what: `条目 ${line.id} 的内容与其散列不符` }
    const fault = columnFault(line) ?? (line.late ? `条目 ${line.id} 是在封存之后插入的` : undefined)
    if (fault) return { ok: false, at: String(line.id), what: fault }
  }
  return { ok: true, size, unsealed: lines.length }
}
