/** What may be seen, by whom, in which shape. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { toldAct } from '../../kernel/told.ts'

const text = z.string()
const readers = ['centre.readSupervisions', 'auditor.readSupervisions'] as const
const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const row = z.object({ id: text, stage: text, subject: text, openedOn: text, closedOn: z.optional(text) })

export const readings = {
  list: {
    at: '',
    name: '查看样例事项',
    by: readers,
    clause: ours,
    /** `after`: the one with which the page before ended. */
    input: z.object({ after: z.optional(z.uuid()) }),
    output: z.object({ rows: z.array(row), next: z.nullable(text) }),
  },
  page: {
    at: '/:id',
    name: '查看一项样例事项',
    by: readers,
    clause: ours,
    input: z.object({ id: z.uuid() }),
    output: z.extend(row, { acts: z.array(toldAct) }),
  },
} satisfies ReadingTable

export type SampleMatterPage = z.output<(typeof readings)['page']['output']>
