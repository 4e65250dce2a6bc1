/** A person whose values the house keeps: opened with a reason, erased at the end. Events hold ids only. */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import { type Words, words } from '../../kernel/words.ts'

const none = { none: '个人信息保护的要求，规程没有规定' }
const ref = z.uuid()

export const commands = {
  reveal: {
    at: 'revelation',
    name: '查看完整信息',
    by: 'centre.readPersonal',
    when: ['none', 'kept'],
    clause: none,
    hint: '需要写明理由；查看会被记录，本人可以知晓',
    input: z.object({ ref, reason: words(200) }),
  },
  revealOwn: {
    at: 'own-revelation',
    name: '查看本机构人员完整信息',
    by: 'institution.readPersonal',
    when: ['none', 'kept'],
    clause: none,
    hint: '需要写明理由；查看会被记录，本人可以知晓',
    input: z.object({ ref, reason: words(200) }),
  },
  erase: {
    at: 'erasure',
    name: '删除个人信息',
    by: 'security.keepAccounts',
    when: ['none', 'kept'],
    clause: none,
    hint: '删除后无法恢复；日志链不受影响',
    input: z.object({ reason: words(200) }),
  },
} satisfies CommandTable

export const readings = {
  revealed: {
    at: '/:id/values/:ref',
    name: '读取刚刚获准查看的信息',
    by: ['centre.readPersonal', 'institution.readPersonal'],
    clause: none,
    input: z.object({ id: z.uuid(), ref }),
    output: z.object({ text: z.string() }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'ValueRevealed'; ref: string; to: string; at: string; reason: Words }
  | { type: 'PersonErased'; reason: Words }
export type Person = { stage: 'none' | 'kept' | 'erased'; last?: { ref: string; to: string; at: string } }

/** Facts: how many values this actor opened today, and whether the value is this person's and within reach. */
export type Facts = { openedToday: number; isTheirs: boolean }
