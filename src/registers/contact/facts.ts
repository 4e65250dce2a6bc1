/** Where a person wants to hear: references to sealed addresses, never the addresses. */
import type { Sql } from '../../kernel/sql.ts'
import type { Contact } from './contract.ts'

type Refs = { mail: string | null; gateway: string | null }

export async function contactOf(sql: Sql, account: string): Promise<Refs> {
  // Whoever may not sign in any more is sent nothing.
  const [row] = await sql<{ state: Contact }>(
    'select c.state from contact c join account a on a.id = c.id where c.id = $1 and a.open',
    [account],
  )
  return { mail: row?.state.mail?.ref ?? null, gateway: row?.state.phone?.ref ?? null }
}
