/** The shape of what stands beside the answers of a record, as it is read. */
import * as z from 'zod/mini'

const text = z.string()
const done = { note: text, at: text, on: text }

export const beside = {
  /** What was on file when the visit began. */
  suggestions: z.array(z.object({ item: text, answer: text, because: text, from: text })),
  /** Items of the industry authority or the institution, beside the bank (a28). */
  additions: z.array(
    z.object({ code: text, text, of: text, owner: text, basis: z.object({ clause: text, phrase: text }) }),
  ),
  /** What was told to the dispatching body at once (a8.1). */
  reports: z.array(z.object({ id: text, item: text, ...done, answered: z.optional(z.object(done)) })),
  /** Why each field of the head is asked: what for, and the clause, if one asks for it. */
  why: z.array(z.object({ field: text, purpose: text, clause: z.optional(text) })),
}
