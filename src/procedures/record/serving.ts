/** What page and paper of a record both take from other registers: who examined, and what was handed in as evidence. */
import { evidenceAbout, kindName } from '../../evidence/facts.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { signatureLine } from './parts.ts'
import type { SupervisionRecord } from './state.ts'

/** Whoever examined in these sessions, masked: their names are the institution's to open. */
export async function examinersOf(
  sql: Sql,
  { sessions }: SupervisionRecord,
  known: readonly { id: string; name: Words; card?: Words }[],
) {
  const rows = await sql<{ id: string }>(
    'select distinct unnest(examiners) as id from evaluation_session where id = any($1::uuid[])',
    [sessions.map(({ id }) => id)],
  )
  const serving = known.filter(({ id }) => rows.some((row) => row.id === id))
  const said = await wordsOf(sql, serving)
  return serving.map(({ name, card }) => ({ name: said(name), ...(card ? { number: said(card) } : {}) }))
}

/** Each with its digest: the file can be told from any other as long as there is a record. `until`: an instant. */
export async function attachmentsOf(sql: Sql, record: string, until?: string) {
  const kept = (await evidenceAbout(sql, record)).filter(({ receivedAt }) => !until || receivedAt <= until)
  return kept.map(({ item, kind, sha256 }, i) => ({
    number: i + 1,
    title: item === signatureLine ? '签字图样' : `${item ? `${item} ` : ''}${kindName(kind)}`,
    sha256,
  }))
}
