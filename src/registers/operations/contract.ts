/**
 * What the machine itself does, remembered like every other act: the first administrator's link, a rehearsal
 * loaded, an export made, an erasure run. It decides nothing about anybody.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'

const kinds = ['rehearsal-loaded', 'administrator-invited', 'clock-checked', 'journal-verified'] as const
const none = { none: '系统自身的运行记录，规程没有规定' }

export const commands = {
  record: {
    name: '记录系统运行',
    by: 'machine.operate',
    when: ['none'],
    clause: none,
    input: z.object({ kind: z.enum(kinds), count: z.int() }),
  },
} satisfies CommandTable

export const readings = {
  list: {
    at: '',
    name: '查看系统运行记录',
    by: ['system.operate', 'audit.readReads'],
    clause: none,
    input: z.object({}),
    output: z.object({ rows: z.array(z.object({ id: z.string(), kind: z.string(), count: z.int(), at: z.string() })) }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event = { type: 'OperationRecorded'; kind: (typeof kinds)[number]; count: number; at: string }
export type Operation = { stage: 'none' | 'recorded'; kind?: (typeof kinds)[number]; count?: number; at?: string }
