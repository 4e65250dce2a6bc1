/**
 * Words on their way into a record: each gets a reference, a salt and a commitment before anything is decided.
 * c = SHA-256("QHDD-PD/1\n" + salt hex + "\n" + field + "\n" + value): without the salt no guess can be tested,
 * so deleting the opening erases the words and changes no hash.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Sql } from '../kernel/sql.ts'
import { Said } from '../kernel/words.ts'

export function commitment(salt: string, field: string, value: string): string {
  return createHash('sha256').update(`QHDD-PD/1\n${salt}\n${field}\n${value}`).digest('hex')
}

/** Finds every `Said` in a command, gives it its reference and commitment, and returns them in order. */
export function commit(value: unknown, person?: string): Said[] {
  if (value instanceof Said) {
    if (!value.ref) {
      value.ref = randomUUID()
      value.salt = randomBytes(32).toString('hex')
      value.c = commitment(value.salt, value.personal ?? 'words', value.text)
      value.person = person
    }
    return [value]
  }
  if (Array.isArray(value)) return value.flatMap((part) => commit(part, person))
  if (value && typeof value === 'object') {
    const own = 'person' in value && typeof value.person === 'string' ? value.person : person
    return Object.values(value).flatMap((part) => commit(part, own))
  }
  return []
}

/** Keeps plain words; those about a person go to `people`. */
export async function keepWords(sql: Sql, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return
  await sql(
    `insert into opening (ref, salt, text) select * from unnest($1::uuid[], $2::bytea[], $3::text[])
     on conflict (ref) do nothing`,
    [said.map((one) => one.ref), said.map((one) => Buffer.from(one.salt, 'hex')), said.map((one) => one.text)],
  )
}
