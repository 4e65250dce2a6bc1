/**
 * Puts committed entries into the Merkle tree, within a second, in the order (xid, id).
 * Only entries older than every running transaction are taken, so nothing older can still appear.
 * One sealer works at a time; a crash at any point repeats cleanly because a round is one transaction.
 */
import type { Sql } from '../kernel/sql.ts'
import type { Database } from '../platform/database.ts'
import { type Signer, signCheckpoint } from './checkpoint.ts'
import { grow, type Hash, peaks, rootOf } from './tree.ts'

const atOnce = 5000

/** Seals what is ready. Returns how many entries were sealed (0: nothing to do, or another sealer is at it). */
export function sealOnce(database: Database, signer: Signer): Promise<number> {
  return database.act(async (sql) => {
    const [lock] = await sql<{ mine: boolean }>("select pg_try_advisory_xact_lock(hashtext('zhidu.sealer')) as mine")
    if (!lock?.mine) return 0
    const ready = await sql<{ id: string; leaf: Buffer; xid: string }>(
      `select e.id, e.leaf, e.xid::text from journal_entry e
       where e.xid < pg_snapshot_xmin(pg_current_snapshot())
         and e.xid >= coalesce((select xid from journal_seal order by seq desc limit 1), '0'::xid8)
         and not exists (select from journal_seal s where s.entry = e.id)
       order by e.xid, e.id limit ${atOnce}`,
    )
    if (ready.length === 0) return 0
    const size = await sizeOf(sql)
    const frontier = await frontierOf(sql, size)
    const nodes = ready.flatMap(({ leaf }, i) => grow(frontier, size + i, leaf))
    await insertSeals(sql, size, ready)
    await insertNodes(sql, nodes)
    const checkpoint = { size: size + ready.length, root: rootOf(frontier) }
    await sql('insert into journal_checkpoint (size, root, at, note) values ($1, $2, clock_timestamp(), $3)', [
      checkpoint.size,
      checkpoint.root,
      signCheckpoint(checkpoint, signer),
    ])
    return ready.length
  })
}

export async function sizeOf(sql: Sql): Promise<number> {
  const [last] = await sql<{ size: number }>('select coalesce(max(seq) + 1, 0) as size from journal_seal')
  return last?.size ?? 0
}

export async function nodeAt(sql: Sql, level: number, index: number): Promise<Hash> {
  const [node] = await sql<{ hash: Buffer }>('select hash from journal_node where level = $1 and index = $2', [
    level,
    index,
  ])
  if (!node) throw new Error(`journal node ${level}/${index} is missing`)
  return node.hash
}

async function frontierOf(sql: Sql, size: number): Promise<Hash[]> {
  const found: Hash[] = []
  for (const { level, index } of peaks(size)) found.push(await nodeAt(sql, level, index))
  return found
}

async function insertSeals(sql: Sql, size: number, ready: { id: string; xid: string }[]): Promise<void> {
  await sql('insert into journal_seal (seq, entry, xid) select * from unnest($1::bigint[], $2::uuid[], $3::xid8[])', [
    ready.map((_, i) => size + i),
    ready.map(({ id }) => id),
    ready.map(({ xid }) => xid),
  ])
}

async function insertNodes(sql: Sql, nodes: { level: number; index: number; hash: Hash }[]): Promise<void> {
  await sql(
    'insert into journal_node (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)],
  )
}

/** Seals every second while there is work, until stopped. */
export function startSealer(
  database: Database,
  signer: Signer,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  const round = () => {
    running = sealOnce(database, signer)
      .catch(onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(round, 700)
      })
  }
  timer = setTimeout(round, 100)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
