/**
 * 外发消息: what leaves the house, by mail or through the message gateway. A message holds whom it is for and counts,
 * never an address nor a word about anybody; what became of it is told once, by the machine.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'

const none = { none: '消息的外发是系统运行事项，规程没有规定' }
export const channels = { mail: '电子邮件', gateway: '短信或政务消息' } as const
export type Channel = keyof typeof channels
export const channel = z.enum(Object.keys(channels) as [Channel, ...Channel[]])
export const counts = z.object({ half: z.int(), last: z.int(), late: z.int() })

export const commands = {
  hand: {
    name: '交付外发',
    by: 'machine.operate',
    when: ['none'],
    clause: none,
    input: z.object({ channel, account: z.uuid(), counts }),
  },
  sent: { name: '已经发出', by: 'machine.operate', when: ['waiting'], clause: none, input: z.object({}) },
  /** There is nobody to send to any more: the address was removed, or its person erased. */
  drop: { name: '无需再发', by: 'machine.operate', when: ['waiting'], clause: none, input: z.object({}) },
  giveUp: {
    name: '多次未能发出，不再重试',
    by: 'machine.operate',
    when: ['waiting'],
    clause: none,
    input: z.object({ tries: z.int() }),
  },
} satisfies CommandTable

export const readings = {} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
type Handed = { channel: Channel; account: string; counts: z.output<typeof counts> }
export type Event =
  | ({ type: 'MessageHanded' } & Handed)
  | { type: 'MessageSent' }
  | { type: 'MessageDropped' }
  | { type: 'MessageGivenUp'; tries: number }
export type Message = { stage: 'none' | 'waiting' | 'sent' | 'dropped' | 'given-up' } & Partial<Handed>
