/**
 * 证卡核对: a supervisor at the door shows the card (a8.1), and the institution asks whether this very person is
 * dispatched to this very session now. It says nothing of any other visit, and of nobody's visit elsewhere.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'

export const commands = {
  show: {
    at: 'showing',
    name: '出示电子证卡',
    by: 'supervisor.keepRecord',
    of: 'self',
    when: ['none'],
    clause: 'a8.1',
    hint: '请评价机构扫码或者输入核对码；核对码 30 分钟内有效',
    input: z.object({ supervision: z.uuid() }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { CardCheck, Event, Facts } from './state.ts'
