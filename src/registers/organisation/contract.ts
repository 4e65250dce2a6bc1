/** 组织: who takes part, of which kind. Their powers follow from the kind (a4, a5), never from a setting. */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, OrganisationKind, ReadingTable } from '../../kernel/procedure.ts'
import { asked, type Words, words } from '../../kernel/words.ts'

export const kinds = {
  department: '省人力资源社会保障厅',
  centre: '省职业技能评价指导中心',
  industry: '行业部门',
  institution: '评价机构',
  delegate: '受委托第三方机构',
  operator: '系统运行单位',
} as const
type Kind = keyof typeof kinds
const kind = z.enum(Object.keys(kinds) as [Kind, ...Kind[]])
const none = { none: '设立账户所属单位，规程没有规定' }

export const commands = {
  establish: {
    at: 'establishment',
    name: '设立单位',
    by: 'system.operate',
    when: ['none'],
    clause: none,
    input: z.object({ kind, name: words(80) }),
    hint: '评价机构随备案登记自动设立，不在此设立',
  },
  rename: {
    at: 'name',
    name: '变更单位名称',
    by: 'system.operate',
    when: ['established'],
    clause: none,
    input: z.object({ name: words(80), reason: words(200) }),
  },
} satisfies CommandTable

export const readings = {
  list: {
    at: '',
    name: '查看单位',
    by: ['system.operate', 'security.readAccounts', 'centre.readInstitutions', 'department.readInstitutions'],
    clause: none,
    /** `after`: the organisation with which the page before ended. */
    input: z.object({
      kind: z.optional(kind),
      search: asked(80),
      after: z.optional(z.uuid()),
    }),
    output: z.object({
      rows: z.array(z.object({ id: z.string(), kind, name: z.string() })),
      next: z.nullable(z.string()),
    }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'OrganisationEstablished'; kind: OrganisationKind; name: Words }
  | { type: 'OrganisationRenamed'; name: Words; reason: Words }
export type Organisation = { stage: 'none' | 'established'; kind: OrganisationKind; name?: Words }
