/**
 * A repeated submit with the same key gets the first answer; another body under the same key is refused
 * (draft-ietf-httpapi-idempotency-key-header). Only `act.ts` asks and remembers, in the transaction of the act.
 */
import { createHash } from 'node:crypto'
import type { Actor } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'

export type Idempotency = { key: string; body: Uint8Array }

export class KeyReused extends Error {}

/** Held by the act that came first, until it is done. */
export const placeOfKey = (actor: Actor, { key }: Idempotency) => `idempotency:${actor.id}:${key}`

/** What was answered when the key first came: the entries of that act. Throws `KeyReused` for another body. */
export async function firstAnswer(sql: Sql, actor: Actor, { key, body }: Idempotency): Promise<string[] | undefined> {
  const [first] = await sql<{ body: Buffer; entries: string[] }>(
    'select body, entries from idempotency where actor = $1 and key = $2',
    [actor.id, key],
  )
  if (first && !first.body.equals(digest(body))) throw new KeyReused()
  return first?.entries
}

export function remember(sql: Sql, actor: Actor, at: string, { key, body }: Idempotency, entries: readonly string[]) {
  return sql('insert into idempotency (actor, key, body, entries, at) values ($1, $2, $3, $4, $5)', [
    actor.id,
    key,
    digest(body),
    entries,
    at,
  ])
}

const digest = (body: Uint8Array) => createHash('sha256').update(body).digest()
