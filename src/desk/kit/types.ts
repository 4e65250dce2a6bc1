/** Shapes that screens and the kit share: what the server says when it refuses, and what it says can be done. */
import type { ClauseId } from '../../law/clauses.ts'

export type State = 'good' | 'wait' | 'bad' | 'info' | 'plain'

export type Issue = { path: string; message: string }

export type Refusal = {
  reason: string
  clause?: ClauseId
  citation?: string
  remedy?: string
  who?: string
  issues?: Issue[]
}

/** One row of GET /api/<path>/:id/options. */
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

/** The message that belongs to one field of a form: `issueAt(refusal, 'address.city')`. */
export function issueAt(refusal: Refusal | undefined, path: string): string | undefined {
  return refusal?.issues?.find((issue) => issue.path === path)?.message
}
