/** What may be seen of the forms of supervision, by whom. The institution sees nothing here: it would learn how it is watched. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { toldAct } from '../../kernel/told.ts'

const text = z.string()
const watchers = ['centre.readRecords', 'auditor.readRecords', 'department.readRecords'] as const
const inside = [...watchers, 'supervisor.keepRecord'] as const

const row = z.object({
  id: text,
  supervision: text,
  form: text,
  list: z.optional(text),
  technical: z.boolean(),
  /** Named when the supervision was opened. */
  planned: z.boolean(),
  stage: text,
  by: text,
  begunAt: text,
  endedAt: z.optional(text),
  /** What was done by it, in a line. */
  told: text,
})

const head = z.object({
  supervision: text,
  institution: text,
  writing: z.boolean(),
  hidden: z.boolean(),
  planned: z.array(text),
})

const page = z.extend(row, {
  institution: text,
  hidden: z.boolean(),
  text: z.optional(text),
  sample: z.optional(
    z.object({
      of: text,
      text,
      session: text,
      count: z.int(),
      wanted: z.int(),
      poolRoot: text,
      manifest: text,
      drawn: z.boolean(),
      /** The items drawn, by their rank. */
      items: z.array(
        z.object({
          rank: z.int(),
          item: text,
          label: text,
          result: z.optional(text),
          text: z.optional(text),
        }),
      ),
    }),
  ),
  comparisons: z.array(
    z.object({ left: text, right: text, checked: z.int(), differing: z.int(), text: z.optional(text), on: text }),
  ),
  watched: z.array(
    z.object({
      from: text,
      until: text,
      platform: text,
      cameras: z.array(text),
      resolution: text,
      covered: z.int(),
      total: z.int(),
    }),
  ),
  interruptions: z.array(z.object({ from: text, until: text, camera: z.optional(text), text })),
  moments: z.array(z.object({ at: text, camera: text, evidence: text, sha256: text, text })),
  withdrawn: z.optional(z.object({ reason: text, on: text })),
  acts: z.array(toldAct),
})

export const readings = {
  list: {
    at: '',
    name: '查看一次督导采用的形式',
    by: inside,
    clause: 'a15.1.2',
    input: z.object({ supervision: z.uuid() }),
    output: z.object({ head: z.optional(head), rows: z.array(row) }),
  },
  share: {
    at: '/share',
    name: '查看技术督导占比',
    by: watchers,
    clause: 'a15.1.2',
    input: z.object({ from: z.optional(day), until: z.optional(day) }),
    output: z.object({
      from: text,
      until: text,
      supervisions: z.int(),
      technical: z.int(),
      forms: z.array(z.object({ name: text, technical: z.boolean(), supervisions: z.int() })),
    }),
  },
  page: {
    at: '/:id',
    name: '查看一种督导形式的记录',
    by: inside,
    clause: 'a15.1.2',
    input: z.object({ id: z.uuid() }),
    output: page,
  },
  bundle: {
    at: '/:id/draw-bundle.json',
    name: '下载抽查复算文件',
    by: inside,
    clause: 'a15.1.2',
    input: z.object({ id: z.uuid() }),
    output: z.unknown(),
    file: 'json',
  },
} satisfies ReadingTable

export type FormRow = z.output<typeof row>
export type FormList = z.output<(typeof readings)['list']['output']>
export type FormPage = z.output<typeof page>
export type Share = z.output<(typeof readings)['share']['output']>
