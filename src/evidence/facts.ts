/** What other rooms may ask of evidence, read-only. */
import type { Sql } from '../kernel/sql.ts'
import { copiesOf } from '../platform/pictures.ts'
import type { Vault } from '../platform/vault/vault.ts'
import { type Kind, kinds, mostPixels } from './parts.ts'
import type { Evidence } from './state.ts'

export type Kept = Pick<Evidence, 'item' | 'problem' | 'kind' | 'type' | 'size' | 'sha256' | 'receivedAt' | 'by'> & {
  id: string
}

/** 照片、文档、录音、录像. */
export const kindName = (kind: string): string => (isKind(kind) ? kinds[kind].name : '')

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)

/** What stands as evidence about a subject, oldest first; what was withdrawn is not among it. */
export async function evidenceAbout(sql: Sql, subject: string): Promise<Kept[]> {
  const rows = await sql<{ id: string; state: Evidence }>(
    "select id, state from evidence where about = $1 and state->>'stage' = 'kept' order by received_at, id",
    [subject],
  )
  return rows.map(({ id, state: { item, problem, kind, type, size, sha256, receivedAt, by } }) => ({
    id,
    ...(item ? { item } : {}),
    ...(problem ? { problem } : {}),
    kind,
    type,
    size,
    sha256,
    receivedAt,
    by,
  }))
}

/** The copies are made by hands that may be slow or gone: a paper that is wanted now has its own made. */
export async function smallPicture(vault: Vault, sql: Sql, sha256: string): Promise<Uint8Array | undefined> {
  const [row] = await sql<{ thumbnail: string | null }>('select thumbnail from evidence_preview where sha256 = $1', [
    sha256,
  ])
  const original = await vault.open(sha256)
  if (typeof original === 'string') return undefined
  const copy = row?.thumbnail ? await vault.open(row.thumbnail) : 'missing'
  if (typeof copy !== 'string') return copy.bytes()
  return (await copiesOf(await original.bytes(), mostPixels).catch(() => undefined))?.thumbnail
}

/** What stands as evidence of one act: the frame that was marked, the file that was compared. */
export function evidenceOf(
  sql: Sql,
  subject: string,
  duty: string,
): Promise<{ id: string; kind: string; sha256: string }[]> {
  return sql(
    `select id, state->>'kind' as kind, sha256 from evidence
     where about = $1 and state->>'stage' = 'kept' and state->>'duty' = $2 order by received_at, id`,
    [subject, duty],
  )
}
