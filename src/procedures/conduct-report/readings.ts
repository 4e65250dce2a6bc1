/** What may be seen of ratings and complaints: by the institution that sent them, and by whoever oversees conduct. Nobody else. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'

const text = z.string()
const maybe = z.optional(text)
const row = z.object({
  id: text,
  kind: text,
  stage: text,
  supervision: text,
  institution: text,
  card: text,
  at: text,
  marks: z.array(z.object({ rule: text, mark: text })),
  rules: z.array(text),
  text: maybe,
  conclusion: z.optional(z.object({ outcome: text, text, on: text })),
})

export const readings = {
  list: {
    at: '',
    name: '查看对督导员行为的评价和投诉',
    by: ['centre.overseeConduct', 'institution.answer'],
    clause: 'a8.7',
    input: z.object({
      supervision: z.optional(z.uuid()),
      stage: asked(20),
      after: asked(80),
    }),
    /** `over`: the last session of the supervision that was asked for has ended. */
    output: z.object({ rows: z.array(row), next: z.nullable(text), over: z.boolean() }),
  },
} satisfies ReadingTable

export type ConductRow = z.output<typeof row>
export type ConductList = z.output<(typeof readings)['list']['output']>
