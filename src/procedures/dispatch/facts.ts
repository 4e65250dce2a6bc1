/** What other rooms may ask of dispatches, read-only. */
import type { Sql } from '../../kernel/sql.ts'

export { eventNames } from './event-names.ts'
export { letterOf } from './letter.ts'

/** Whether this account accepted the dispatch of a supervision that was not withdrawn. */
export async function goesTo(sql: Sql, supervision: string, account: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from dispatch d, jsonb_array_elements(d.state->'places') place
       where d.id = $1 and d.stage <> 'withdrawn' and place->>'account' = $2 and place->>'state' = 'accepted') as yes`,
    [supervision, account],
  )
  return row?.yes ?? false
}

/** Who has accepted and comes: seen by whoever may see the supervision. */
export function visitorsOf(sql: Sql, supervision: string): Promise<{ card: string; name: string }[]> {
  return sql(
    `select v.card, coalesce(p.masked, '（已删除）') as name from supervision_visitor v
     left join personal_value p on p.ref = v.name_ref where v.supervision = $1 order by v.card`,
    [supervision],
  )
}
