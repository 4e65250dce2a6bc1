/** 通知方式: by which ways a person wants to hear outside of the desk, chosen in person. The addresses are personal values. */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import { personal, type Words } from '../../kernel/words.ts'

const none = { none: '提醒方式由本人选择，规程没有规定' }

export const commands = {
  useMail: {
    at: 'mail',
    name: '登记提醒邮箱',
    by: 'own.chooseContact',
    of: 'self',
    when: ['none', 'kept'],
    clause: none,
    hint: '每日至多一封，只写事项数量，不写内容',
    input: z.object({ person: z.uuid(), mail: personal('mail', 100) }),
  },
  usePhone: {
    at: 'phone',
    name: '登记提醒手机号',
    by: 'own.chooseContact',
    of: 'self',
    when: ['none', 'kept'],
    clause: none,
    hint: '经消息网关发送，每日至多一条，只写事项数量',
    input: z.object({ person: z.uuid(), phone: personal('phone', 20) }),
  },
  stopMail: {
    at: 'mail-end',
    name: '停用邮件提醒',
    by: 'own.chooseContact',
    of: 'self',
    when: ['kept'],
    clause: none,
    input: z.object({}),
  },
  stopPhone: {
    at: 'phone-end',
    name: '停用手机提醒',
    by: 'own.chooseContact',
    of: 'self',
    when: ['kept'],
    clause: none,
    input: z.object({}),
  },
} satisfies CommandTable

export const readings = {
  mine: {
    at: '/mine',
    name: '查看本人通知方式',
    by: ['own.chooseContact'],
    clause: none,
    input: z.object({}),
    output: z.object({
      id: z.string(),
      person: z.string(),
      mail: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      offered: z.object({ mail: z.boolean(), gateway: z.boolean() }),
    }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'MailChosen'; mail: Words }
  | { type: 'PhoneChosen'; phone: Words }
  | { type: 'MailStopped' }
  | { type: 'PhoneStopped' }
export type Contact = { stage: 'none' | 'kept'; mail: Words | null; phone: Words | null }
/** `person`: whose account it is; `offered`: what this house can send by. */
export type Facts = { person: string | undefined; offered: { mail: boolean; gateway: boolean } }
