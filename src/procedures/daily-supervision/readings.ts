/** What may be seen of daily supervisions, by whom, in which shape. Row-level security hides what is not disclosed. */
import * as z from 'zod/mini'
import { asked } from '../../kernel/words.ts'
import { toldAct } from '../../kernel/told.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'

const text = z.string()
const id = z.object({ id: z.uuid() })
const watchers = [
  'centre.readSupervisions',
  'auditor.readSupervisions',
  'department.readSupervisions',
  'industry.readSupervisions',
] as const
const maybe = asked(60)

const row = z.object({
  id: text,
  institution: text,
  prefecture: text,
  occupations: z.array(text),
  from: text,
  until: text,
  announced: z.boolean(),
  disclosed: z.boolean(),
  stage: text,
  /** Where the dispatch stands, for those who may know. */
  dispatch: z.nullable(text),
  wanted: z.int(),
  accepted: z.int(),
  letter: z.nullable(text),
})

export const session = z.object({
  id: text,
  number: text,
  occupation: text,
  level: text,
  subject: text,
  from: text,
  until: text,
  venue: text,
  address: text,
  rooms: z.int(),
  places: z.int(),
  candidates: z.int(),
  examiners: z.int(),
  internalSupervisor: z.nullable(text),
  state: text,
})

export const page = z.object({
  id: text,
  version: z.int(),
  stage: text,
  announced: z.boolean(),
  disclosed: z.boolean(),
  forms: z.array(text),
  wanted: z.int(),
  note: z.optional(text),
  institution: z.object({ id: text, name: text, code: text, address: text, prefecture: text }),
  activity: z.object({ id: text, title: text }),
  sessions: z.array(session),
  /** Who comes, for the institution once it is disclosed and they have accepted. */
  visitors: z.array(z.object({ card: text, name: text })),
  /** The letter, once it was served to whoever reads. */
  letter: z.nullable(text),
  acts: z.array(toldAct),
})

/** The briefing pack (a15.1.1): what a supervisor should know of that evaluation before it begins. */
export const briefing = z.object({
  id: text,
  madeAt: text,
  institution: z.object({
    name: text,
    code: text,
    kind: text,
    address: text,
    filedOn: text,
    validUntil: text,
    receipt: z.nullable(text),
    status: text,
    clause: z.optional(text),
    contact: z.object({ name: text, phone: text }),
  }),
  /** The lines of the filing that concern these sessions, and those that are missing from it. */
  scope: z.array(z.object({ occupation: text, level: text, venue: text, filed: z.boolean() })),
  commitments: z.array(z.object({ matter: text, statement: text, state: text, on: text })),
  measures: z.array(z.object({ clause: text, name: text, document: text, deliveredOn: text, inForce: z.boolean() })),
  sessions: z.array(session),
  venues: z.array(z.object({ name: text, address: text, type: text, workstations: z.int(), cameras: z.int() })),
  examiners: z.array(z.object({ name: text, occupation: text, level: text, validUntil: text, fits: z.boolean() })),
  roster: z.object({ candidates: z.int(), sessions: z.int() }),
  /** Found before and still open. */
  problems: z.array(z.object({ foundOn: text, item: z.nullable(text), fact: text, corrected: z.boolean() })),
  /** What the institution was told to put right and has not yet. */
  rectifications: z.array(
    z.object({
      rectification: text,
      number: z.int(),
      demand: text,
      mode: text,
      dueOn: z.nullable(text),
      overdue: z.boolean(),
      state: text,
    }),
  ),
  history: z.array(z.object({ id: text, from: text, stage: text, forms: z.array(text) })),
  /** Kept in registers that are still to come; told as such and not as zero. */
  notYet: z.array(text),
})

export const readings = {
  list: {
    at: '',
    name: '查看日常督导',
    by: [...watchers, 'institution.readOwn'],
    clause: 'a15.1',
    input: z.object({ stage: maybe, prefecture: maybe, after: maybe }),
    output: z.object({ rows: z.array(row), next: z.nullable(text) }),
  },
  page: {
    at: '/:id',
    name: '查看一次日常督导',
    by: [...watchers, 'institution.readOwn', 'supervisor.readOwn'],
    clause: 'a15.1',
    input: id,
    output: page,
  },
  briefing: {
    at: '/:id/briefing',
    name: '查看督导前情况',
    by: ['centre.readSupervisions', 'auditor.readSupervisions', 'supervisor.readOwn'],
    clause: 'a15.1.1',
    input: id,
    output: briefing,
  },
} satisfies ReadingTable

export type SupervisionRow = z.output<typeof row>
export type SupervisionPage = z.output<typeof page>
export type Briefing = z.output<typeof briefing>
