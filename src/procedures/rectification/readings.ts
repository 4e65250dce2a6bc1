/** What may be seen of rectifications, by whom, in which shape. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'
import { page } from './shapes.ts'

export type { PageItem, RectificationPage } from './shapes.ts'

const text = z.string()
const none = z.nullable(text)
const id = z.object({ id: z.uuid() })
const watchers = [
  'centre.readRectifications',
  'department.readRectifications',
  'industry.readRectifications',
  'auditor.readRectifications',
] as const
const readers = [...watchers, 'institution.readOwn'] as const

const row = z.object({
  id: text,
  number: text,
  institution: z.object({ id: text, name: text, prefecture: text }),
  mode: text,
  stage: text,
  openedOn: text,
  dueOn: none,
  overdue: z.boolean(),
  refused: z.boolean(),
  items: z.int(),
  accepted: z.int(),
})
const outcome = z.object({
  problem: none,
  number: z.int(),
  demand: text,
  mode: text,
  dueOn: none,
  overdue: z.boolean(),
  state: text,
})

export const readings = {
  list: {
    at: '',
    name: '查看整改',
    by: readers,
    clause: 'a15.1.4',
    input: z.object({
      /** A stage, or 'late' and 'refused'. */
      stage: asked(20),
      institution: z.optional(z.uuid()),
      after: asked(80),
    }),
    output: z.object({ rows: z.array(row), next: none }),
  },
  outcomes: {
    at: '/outcomes',
    name: '查看记录表所列问题的整改结果',
    by: [
      'centre.readRectifications',
      'department.readRectifications',
      'auditor.readRectifications',
      'supervisor.keepRecord',
    ],
    clause: 'a15.1.4',
    input: z.object({ record: z.uuid() }),
    output: z.object({ rows: z.array(outcome) }),
  },
  raised: {
    at: '/for-determination',
    name: '查看待提请认定的整改情况',
    by: watchers,
    clause: 'a19',
    input: z.object({ institution: z.optional(z.uuid()) }),
    output: z.object({
      rows: z.array(
        z.object({
          subject: text,
          kind: text,
          institution: text,
          raisedOn: text,
          suggested: text,
          fact: none,
          dueOn: none,
          evidence: z.array(text),
        }),
      ),
    }),
  },
  page: { at: '/:id', name: '查看一项整改', by: readers, clause: 'a15.1.4', input: id, output: page },
  pdf: {
    at: '/:id/report.pdf',
    name: '打印整改情况报告',
    by: readers,
    clause: 'a15.1.4',
    input: id,
    output: z.unknown(),
    file: 'pdf',
  },
} satisfies ReadingTable

export type RectificationRow = z.output<typeof row>
export type OutcomeRow = z.output<typeof outcome>
