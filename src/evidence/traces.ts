/** When and where, as the picture itself says: sealed apart, shown only to whoever asks for it, and the read log says so. */
import type { View } from '../kernel/procedure.ts'
import { openValue } from '../platform/vault/cipher.ts'
import type { Vault } from '../platform/vault/vault.ts'

export const traceFields = ['takenAt', 'position'] as const
export type TraceField = (typeof traceFields)[number]

export const tracePlace = (sha256: string, field: TraceField) => `evidence.trace:${sha256}:${field}`

export function tracesOf(vault: Vault): View {
  return async (sql, _reader, { id }) => {
    const [found] = await sql<{ sha256: string }>('select sha256 from evidence where id = $1', [id])
    if (!found) return undefined
    const rows = await sql<{ field: TraceField; sealed: Buffer }>(
      'select field, sealed from evidence_trace where sha256 = $1',
      [found.sha256],
    )
    const opened = Object.fromEntries(
      rows.map(({ field, sealed }) => [field, openValue(vault.kek, tracePlace(found.sha256, field), sealed)]),
    )
    return { takenAt: null, position: null, ...opened, logged: { fields: [...traceFields] } }
  }
}
