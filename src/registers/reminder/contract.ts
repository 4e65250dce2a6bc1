/**
 * 提醒: what one person is reminded of on one day, gathered into one summary that this person alone sees. It holds which
 * duties, by their ids; their names are read from the duties while they stand.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import { type Moment, moments } from '../../law/reminders.ts'
import type { Day } from '../../law/calendar/index.ts'

const none = { none: '提醒的时间和方式由省评价中心安排，规程没有规定' }
const moment = z.enum(Object.keys(moments) as [Moment, ...Moment[]])
const line = z.object({
  procedure: z.string(),
  subject: z.uuid(),
  kind: z.string(),
  dueOn: z.string(),
  moment,
  round: z.int(),
})
export type Line = z.output<typeof line>

export const commands = {
  remind: {
    name: '汇总提醒',
    by: 'machine.operate',
    when: ['none'],
    clause: none,
    /** `mail`, `gateway`: what a message that leaves would be known by, however often it is sent. */
    input: z.object({ account: z.uuid(), lines: z.array(line), mail: z.uuid(), gateway: z.uuid() }),
  },
  markRead: {
    at: 'reading',
    name: '标为已读',
    by: 'own.readReminders',
    of: 'self',
    when: ['unread'],
    clause: none,
    input: z.object({}),
  },
} satisfies CommandTable

const text = z.string()
export const readings = {
  list: {
    at: '',
    name: '查看本人的提醒',
    by: ['own.readReminders'],
    clause: none,
    input: z.object({}),
    output: z.object({
      unread: z.int(),
      rows: z.array(
        z.object({
          id: text,
          day: text,
          unread: z.boolean(),
          lines: z.array(
            z.object({ name: z.nullable(text), title: text, moment, dueOn: text, path: z.nullable(text) }),
          ),
        }),
      ),
    }),
  },
} satisfies ReadingTable

export type ReminderList = z.output<typeof readings.list.output>
export type Command = CommandOf<typeof commands>
export type Handed = { channel: 'mail' | 'gateway'; id: string }
export type Event =
  | { type: 'PersonReminded'; account: string; on: Day; lines: Line[]; messages: Handed[] }
  | { type: 'ReminderRead' }
export type Reminder = { stage: 'none' | 'unread' | 'read'; account: string; on: string; lines: Line[] }
/** `standing`: the lines whose duty is still open and not yet spoken of; `reachedBy`: the ways chosen and at hand. */
export type Facts = { standing: Line[]; reachedBy: Handed['channel'][] }
