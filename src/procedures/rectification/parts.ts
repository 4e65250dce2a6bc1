/** The parts of a rectification's input. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import { personal, words } from '../../kernel/words.ts'
import { modes, outcomes, ways } from './choices.ts'

export * from './choices.ts'

const keyOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
const error = '天数应为 1 至 60 的整数'
export const workingDays = z.int({ error }).check(z.gte(1, { error }), z.lte(60, { error }))
const most = 50
const several = <T extends z.ZodMiniType>(each: T) =>
  z.array(each).check(z.minLength(1, { error: '至少写明一项' }), z.maxLength(most, { error: `不能超过${most}项` }))

export const followUp = z.object({ procedure: z.literal('follow-up'), subject: z.uuid() })
/** The paper's number and date. `under`: where the text asks for it, a15.2.4 for an opinion letter. */
export const paper = z.object({ document: words(200), under: z.optional(z.enum(['a15.1.4', 'a15.2.4'])) })

export const demands = {
  institution: z.uuid(),
  mode: keyOf(modes),
  items: several(
    z.object({
      id: z.uuid(),
      problem: z.optional(z.uuid()),
      demand: words(1000),
      proof: z.optional(words(300)),
    }),
  ),
  workingDays: z.optional(workingDays),
}

/** A draft may be half written; what is handed in may not. */
export const reports = several(
  z.object({ item: z.uuid(), outcome: keyOf(outcomes), account: z.optional(words(2000)), doneOn: z.optional(day) }),
)
export const verdicts = several(z.object({ item: z.uuid(), accepted: z.boolean(), reason: z.optional(words(500)) }))
export const evidence = z.array(z.uuid()).check(z.maxLength(most))
export const check = z.object({
  id: z.uuid(),
  way: keyOf(ways),
  items: several(z.uuid()),
  note: z.optional(words(500)),
})
export const checkResult = z.object({
  id: z.uuid(),
  on: day,
  results: several(z.object({ item: z.uuid(), met: z.boolean(), note: words(1000) })),
  by: several(z.object({ person: z.uuid(), name: personal('name') })),
  evidence,
})
export { day }
