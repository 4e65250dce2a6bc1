/** The shape of a rule: after this, by that clause, so much is asked of others in the same act. */
import type { AnyEvent, Ask, Basis } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'

/** `sql` is for questions that another room's facts answer: whom does this concern? */
export type Consequence = {
  after: string
  clause: Basis
  ask(subject: string, event: AnyEvent, facts: unknown, sql: Sql): Ask[] | Promise<Ask[]>
}

export const ours: Basis = { none: '工作次序由省评价中心安排，规程没有规定' }

export function after<E extends AnyEvent, T extends E['type'], Facts>(
  happened: `${string}.${T}`,
  clause: Basis,
  ask: (subject: string, event: Extract<E, { type: T }>, facts: Facts, sql: Sql) => Ask[] | Promise<Ask[]>,
): Consequence {
  return { after: happened, clause, ask: ask as Consequence['ask'] }
}
