/** The parts of a record's input, and the words for its choices. */
import * as z from 'zod/mini'
import { personal, short, words } from '../../kernel/words.ts'
import { type ClauseId, isClauseId } from '../../law/clauses.ts'
import { answers, paperSources, signings } from './choices.ts'

export {
  type Answer,
  answers,
  type PaperSource,
  type SignedHow,
  signatureLine,
  type Subject,
} from './choices.ts'

const keyOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
const error = '人数应为 0 至 99999 的整数'
const heads = z.int({ error }).check(z.gte(0, { error }), z.lte(99_999, { error }))

export const head = z.object({
  counts: z.object({ planned: heads, present: heads, absent: heads, violations: heads }),
  venueAsFiled: z.boolean(),
  internalOnDuty: z.boolean(),
  paperSource: keyOf(paperSources),
  paperNumber: z.optional(words(100)),
})

export const item = short(10)
export const answered = z.object({
  item,
  answer: keyOf(answers),
  note: z.optional(words(500)),
  asPlanned: z.optional(z.literal(true)),
})
export const clause = z.custom<ClauseId>((value) => typeof value === 'string' && isClauseId(value), {
  error: '所选条款不存在',
})
export const problem = z.object({
  id: z.uuid(),
  item: z.optional(item),
  fact: words(1000),
  suggested: z.optional(clause),
  corrected: z.optional(words(500)),
})

export const signature = z.object({
  party: z.enum(['self', 'site']),
  how: keyOf(signings),
  evidence: z.optional(z.uuid()),
})

const named = z.object({ person: z.uuid(), name: personal('name') })
export const opinion = z.object({
  view: z.enum(['agrees', 'disagrees', 'refuses']),
  text: z.optional(words(1000)),
  signer: z.optional(named),
  witness: z.optional(named),
})
