/** What may be seen of institutions, by whom, in which shape. Personal values leave masked; the view adds nothing else. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'

const readers = [
  'centre.readInstitutions',
  'department.readInstitutions',
  'industry.readInstitutions',
  'auditor.readInstitutions',
  'institution.readOwn',
] as const
const many = [
  'centre.readInstitutions',
  'department.readInstitutions',
  'industry.readInstitutions',
  'auditor.readInstitutions',
] as const
const none = { none: '备案登记的内容由备案管理办法规定，规程没有规定' }
const text = z.string()
const maybe = asked(100)

const filter = z.object({
  search: asked(60),
  kind: maybe,
  prefecture: maybe,
  status: maybe,
  evaluation: maybe,
  after: maybe,
})
const row = z.object({
  id: text,
  code: text,
  name: text,
  kind: text,
  prefecture: text,
  industry: z.nullable(text),
  filedOn: text,
  validUntil: text,
  receipt: z.nullable(text),
  status: text,
  clause: z.optional(text),
  occupations: z.int(),
})
const named = z.object({ person: text, ref: text, name: text, phone: z.optional(text), phoneRef: z.optional(text) })
const measure = z.object({
  id: text,
  clause: text,
  heads: z.optional(z.array(text)),
  name: text,
  document: text,
  decidedOn: text,
  deliveredOn: text,
  until: z.optional(text),
  liftedOn: z.optional(text),
  inForce: z.boolean(),
})

export const page = z.object({
  id: text,
  version: z.int(),
  code: text,
  name: text,
  address: text,
  kind: text,
  kinds: z.array(text),
  prefecture: text,
  industry: z.optional(text),
  industryName: z.nullable(text),
  legal: named,
  head: named,
  contact: named,
  filedOn: text,
  validUntil: text,
  receipt: z.nullable(text),
  receiptOn: z.nullable(text),
  status: text,
  clause: z.optional(text),
  /** Shown once the policy's window of renewal is open. */
  renewal: z.nullable(z.object({ name: text, dueOn: text, daysLeft: z.int() })),
  measures: z.array(measure),
  venues: z.array(
    z.object({ id: text, name: text, address: text, type: text, workstations: z.int(), cameras: z.int() }),
  ),
  scope: z.array(z.object({ occupation: text, level: text, venue: text })),
  commitments: z.array(z.object({ matter: text, statement: text, evidence: z.optional(text), state: text, on: text })),
  examiners: z.array(
    z.object({
      id: text,
      person: text,
      ref: text,
      name: text,
      identityNumber: text,
      card: z.optional(text),
      numberRef: text,
      occupation: text,
      level: text,
      validUntil: text,
    }),
  ),
  acts: z.array(toldAct),
})

export const readings = {
  list: {
    at: '',
    name: '查阅评价机构',
    by: many,
    clause: 'a4',
    input: filter,
    /** `more`: there are more than `total`, which is not counted to the end. */
    output: z.object({ rows: z.array(row), next: z.nullable(text), total: z.int(), more: z.boolean() }),
  },
  csv: {
    at: '/export.csv',
    name: '导出评价机构（CSV）',
    by: many,
    clause: none,
    input: filter,
    output: z.unknown(),
    file: 'csv',
  },
  xlsx: {
    at: '/export.xlsx',
    name: '导出评价机构（Excel）',
    by: many,
    clause: none,
    input: filter,
    output: z.unknown(),
    file: 'xlsx',
  },
  page: {
    at: '/:id',
    name: '查阅评价机构备案',
    by: readers,
    clause: none,
    input: z.object({ id: z.uuid() }),
    output: page,
  },
} satisfies ReadingTable

export type InstitutionRow = z.output<typeof row>
export type InstitutionPage = z.output<typeof page>
