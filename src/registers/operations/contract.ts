/**
 * What the machine itself does, remembered like every other act: the first administrator's link, a rehearsal
 * loaded, an export made, an erasure run. It decides nothing about anybody.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'

export const kinds = {
  'rehearsal-begun': '开始载入演练数据',
  'rehearsal-loaded': '载入演练数据',
  'administrator-invited': '生成首位安全管理员的登录链接',
  'clock-checked': '核对系统时钟',
  'message-given-up': '外发消息多次未能发出，已停止重试（数量为尝试次数）',
  'journal-verified': '核验操作日志链',
} as const
type Kind = keyof typeof kinds
const kindOf = z.enum(Object.keys(kinds) as [Kind, ...Kind[]])
const none = { none: '系统自身的运行记录，规程没有规定' }

export const commands = {
  record: {
    name: '记录系统运行',
    by: 'machine.operate',
    when: ['none'],
    clause: none,
    input: z.object({ kind: kindOf, count: z.int() }),
  },
} satisfies CommandTable

export const readings = {
  list: {
    at: '',
    name: '查看系统运行记录',
    by: ['system.operate', 'audit.readReads'],
    clause: none,
    input: z.object({}),
    output: z.object({ rows: z.array(z.object({ id: z.string(), kind: kindOf, count: z.int(), at: z.string() })) }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event = { type: 'OperationRecorded'; kind: Kind; count: number; at: string }
export type Operation = { stage: 'none' | 'recorded'; kind?: Kind; count?: number; at?: string }
