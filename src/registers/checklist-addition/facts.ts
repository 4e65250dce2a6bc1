/** What a supervision asks of added items, read-only: which ones it is given on the day it begins. */
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Basis } from '../../law/checklist/index.ts'
import { codeOf } from './parts.ts'
import type { Addition, Owner } from './state.ts'

export type InForce = { id: string; code: string; owner: string; of: Owner; text: Words; basis: Basis }

/**
 * Items of the industry whose field the institution is in; with `internal`, those of the institution too, which bind its
 * own internal supervisors (a16, a28) and never those whom the Centre sends.
 */
export async function additionsFor(sql: Sql, institution: string, on: Day, internal = false): Promise<InForce[]> {
  const rows = await sql<{ id: string; state: Addition }>(
    `select a.id, a.state from checklist_addition a
     where a.starts <= $2 and (a.ends is null or a.ends >= $2)
       and (a.owner = (select industry from institution where id = $1) and a.kind = 'industry'
         or $3 and a.owner = $1 and a.kind = 'institution')
     order by a.kind, a.number`,
    [institution, on, internal],
  )
  return rows.flatMap(({ id, state: { owner, of, number, text, basis } }) =>
    text && basis ? [{ id, code: codeOf(of, number), owner, of, text, basis }] : [],
  )
}
