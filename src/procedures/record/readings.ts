/** What may be seen of records, by whom, in which shape. An institution sees the accepted problems, never the record. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'
import { asked } from '../../kernel/words.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { stageTableNames } from '../../law/checklist/index.ts'
import { beside } from './beside-shape.ts'

const text = z.string()
const maybe = z.optional(text)
const id = z.object({ id: z.uuid() })
const minute = z.optional(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: '时间应写成 2026-03-14T09:00 的样子' })),
)
const watchers = ['centre.readRecords', 'auditor.readRecords', 'department.readRecords'] as const
const named = z.object({ person: text, name: text })
const step = z.object({ at: text, on: text })

export const content = z.object({
  head: z.optional(
    z.object({
      counts: z.object({ planned: z.int(), present: z.int(), absent: z.int(), violations: z.int() }),
      venueAsFiled: z.boolean(),
      internalOnDuty: z.boolean(),
      paperSource: text,
      paperNumber: maybe,
    }),
  ),
  answers: z.array(z.object({ item: text, answer: text, note: maybe, asPlanned: z.optional(z.boolean()) })),
  problems: z.array(z.object({ id: text, item: maybe, fact: text, suggested: maybe, corrected: maybe })),
  guidance: z.array(z.object({ id: text, text })),
  advice: maybe,
  opinion: z.optional(
    z.object({ view: text, text: maybe, signer: z.optional(named), witness: z.optional(named), on: text }),
  ),
  /** `party`: the number of a supervisor's card, or 'site'. */
  signatures: z.array(
    z.object({
      party: text,
      how: z.enum(['drawn', 'paper', 'confirmed']),
      at: text,
      sha256: maybe,
      changed: z.boolean(),
    }),
  ),
})

export const page = z.object({
  id: text,
  version: z.int(),
  stage: text,
  /** Set when the record is shown as it stood at an earlier minute. */
  asOf: maybe,
  /** The number of the draw, by which the task is known on paper. */
  number: maybe,
  announced: z.boolean(),
  institution: z.object({ id: text, name: text, code: text, kind: maybe, address: text, prefecture: text }),
  examiners: z.array(z.object({ name: text, number: maybe })),
  attachments: z.array(z.object({ number: z.int(), title: text, sha256: text })),
  sessions: z.array(
    z.object({
      id: text,
      number: text,
      occupation: text,
      level: text,
      subject: text,
      from: text,
      until: text,
      venue: text,
      address: text,
      candidates: z.int(),
      places: z.int(),
      rooms: z.int(),
      internalSupervisor: z.nullable(text),
    }),
  ),
  forms: z.array(text),
  team: z.array(z.object({ card: text, name: text, mine: z.boolean() })),
  office: text,
  kind: text,
  subjects: z.array(text),
  checklist: text,
  items: z.array(text),
  begun: z.optional(step),
  ended: z.optional(step),
  dueOn: maybe,
  /** Each day counted or skipped, and why (a17). */
  clock: z.optional(
    z.object({
      start: text,
      last: text,
      provisional: z.boolean(),
      days: z.array(z.object({ day: text, kind: text, n: z.optional(z.int()), why: text })),
    }),
  ),
  late: z.boolean(),
  content,
  ...beside,
  /** What was done by a7 during the supervision, as far as it had been done when this version was handed in. */
  performed: z.object({
    inquiries: z.array(z.object({ person: text, role: text, question: text, answer: text })),
    corrected: z.array(text),
    guided: z.array(text),
    suggested: z.array(text),
    proposed: z.array(text),
  }),
  missing: z.array(z.object({ line: text, what: text })),
  submissions: z.array(
    z.object({ version: z.int(), at: text, on: text, onTime: z.boolean(), explanation: maybe, changes: z.array(text) }),
  ),
  questions: z.array(z.object({ id: text, line: text, question: text, answer: maybe })),
  reopened: z.optional(z.object({ reason: text, on: text })),
  acts: z.array(toldAct),
})

const row = z.object({
  id: text,
  institution: text,
  prefecture: text,
  from: text,
  until: text,
  stage: text,
  dueOn: z.nullable(text),
  submittedOn: z.nullable(text),
  onTime: z.nullable(z.boolean()),
  problems: z.int(),
})

const problemRow = z.object({
  id: text,
  record: text,
  foundOn: text,
  item: z.nullable(text),
  suggested: z.nullable(text),
  corrected: z.boolean(),
  fact: text,
  state: text,
  /** Where it is being put right, or was. */
  rectification: z.nullable(z.object({ id: text, number: text, state: text, overdue: z.boolean() })),
})

export const readings = {
  list: {
    at: '',
    name: '查看督导情况记录表',
    by: [...watchers, 'supervisor.keepRecord'],
    clause: 'a17',
    input: z.object({
      stage: asked(20),
      after: asked(80),
    }),
    output: z.object({ rows: z.array(row), next: z.nullable(text) }),
  },
  problems: {
    at: '/problems',
    name: '查看发现的问题',
    by: [...watchers, 'institution.readOwn'],
    clause: 'a18',
    input: z.object({ institution: z.uuid() }),
    output: z.object({
      rows: z.array(problemRow),
    }),
  },
  page: {
    at: '/:id',
    name: '查看一份记录表',
    by: [...watchers, 'supervisor.keepRecord'],
    clause: 'a17',
    /** `at`: as it stood at that minute in Qinghai. */
    input: z.object({ id: z.uuid(), at: minute }),
    output: page,
  },
  pdf: {
    at: '/:id/record.pdf',
    name: '打印记录表',
    by: [...watchers, 'supervisor.keepRecord'],
    clause: 'a17',
    /** `table`: one of the tables of the checklist alone, for whoever watches that part of the evaluation. */
    input: z.object({ id: z.uuid(), table: z.optional(z.enum(stageTableNames)) }),
    output: z.unknown(),
    file: 'pdf',
  },
  json: {
    at: '/:id/record.json',
    name: '导出记录表',
    by: [...watchers, 'supervisor.keepRecord'],
    clause: 'a17',
    input: id,
    output: z.unknown(),
    file: 'json',
  },
} satisfies ReadingTable

export type RecordPage = z.output<typeof page>
export type RecordRow = z.output<typeof row>
export type ProblemRow = z.output<typeof problemRow>
