/** The list, the page and the receipt of evidence. Whose it is to see, row-level security has said before. */
import { actsOf } from '../journal/acts-of.ts'
import { proveEntry } from '../journal/prove.ts'
import { wordsOf } from '../journal/words-of.ts'
import type { Reader, View } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import type { Vault } from '../platform/vault/vault.ts'
import { eventNames } from './event-names.ts'
import { filesOf } from './files.ts'
import type { Evidence } from './state.ts'
import { tracesOf } from './traces.ts'

export type Row = { id: string; state: Evidence; preview: string | null }
const columns = 'e.id, e.state, p.state as preview'
const tables = 'evidence e left join evidence_preview p on p.sha256 = e.sha256'

export async function rowOf(sql: Sql, id: unknown): Promise<Row | undefined> {
  const [row] = await sql<Row>(`select ${columns} from ${tables} where e.id = $1`, [id])
  return row
}

const list: View = async (sql, reader, { procedure, subject }) => {
  const rows = await sql<Row>(
    `select ${columns} from ${tables} where e.procedure = $1 and e.about = $2 order by e.received_at, e.id`,
    [procedure, subject],
  )
  const said = await wordsOf(
    sql,
    rows.map(({ state }) => state),
  )
  return { rows: rows.map((row) => shown(row, said, reader)) }
}

const page: View = async (sql, reader, { id }) => {
  const row = await rowOf(sql, id)
  if (!row) return undefined
  const said = await wordsOf(sql, row.state)
  const acts = await actsOf(sql, String(id), { evidence: eventNames })
  return { ...shown(row, said, reader), about: row.state.about, acts }
}

const receipt: View = async (sql, _reader, { id }) => {
  const row = await rowOf(sql, id)
  const [first] = await sql<{ id: string; leaf: Buffer }>(
    "select id, leaf from journal_entry where procedure = 'evidence' and subject = $1 and version = 1",
    [id],
  )
  if (!row || !first) return undefined
  const { sha256, size, type, receivedAt } = row.state
  const proof = (await proveEntry(sql, first.id)) ?? null
  return { id, sha256, size, type, receivedAt, entry: first.id, leaf: first.leaf.toString('hex'), proof }
}

function shown({ id, state, preview }: Row, said: Awaited<ReturnType<typeof wordsOf>>, { actor }: Reader) {
  const { stage, item, problem, duty, kind, type, size, sha256, receivedAt, takenAt, width, height } = state
  return {
    id,
    stage,
    item: item ?? null,
    problem: problem ?? null,
    duty: duty ?? null,
    kind,
    type,
    size,
    sha256,
    name: state.name ? said(state.name) : null,
    note: state.note ? said(state.note) : null,
    receivedAt,
    takenAt: takenAt ?? null,
    mine: state.by === actor.id,
    width: width ?? null,
    height: height ?? null,
    preview: preview ?? 'none',
    withdrawn: state.withdrawn ? { on: state.withdrawn.on, reason: said(state.withdrawn.reason) } : null,
  }
}

export const viewsOf = (vault: Vault): Record<string, View> => ({
  list,
  page,
  receipt,
  ...filesOf(vault),
  traces: tracesOf(vault),
})
