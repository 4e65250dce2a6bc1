/**
 * 质量督导员: who may supervise, by which card, until when, and what speaks against a dispatch (a6, a9, a10, a12, a13,
 * a26). External supervisors are entered by the Centre, internal ones by their institution or industry authority.
 * Shared with the browser. It never decides to suspend or revoke on its own: it records what was decided and delivered.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { internalCommands } from './internal.ts'
import {
  day,
  employers,
  entry,
  evenEnded,
  externalCard,
  interest,
  leave,
  reason,
  returned,
  revoked,
  situation,
  term,
} from './parts.ts'

const orderOfWork = { none: '请假、账号等属于工作安排，规程没有规定' }

const centre = { by: 'centre.keepSupervisors', when: ['carded'] } as const
const self = { by: 'supervisor.declare', of: 'self', when: ['carded'] } as const

export const commands = {
  enterExternal: {
    at: 'external-entry',
    name: '登记外督员',
    by: 'centre.keepSupervisors',
    when: ['none'],
    clause: 'a10',
    hint: '不填证卡编号的，按年度顺序自动编号',
    input: z.object({ ...entry, card: z.optional(externalCard) }),
  },
  ...internalCommands,
  renewCard: { ...centre, at: 'renewal', name: '换发证卡', clause: 'a10', hint: '编号不变', input: term },
  returnCard: {
    ...centre,
    at: 'return',
    name: '登记聘任结束',
    clause: { none: '规程没有规定聘任期满或者辞聘的手续' },
    input: returned,
  },
  revokeCard: {
    ...centre,
    at: 'revocation',
    name: '登记取消证卡',
    when: evenEnded,
    clause: 'a26',
    hint: '仅登记已作出的处理',
    input: revoked,
  },
  changeEmployers: {
    ...centre,
    at: 'employers',
    name: '更新任职单位',
    clause: 'a10',
    hint: '现任和曾任的单位都要登记，抽取时据此回避',
    input: z.object({ employers }),
  },
  declareInterest: {
    ...self,
    at: 'interest-declarations',
    name: '申报利害关系',
    clause: 'a13',
    hint: '申报后抽取时自动回避该机构',
    input: z.object(interest),
  },
  recordInterest: { ...centre, at: 'interests', name: '登记利害关系', clause: 'a13', input: z.object(interest) },
  endInterest: {
    ...centre,
    at: 'interest-ends',
    name: '登记利害关系消除',
    clause: 'a13',
    input: z.object({ id: z.uuid(), until: day, reason }),
  },
  declareLeave: {
    ...self,
    at: 'leave-declarations',
    name: '报备不能参加的日期',
    clause: orderOfWork,
    hint: '须在收到活动通知之前报备',
    input: z.object(leave),
  },
  cancelOwnLeave: {
    ...self,
    at: 'leave-withdrawals',
    name: '撤回报备',
    clause: orderOfWork,
    input: z.object({ id: z.uuid() }),
  },
  recordLeave: { ...centre, at: 'leaves', name: '代为登记不能参加的日期', clause: orderOfWork, input: z.object(leave) },
  cancelLeave: {
    ...centre,
    at: 'leave-cancellations',
    name: '撤销不能参加的日期',
    clause: orderOfWork,
    input: z.object({ id: z.uuid() }),
  },
  recordSuspension: {
    ...centre,
    at: 'suspensions',
    name: '登记暂停委派',
    clause: 'a26',
    hint: '仅登记已作出并告知本人的处理',
    input: z.object({
      id: z.uuid(),
      situation: z.optional(situation),
      document: words(60),
      from: day,
      until: z.optional(day),
      reason,
    }),
  },
  liftSuspension: {
    ...centre,
    at: 'suspension-ends',
    name: '登记恢复委派',
    clause: { none: '规程没有规定恢复委派的手续' },
    hint: '写明期限的暂停到期自行结束',
    input: z.object({ id: z.uuid(), liftedOn: day, reason }),
  },
  linkAccount: {
    ...centre,
    at: 'account',
    name: '关联登录账号',
    clause: orderOfWork,
    input: z.object({ account: z.uuid() }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, Supervisor } from './state.ts'
