/** What other rooms may ask of dispatches, read-only. */
import type { Sql } from '../../kernel/sql.ts'

export { eventNames } from './event-names.ts'
export { letterOf } from './letter.ts'

/** Who has accepted and comes: seen by whoever may see the supervision. */
export function visitorsOf(sql: Sql, supervision: string): Promise<{ card: string; name: string }[]> {
  return sql(
    `select v.card, coalesce(p.masked, '（已删除）') as name from supervision_visitor v
     left join personal_value p on p.ref = v.name_ref where v.supervision = $1 order by v.card`,
    [supervision],
  )
}

export { type PublicDraw, type PublicYear, publicBundle, publicDraws } from './public-draws.ts'
