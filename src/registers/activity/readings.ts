/** What may be seen of plans and sessions, by whom, in which shape. Candidates are counted, and masked where they are listed. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { asked } from '../../kernel/words.ts'
import { form, page, planRow, rosterRow, sessionRow } from './shapes.ts'

const none = { none: '评价计划由评价机构报送，规程没有规定' }
const masked = { none: '考生名单只显示隐去后的内容，规程没有规定' }
const many = [
  'centre.readActivities',
  'department.readActivities',
  'industry.readActivities',
  'auditor.readActivities',
] as const
const readers = [...many, 'institution.readOwn'] as const
const text = z.string()
const found = asked(100)
const id = z.optional(z.uuid())

const narrowed = {
  from: z.optional(day),
  until: z.optional(day),
  prefecture: found,
  institution: id,
  occupation: found,
  search: found,
  /** `uncovered`: planned, and no internal supervisor watches. */
  state: z.optional(z.enum(['planned', 'cancelled', 'uncovered'])),
}
const sessionFilter = z.object({ ...narrowed, after: found })
const planFilter = z.object({ stage: found, prefecture: found, institution: id, search: found, after: found })

const exported = { by: many, clause: none, input: sessionFilter, output: z.unknown() }

export const readings = {
  plans: {
    at: '',
    name: '查阅评价计划',
    by: readers,
    clause: none,
    input: planFilter,
    output: z.object({ rows: z.array(planRow), next: z.nullable(text), total: z.int() }),
  },
  form: {
    at: '/form',
    name: '填报评价计划',
    by: ['institution.filePlans'],
    clause: none,
    input: z.object({}),
    output: form,
  },
  sessions: {
    at: '/sessions',
    name: '查阅评价场次',
    by: many,
    clause: 'a4',
    input: sessionFilter,
    output: z.object({ rows: z.array(sessionRow), next: z.nullable(text), total: z.int() }),
  },
  days: {
    at: '/days',
    name: '查阅场次日历',
    by: many,
    clause: 'a4',
    input: z.object(narrowed),
    output: z.object({
      rows: z.array(z.object({ day: text, sessions: z.int(), institutions: z.int(), candidates: z.int() })),
    }),
  },
  csv: { ...exported, at: '/sessions/export.csv', name: '导出评价场次（CSV）', file: 'csv' },
  xlsx: { ...exported, at: '/sessions/export.xlsx', name: '导出评价场次（Excel）', file: 'xlsx' },
  page: {
    at: '/:id',
    name: '查阅评价计划内容',
    by: readers,
    clause: none,
    input: z.object({ id: z.uuid() }),
    output: page,
  },
  roster: {
    at: '/:id/rosters/:batch',
    name: '查阅考生名单',
    by: ['centre.readActivities', 'institution.filePlans'],
    clause: masked,
    input: z.object({ id: z.uuid(), batch: z.uuid(), after: found }),
    output: z.object({
      rows: z.array(rosterRow),
      next: z.nullable(text),
      total: z.int(),
    }),
  },
} satisfies ReadingTable

export type SessionRow = z.output<typeof sessionRow>
export type RosterRow = z.output<typeof rosterRow>
export type PlanRow = z.output<typeof planRow>
export type PlanPage = z.output<typeof page>
export type PlanForm = z.output<typeof form>
