/**
 * “What may I do here, and why not?” — answered from the same tables and deciders that later run the act,
 * so a screen can never offer what the law refuses.
 */
import { roleNamesWith } from '../kernel/roles.ts'
import type { Option } from '../kernel/option.ts'
import type { AnyProcedure, Circumstances } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusal.ts'
import { citation } from '../law/clauses.ts'
import type { Power } from '../law/powers.ts'

export const whoHolds = (power: Power): string => roleNamesWith(power).join('、')

export function optionsOf(procedure: AnyProcedure, subject: string, state: unknown, now: Circumstances): Option[] {
  const stage = procedure.stage(state)
  return Object.entries(procedure.commands).flatMap(([type, row]): Option[] => {
    if (!row.at) return []
    const option = {
      type,
      at: row.at,
      name: row.name,
      ...(row.hint ? { hint: row.hint } : {}),
      ...(typeof row.clause === 'string' ? { clause: row.clause, citation: citation(row.clause) } : {}),
    }
    if (!now.actor.powers.includes(row.by))
      return [{ ...option, open: false, why: '不属于您的职权', who: whoHolds(row.by) }]
    if (row.of && !procedure.relates(state, now.actor, row.of, subject))
      return [{ ...option, open: false, why: '只能由该单位的人员办理' }]
    if (!row.when.includes(stage)) return [{ ...option, open: false, why: '目前所处的阶段不能办理' }]
    try {
      procedure.ready(state, type, now)
      return [{ ...option, open: true }]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { reason, clause, help } = error
      return [{ ...option, open: false, why: reason, ...(clause ? { whyClause: clause } : {}), ...help }]
    }
  })
}
