/** Looks up the words behind references for a view: plain words in clear, personal values masked, erased ones named so. */
import type { Sql } from '../kernel/sql.ts'
import type { Words } from '../kernel/words.ts'

export async function wordsOf(sql: Sql, value: unknown): Promise<(words: Words | undefined) => string> {
  const refs = referencesIn(value)
  const rows =
    refs.length === 0
      ? []
      : await sql<{ ref: string; text: string }>(
          `select ref, text from opening where ref = any($1::uuid[])
     union all select ref, masked from personal_value where ref = any($1::uuid[])`,
          [refs],
        )
  const found = new Map(rows.map(({ ref, text }) => [ref, text]))
  return (words) => (words ? (found.get(words.ref) ?? '（已删除）') : '')
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!value || typeof value !== 'object') return []
  if ('ref' in value && 'c' in value && typeof value.ref === 'string') return [value.ref]
  return Object.values(value).flatMap(referencesIn)
}
