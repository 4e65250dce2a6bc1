/** What may be seen of a supervisor's acts, by whom. Row-level security keeps from the institution what is not addressed to it. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { toldAct } from '../../kernel/told.ts'

const text = z.string()
const maybe = z.optional(text)
const watchers = ['centre.readRecords', 'auditor.readRecords', 'department.readRecords'] as const
const person = z.optional(z.object({ name: text, post: maybe }))

const row = z.object({
  id: text,
  supervision: text,
  kind: text,
  stage: text,
  on: text,
  at: text,
  /** Who did it: the card's number. */
  by: text,
  text,
  /** Where it was, how it was recorded, about whom: told as pairs of words. */
  facts: z.array(z.object({ label: text, value: text })),
  answer: z.optional(z.object({ text, on: text, at: text, from: text, view: maybe })),
  refused: z.optional(z.object({ reason: text, on: text, at: text, refuser: person, witness: person })),
  withdrawn: z.optional(z.object({ reason: text, on: text })),
})

const head = z.object({ supervision: text, institution: text, writing: z.boolean(), hidden: z.boolean() })

export const readings = {
  list: {
    at: '',
    name: '查看一次督导的履职情况',
    by: [...watchers, 'supervisor.keepRecord', 'institution.readOwn'],
    clause: 'a7',
    input: z.object({ supervision: z.uuid() }),
    output: z.object({ head: z.optional(head), rows: z.array(row) }),
  },
  page: {
    at: '/:id',
    name: '查看一项履职情况',
    by: [...watchers, 'supervisor.keepRecord', 'institution.readOwn'],
    clause: 'a7',
    input: z.object({ id: z.uuid() }),
    output: z.extend(row, {
      institution: text,
      acts: z.array(toldAct),
    }),
  },
} satisfies ReadingTable

export type DutyRow = z.output<typeof row>
export type DutyList = z.output<(typeof readings)['list']['output']>
export type DutyPage = z.output<(typeof readings)['page']['output']>
