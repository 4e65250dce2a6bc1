/** What may be seen of follow-ups, by whom, in which shape. An institution sees its own part, once it holds the letter. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'

const text = z.string()
const maybe = z.nullable(text)
const watchers = ['centre.readRecords', 'auditor.readRecords', 'department.readRecords'] as const
const narrow = asked(100)

const row = z.object({
  id: text,
  kind: text,
  stage: text,
  waiting: maybe,
  openedOn: text,
  institution: text,
  problems: z.int(),
  outcome: maybe,
})
const problem = z.object({
  id: text,
  record: text,
  institution: text,
  institutionName: text,
  foundOn: text,
  fact: text,
  state: text,
})
const finding = z.object({ confirmed: z.boolean(), evidence: text, on: text })

export const page = z.object({
  id: text,
  kind: text,
  stage: text,
  waiting: maybe,
  openedOn: text,
  /** Whether the reader watches over it, or only received its letter. */
  inside: z.boolean(),
  institutions: z.array(z.object({ id: text, name: text, deliveredOn: maybe })),
  ground: maybe,
  questions: maybe,
  verifiers: maybe,
  named: maybe,
  problems: z.array(z.object({ ...problem.shape, finding: z.nullable(finding) })),
  letter: z.nullable(
    z.object({
      document: text,
      interview: z.nullable(z.object({ at: text, place: text, whom: text })),
    }),
  ),
  absences: z.array(z.object({ on: text, reason: text })),
  minutes: z.nullable(
    z.object({
      at: text,
      attendee: text,
      post: text,
      points: z.array(text),
      signature: text,
      refusal: maybe,
      witness: maybe,
    }),
  ),
  concluded: z.nullable(
    z.object({
      outcome: text,
      reason: maybe,
      on: text,
      workingDays: z.nullable(z.int()),
      items: z.array(z.object({ id: text, institution: text, demand: text, problem: maybe })),
    }),
  ),
  /** The cases in which what was demanded is put right, those the reader sees. */
  demanded: z.array(z.object({ id: text, number: text, dueOn: maybe, overdue: z.boolean(), closed: z.boolean() })),
  acts: z.array(toldAct),
})

export const readings = {
  list: {
    at: '',
    name: '查阅后续跟进',
    by: [...watchers, 'institution.readOwn'],
    clause: 'a15.1.3',
    input: z.object({ kind: narrow, waiting: narrow, after: narrow }),
    output: z.object({ rows: z.array(row), next: maybe, inside: z.boolean() }),
  },
  choices: {
    at: '/choices',
    name: '查阅可以跟进的问题',
    by: ['centre.followUp'],
    clause: 'a15.1.3',
    input: z.object({ institution: z.optional(z.uuid()), record: z.optional(z.uuid()) }),
    output: z.object({ rows: z.array(problem) }),
  },
  /** Whoever filed the record sees that something followed from it, not what was said. */
  ofRecord: {
    at: '/of-record',
    name: '查阅记录表的后续跟进',
    by: [...watchers, 'supervisor.keepRecord'],
    clause: 'a15.1.3',
    input: z.object({ record: z.uuid() }),
    output: z.object({ rows: z.array(row) }),
  },
  page: {
    at: '/:id',
    name: '查阅后续跟进办理',
    by: [...watchers, 'institution.readOwn'],
    clause: 'a15.1.3',
    input: z.object({ id: z.uuid() }),
    output: page,
  },
} satisfies ReadingTable

export type FollowUpRow = z.output<typeof row>
export type ProblemChoice = z.output<typeof problem>
export type FollowUpPage = z.output<typeof page>
