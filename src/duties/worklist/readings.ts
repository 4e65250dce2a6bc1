/** 待办: the open deadlines a reader may see. Whoever holds any power at all has a work list; the rows' own lock cuts it. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { type Power, powers } from '../../law/powers.ts'

const text = z.string()

export const readings = {
  list: {
    at: '',
    name: '查看待办',
    by: Object.keys(powers) as Power[],
    clause: { none: '待办汇总各项期限，每项期限各有依据' },
    input: z.object({}),
    output: z.object({
      today: text,
      rows: z.array(
        z.object({
          procedure: text,
          subject: text,
          kind: text,
          name: text,
          clause: z.nullable(text),
          citation: z.optional(text),
          organisation: z.nullable(text),
          dueOn: text,
          reminded: z.nullable(text),
          /** What the office adds of its own. */
          note: z.optional(text),
          path: z.nullable(text),
          mine: z.boolean(),
          state: z.enum(['late', 'today', 'open', 'waiting']),
        }),
      ),
    }),
  },
  missing: {
    at: '/missing',
    name: '查看没有内督员的场次',
    by: ['centre.readActivities', 'department.readActivities', 'industry.readActivities', 'auditor.readActivities'],
    clause: 'a16',
    input: z.object({}),
    output: z.object({
      /** Of those that are counted; `more` when there are more than that. */
      total: z.int(),
      more: z.boolean(),
      rows: z.array(
        z.object({
          id: text,
          plan: text,
          institutionName: text,
          number: text,
          subject: text,
          from: text,
          until: text,
        }),
      ),
    }),
  },
} satisfies ReadingTable
