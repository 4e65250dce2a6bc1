/** The files on their way out: the original as it came, and its smaller copies. What changed on the disk goes to nobody. */
import type { View } from '../kernel/procedure.ts'
import { inOrder } from '../kernel/refusal.ts'
import type { Sql } from '../kernel/sql.ts'
import type { Sealed, Vault } from '../platform/vault/vault.ts'
import { type Type, types } from './parts.ts'

export function filesOf(vault: Vault): Record<'file' | 'preview' | 'thumbnail', View> {
  const smaller =
    (size: 'preview' | 'thumbnail'): View =>
    async (sql, _reader, { id }) => {
      const [row] = await sql<{ digest: string | null }>(
        `select p.${size} as digest from evidence e join evidence_preview p on p.sha256 = e.sha256 where e.id = $1`,
        [id],
      )
      if (!row?.digest) return undefined
      const file = await whole(vault, row.digest)
      return { name: `${size}.jpg`, bytes: new Uint8Array(await file.bytes()) }
    }
  return {
    async file(sql, _reader, { id }) {
      const found = await formOf(sql, id)
      if (!found) return undefined
      const { sha256, type } = found
      const { size, stream } = await whole(vault, sha256)
      // By its digest: a name that somebody typed has no business in a header.
      return { name: `证据-${sha256.slice(0, 12)}.${types[type].ending}`, size, stream }
    },
    preview: smaller('preview'),
    thumbnail: smaller('thumbnail'),
  }
}

async function formOf(sql: Sql, id: unknown): Promise<{ sha256: string; type: Type } | undefined> {
  const [row] = await sql<{ sha256: string; type: Type }>('select sha256, type from evidence where id = $1', [id])
  return row
}

async function whole(vault: Vault, sha256: string): Promise<Sealed> {
  const file = await vault.open(sha256)
  inOrder(file !== 'missing', '证据文件不在存储中，不能出具', { remedy: '请从备份恢复该文件后重试', who: '系统管理员' })
  inOrder(file !== 'changed', '证据文件与收到时的摘要不一致，已被改动或损坏，不能出具', {
    remedy: '请从备份恢复该文件后重试',
    who: '系统管理员',
  })
  return file
}
