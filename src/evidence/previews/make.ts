/**
 * Makes the smaller copies that acts have ordered, one after the other, outside of every request. A picture that cannot
 * be read stays evidence: only its copy is missing. Time and place are taken from the original and sealed apart.
 */
import type { Sql } from '../../kernel/sql.ts'
import type { Database } from '../../platform/database.ts'
import { copiesOf } from '../../platform/pictures.ts'
import { startRounds } from '../../platform/rounds.ts'
import { sealValue } from '../../platform/vault/cipher.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { mostPixels } from '../parts.ts'
import { traceFields, tracePlace } from '../traces.ts'
import { tracesIn } from './exif.ts'

/** Makes the copies of one picture that waits for them; false when none does. */
export async function makeOne(database: Database, vault: Vault): Promise<boolean> {
  const [next] = await database.act((sql) =>
    sql<{ sha256: string }>("select sha256 from evidence_preview where state = 'waiting' order by sha256 limit 1"),
  )
  if (!next) return false
  const made = await copies(vault, next.sha256)
  await database.act(async (sql) => {
    if (made) await keep(sql, vault, next.sha256, made)
    else await sql("update evidence_preview set state = 'failed', made_at = now() where sha256 = $1", [next.sha256])
  })
  return true
}

type Made = { preview: string; thumbnail: string; exif: Buffer }

/** Undefined where the original cannot be read; a fault of the disk is thrown, and tried again. */
async function copies(vault: Vault, sha256: string): Promise<Made | undefined> {
  const file = await vault.open(sha256)
  if (typeof file === 'string') return undefined
  const made = await copiesOf(await file.bytes(), mostPixels).catch(() => undefined)
  if (!made) return undefined
  const kept = async (bytes: Buffer) => {
    const draft = await vault.begin()
    try {
      await draft.write(bytes)
      const { sha256: digest } = await draft.finish()
      await draft.keep()
      return digest
    } finally {
      await draft.drop()
    }
  }
  return { preview: await kept(made.preview), thumbnail: await kept(made.thumbnail), exif: made.exif }
}

async function keep(sql: Sql, vault: Vault, sha256: string, { preview, thumbnail, exif }: Made): Promise<void> {
  await sql(
    `update evidence_preview set state = 'made', preview = $2, thumbnail = $3, made_at = now() where sha256 = $1`,
    [sha256, preview, thumbnail],
  )
  const traces = tracesIn(exif)
  for (const field of traceFields) {
    const value = traces[field]
    if (value !== undefined)
      await sql('insert into evidence_trace (sha256, field, sealed) values ($1, $2, $3) on conflict do nothing', [
        sha256,
        field,
        sealValue(vault.kek, tracePlace(sha256, field), value),
      ])
  }
}

/** Works through what waits, until stopped. */
export const startPreviews = (database: Database, vault: Vault, onError: (error: unknown) => void) =>
  startRounds(() => makeOne(database, vault), { again: 10, idle: 1500 }, onError)
