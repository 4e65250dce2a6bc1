/** What may be seen of official documents, by whom, in which shape. Whom a letter was served to sees that letter, and no other. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'
import { copies, keyOf } from './parts.ts'

const readers = ['centre.readDocuments', 'auditor.readDocuments', 'supervisor.readOwn', 'institution.readOwn'] as const
const ours = { none: '公文按机关公文处理的规定办理，规程没有规定' }
const text = z.string()
const maybe = z.nullable(text)
const found = asked(100)

const filter = z.object({ search: found, waiting: found, kind: found, after: found })
const row = z.object({
  id: text,
  kind: text,
  number: maybe,
  institution: text,
  stage: text,
  waiting: maybe,
  draftedOn: text,
  signedOn: maybe,
  drafter: maybe,
})

const step = z.object({ key: text, title: text, state: z.enum(['done', 'now', 'waiting']), on: maybe, who: maybe })
const paper = z.object({
  copy: text,
  name: text,
  checkCode: text,
  sealed: z.nullable(z.object({ type: text, size: z.int(), on: text })),
})
const recipient = z.object({
  to: text,
  recipient: text,
  name: text,
  copy: text,
  withheld: z.boolean(),
  hasAccount: z.boolean(),
  served: z.nullable(
    z.object({
      how: text,
      on: text,
      /** 因为…… */
      why: text,
      sealed: z.boolean(),
      signer: maybe,
      reason: maybe,
      witness: maybe,
      tracking: maybe,
      place: maybe,
      proof: z.nullable(z.object({ type: text, size: z.int(), on: text })),
      acknowledgedOn: maybe,
    }),
  ),
})

const dispatch = z.object({
  batch: text,
  from: text,
  until: text,
  hours: maybe,
  places: z.array(text),
  supervisors: z.array(z.object({ name: text, card: text, leader: z.boolean() })),
  recordDueOn: text,
})
const followUp = z.object({
  matters: z.array(
    z.object({
      text,
      foundOn: text,
      institution: maybe,
      finding: z.nullable(z.object({ confirmed: z.boolean(), evidence: text })),
    }),
  ),
  demands: z.array(text),
  interview: z.nullable(z.object({ at: text, place: text, whom: text })),
})

export const page = z.object({
  id: text,
  kind: text,
  stage: text,
  waiting: maybe,
  number: maybe,
  signedOn: maybe,
  issuer: text,
  /** Whether the reader works on it, or only received it. */
  inside: z.boolean(),
  about: z.nullable(z.object({ procedure: text, subject: text })),
  content: z.object({
    institution: text,
    dispatch: z.nullable(dispatch),
    followUp: z.nullable(followUp),
    contact: z.nullable(z.object({ name: text, phone: text })),
  }),
  returned: z.nullable(z.object({ on: text, reason: text })),
  voided: z.nullable(z.object({ on: text, reason: maybe })),
  steps: z.array(step),
  copies: z.array(z.object({ copy: text, name: text })),
  papers: z.array(paper),
  recipients: z.array(recipient),
  acts: z.array(toldAct),
})

const of = z.object({ id: z.uuid(), copy: z.optional(keyOf(copies)) })

export const readings = {
  list: {
    at: '',
    name: '查阅公文',
    by: readers,
    clause: ours,
    input: filter,
    output: z.object({ rows: z.array(row), next: maybe, inside: z.boolean() }),
  },
  page: {
    at: '/:id',
    name: '查阅公文办理',
    by: readers,
    clause: ours,
    input: z.object({ id: z.uuid() }),
    output: page,
  },
  letter: {
    at: '/:id/letter.pdf',
    name: '查阅公文文本',
    by: readers,
    clause: ours,
    input: of,
    output: z.unknown(),
    file: 'pdf',
  },
  editable: {
    at: '/:id/letter.docx',
    name: '下载公文可编辑文本',
    by: ['centre.readDocuments'],
    clause: ours,
    input: of,
    output: z.unknown(),
    file: 'docx',
  },
  sealed: {
    at: '/:id/sealed-copy',
    name: '查阅公文用印件',
    by: readers,
    clause: ours,
    input: of,
    output: z.unknown(),
    file: 'pdf',
    orAs: ['jpg', 'png'],
  },
  proof: {
    at: '/:id/proof',
    name: '查阅送达凭证',
    by: readers,
    clause: ours,
    input: z.object({ id: z.uuid(), recipient: z.uuid() }),
    output: z.unknown(),
    file: 'pdf',
    orAs: ['jpg', 'png'],
  },
} satisfies ReadingTable

export type DocumentRow = z.output<typeof row>
export type DocumentPage = z.output<typeof page>
