/** What the worker asks of the messages: the next one that is due, taken so that no other worker takes it meanwhile. */
import type { Sql } from '../../kernel/sql.ts'
import type { Channel, Message } from './contract.ts'

export type Taken = { id: string; tries: number; state: Message & { channel: Channel; account: string } }

/** Two workers at once choose the same row; the second finds its time moved on and gets nothing. */
export async function take(sql: Sql, now: Date, until: Date): Promise<Taken | undefined> {
  const [row] = await sql<Taken>(
    `update outbox set next_at = $2, tries = tries + 1
     where waiting and next_at <= $1
       and id = (select id from outbox where waiting and next_at <= $1 order by next_at, id limit 1)
     returning id, tries, state`,
    [now.toISOString(), until.toISOString()],
  )
  return row
}

export async function putOff(sql: Sql, id: string, until: Date): Promise<void> {
  await sql('update outbox set next_at = $2 where id = $1 and waiting', [id, until.toISOString()])
}
