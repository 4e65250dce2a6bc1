/**
 * 读取记录: who looked at what, and who came and went: for the audit administrator alone. Who looked at one case: for the
 * auditor, the Centre's head and whoever made the visit. Nothing here can be acted on.
 */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { isDay } from '../../law/calendar/day.ts'

export const kinds = { reading: '查阅', reveal: '查看完整个人信息', 'sign-in': '登录', 'sign-out': '退出' } as const
export const results = { granted: '成功', refused: '被拒绝', 'not-found': '没有找到' } as const

const keysOf = <T extends Record<string, string>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
const day = z.string().check(z.refine(isDay, { error: '日期不正确，应写成 2026-02-14 的样子' }))
const text = z.string()

const row = z.object({
  id: text,
  at: text,
  kind: keysOf(kinds),
  /** What was looked at, by the name of its reading row; for coming and going the kind says it all. */
  reading: z.nullable(text),
  subject: z.nullable(text),
  subjectName: z.nullable(text),
  fields: z.array(text),
  reason: z.nullable(text),
  result: keysOf(results),
  account: z.nullable(text),
  person: z.nullable(text),
  organisation: z.nullable(text),
})

const reader = z.object({
  day: text,
  at: text,
  reading: text,
  result: keysOf(results),
  times: z.int(),
  person: text,
  organisation: z.nullable(text),
  audit: z.boolean(),
})

export const readings = {
  list: {
    at: '',
    name: '查阅读取记录',
    by: ['audit.readReads'],
    clause: { none: '读取记录是信息安全管理的要求，规程没有规定' },
    /** `account`: a sign-in name or an account's id; `after`: the line with which the page before ended. */
    input: z.object({
      account: z.optional(text.check(z.regex(/^[a-z0-9._-]{1,36}$/, { error: '账号由小写字母、数字、点、横线组成' }))),
      subject: z.optional(z.uuid({ error: '对象编号不正确' })),
      kind: z.optional(keysOf(kinds)),
      result: z.optional(keysOf(results)),
      from: z.optional(day),
      to: z.optional(day),
      after: z.optional(text.check(z.regex(/^\d{1,15}$/, { error: '页码不正确' }))),
    }),
    output: z.object({ rows: z.array(row), next: z.nullable(text) }),
  },
  ofCase: {
    at: '/cases/:id',
    name: '查看谁看过一次督导',
    by: ['auditor.readReaders', 'centre.readReaders', 'supervisor.readOwn'],
    clause: { none: '查阅情况的告知范围由省评价中心规定，规程没有规定' },
    input: z.object({ id: z.uuid() }),
    output: z.object({ rows: z.array(reader) }),
  },
} satisfies ReadingTable

export type CaseReader = z.output<typeof reader>
export type ReadRow = z.output<typeof row>
