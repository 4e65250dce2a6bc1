/**
 * What a rectification lays before whoever is competent to determine it (a19): a fact and the clause it might touch. Late is
 * one thing (a21.5), refusal another (a27.3); neither is a determination.
 */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { Rectification } from './state.ts'

export type Raised = {
  kind: 'overdue' | 'refused'
  /** Where it might belong; a hint, never a determination. */
  clause: ClauseId
  on: Day
  dueOn?: Day
  fact?: Words
  evidence: readonly string[]
}

export function raisedBy({ overdue, refused }: Rectification): Raised[] {
  return [
    ...(overdue
      ? [{ kind: 'overdue', clause: 'a21.5', on: overdue.on, dueOn: overdue.dueOn, evidence: [] } as const]
      : []),
    ...(refused
      ? [
          {
            kind: 'refused',
            clause: 'a27.3',
            on: refused.on,
            fact: refused.fact,
            evidence: refused.evidence,
          } as const,
        ]
      : []),
  ]
}
