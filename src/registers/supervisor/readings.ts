/** What may be seen of supervisors, by whom, in which shape. Personal values leave masked; the view adds nothing else. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'

const readers = [
  'centre.readSupervisors',
  'department.readSupervisors',
  'auditor.readSupervisors',
  'institution.keepSupervisors',
  'industry.keepSupervisors',
] as const
const text = z.string()
const maybe = asked(100)

const filter = z.object({
  search: asked(60),
  kind: maybe,
  state: maybe,
  prefecture: maybe,
  after: maybe,
})
const row = z.object({
  id: text,
  kind: text,
  card: text,
  name: text,
  issuer: text,
  prefecture: text,
  employer: z.nullable(text),
  validFrom: text,
  validUntil: text,
  state: text,
})
const value = z.object({ ref: text, text })
const page = z.object({
  id: text,
  version: z.int(),
  kind: text,
  card: text,
  cardText: text,
  issuer: text,
  person: text,
  name: value,
  identityNumber: value,
  phone: z.nullable(value),
  prefecture: text,
  trainedOn: text,
  passedOn: text,
  validFrom: text,
  validUntil: text,
  formerTerms: z.array(z.object({ validFrom: text, validUntil: text })),
  state: text,
  revoked: z.nullable(z.object({ on: text, document: text })),
  returnedOn: z.nullable(text),
  account: z.nullable(text),
  employers: z.array(
    z.object({
      organisation: z.optional(text),
      code: z.optional(text),
      name: text,
      from: text,
      until: z.optional(text),
    }),
  ),
  interests: z.array(
    z.object({
      id: text,
      institution: text,
      institutionName: text,
      kind: text,
      note: z.nullable(value),
      from: text,
      until: z.optional(text),
      declaredBy: text,
    }),
  ),
  suspensions: z.array(
    z.object({
      id: text,
      document: text,
      situation: z.optional(text),
      from: text,
      until: z.optional(text),
      liftedOn: z.optional(text),
      inForce: z.boolean(),
    }),
  ),
  leaves: z.array(z.object({ id: text, from: text, until: text, declaredAt: text })),
  /** Accounts of external supervisors that nobody is tied to yet; only for whoever ties them. */
  freeAccounts: z.array(z.object({ id: text, name: text, holder: text })),
  acts: z.array(toldAct),
})
const institutions = z.object({ rows: z.array(z.object({ id: text, name: text, code: text })) })
const none = { none: '证卡信息的查阅，规程没有另行规定' }
const file = { by: readers, clause: none, input: filter, output: z.unknown() }

export const readings = {
  list: {
    at: '',
    name: '查阅质量督导员',
    by: readers,
    clause: none,
    input: filter,
    output: z.object({ rows: z.array(row), next: z.nullable(text), total: z.int() }),
  },
  csv: { ...file, at: '/export.csv', name: '导出质量督导员（CSV）', file: 'csv' },
  xlsx: { ...file, at: '/export.xlsx', name: '导出质量督导员（Excel）', file: 'xlsx' },
  page: {
    at: '/:id',
    name: '查阅质量督导员证卡',
    by: readers,
    clause: none,
    input: z.object({ id: z.uuid() }),
    output: page,
  },
  /** Of whoever signs in as a supervisor: the own card, or nothing while the account is tied to none. */
  mine: {
    at: '/mine',
    name: '查阅本人证卡',
    by: ['supervisor.readOwn'],
    clause: none,
    input: z.object({}),
    output: z.object({ mine: z.nullable(page) }),
  },
  /** Names of institutions on file, to choose an employer or an interest from. */
  institutions: {
    at: '/institutions',
    name: '查找评价机构名称',
    by: ['centre.keepSupervisors', 'supervisor.readOwn', 'institution.keepSupervisors', 'industry.keepSupervisors'],
    clause: none,
    input: z.object({ search: asked(60) }),
    output: institutions,
  },
} satisfies ReadingTable

export type SupervisorRow = z.output<typeof row>
export type SupervisorPage = z.output<typeof page>
