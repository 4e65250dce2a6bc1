/**
 * The two words in which a rule is written: `must` for a line of law, `inOrder` for the order of the work.
 * A refusal is an answer for a person: what is wrong, under which clause, what would make it possible, who can.
 */
import type { ClauseId } from '../law/clauses.ts'

/** What a refusal tells beside its reason. All texts are for people, in Chinese. */
export type Help = { remedy?: string; who?: string }

/** The regulation, or the order of the work, says no. Never a fault of the machine. */
export class Refusal extends Error {
  readonly reason: string
  readonly clause: ClauseId | undefined
  readonly help: Help

  constructor(reason: string, clause?: ClauseId, help: Help = {}) {
    super(clause ? `${clause}: ${reason}` : reason)
    this.name = 'Refusal'
    this.reason = reason
    this.clause = clause
    this.help = help
  }
}

/** One line of law: what must hold, under which clause, and why the act is refused if it does not. */
export function must(holds: boolean, clause: ClauseId, reason: string, help?: Help): asserts holds {
  if (!holds) throw new Refusal(reason, clause, help)
}

/** The order of the work, which no clause states: cite nothing rather than a clause that does not say it. */
export function inOrder(holds: boolean, reason: string, help?: Help): asserts holds {
  if (!holds) throw new Refusal(reason, undefined, help)
}
