/** Shapes that screens and the kit share: what the server says when it refuses. */
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

/** The message that belongs to one field of a form: `issueAt(refusal, 'address.city')`. */
export function issueAt(refusal: Refusal | undefined, path: string): string | undefined {
  return refusal?.issues?.find((issue) => issue.path === path)?.message
}
