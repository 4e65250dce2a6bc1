/** One line of “what may I do here?”: an act, its basis, whether it is open to this person now, and if not, why. */
import type { ClauseId } from '../law/clauses.ts'

export type Option = {
  type: string
  at: string
  name: string
  hint?: string
  clause?: ClauseId
  citation?: string
  open: boolean
  why?: string
  whyClause?: ClauseId
  remedy?: string
  who?: string
}
