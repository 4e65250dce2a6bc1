/** What other rooms may ask of evidence, read-only. */
import type { Sql } from '../kernel/sql.ts'
import { type Kind, kinds } from './parts.ts'
import type { Evidence } from './state.ts'

export { eventNames } from './event-names.ts'

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
