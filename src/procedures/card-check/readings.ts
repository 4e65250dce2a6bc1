/** What may be seen of shown cards: the supervisor the own code, the institution by its code the person who stands there. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { short } from '../../kernel/words.ts'
import { answers } from './choices.ts'

const text = z.string()
const session = z.object({ id: text, from: text, until: text })

export const readings = {
  check: {
    at: '/check',
    name: '核对证卡',
    by: ['institution.readOwn'],
    clause: 'a8.1',
    input: z.object({ code: short(200) }),
    output: z.object({
      answer: z.enum(Object.keys(answers) as [keyof typeof answers, ...(keyof typeof answers)[]]),
      shown: z.optional(
        z.object({
          name: text,
          card: text,
          office: text,
          sessions: z.array(session),
          /** Has one of these sessions begun, is it still to begin, or are all of them over? */
          now: z.enum(['before', 'during', 'after']),
          /** The page of the visit, once it is open to the institution. */
          visit: z.nullable(text),
          checkedAt: text,
        }),
      ),
    }),
  },
  page: {
    at: '/:id',
    name: '查看出示的核对码',
    by: ['supervisor.keepRecord'],
    clause: 'a8.1',
    input: z.object({ id: z.uuid() }),
    output: z.object({ id: text, code: text, card: text, until: text }),
  },
} satisfies ReadingTable

export type Checked = z.output<(typeof readings)['check']['output']>
export type ShownCode = z.output<(typeof readings)['page']['output']>
