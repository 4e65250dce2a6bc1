/** 组织: who takes part, of which kind. Their powers follow from the kind (a4, a5), never from a setting. */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, OrganisationKind, ReadingTable } from '../../kernel/procedure.ts'
import { type Words, words } from '../../kernel/words.ts'

const kinds = ['department', 'centre', 'industry', 'institution', 'delegate', 'operator'] as const
const none = { none: '设立账户所属单位，规程没有规定' }

export const commands = {
  establish: {
    at: 'establishment',
    name: '设立单位',
    by: 'system.operate',
    when: ['none'],
    clause: none,
    input: z.object({ kind: z.enum(kinds), name: words(80) }),
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
      kind: z.optional(z.enum(kinds)),
      search: z.optional(z.string().check(z.maxLength(80))),
      after: z.optional(z.uuid()),
    }),
    output: z.object({
      rows: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })),
      next: z.nullable(z.string()),
    }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'OrganisationEstablished'; kind: OrganisationKind; name: Words }
  | { type: 'OrganisationRenamed'; name: Words; reason: Words }
export type Organisation = { stage: 'none' | 'established'; kind: OrganisationKind; name?: Words }
