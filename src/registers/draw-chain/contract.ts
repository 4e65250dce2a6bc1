/** 抽取哈希链: the yearly chain whose end is published before the first draw (a11). The chain's root stands in no table. */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'

export const commands = {
  publish: {
    name: '公布年度抽取哈希链',
    by: 'machine.operate',
    when: ['none'],
    clause: { none: '随机抽取的技术保障，规程没有规定' },
    input: z.object({ year: z.int(), length: z.int(), anchor: z.string() }),
  },
} satisfies CommandTable

export const readings = {
  list: {
    at: '',
    name: '查看抽取哈希链',
    by: ['centre.readSupervisions', 'auditor.readSupervisions'],
    clause: { none: '随机抽取的技术保障，规程没有规定' },
    input: z.object({}),
    output: z.object({
      rows: z.array(z.object({ year: z.int(), length: z.int(), anchor: z.string(), publishedOn: z.string() })),
    }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event = { type: 'ChainPublished'; year: number; length: number; anchor: string; on: string }
export type DrawChain = { stage: 'none' | 'published'; year?: number; length?: number; anchor?: string; on?: string }
