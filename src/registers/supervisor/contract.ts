/**
 * 质量督导员: who may supervise, by which card, until when, and what speaks against a dispatch (a6, a9, a10, a12, a13,
 * a26). External supervisors are entered by the Centre, internal ones by their institution or industry authority.
 * Shared with the browser. It never decides to suspend or revoke on its own: it records what was decided and delivered.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandRow, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import {
  condition,
  day,
  employers,
  externalCard,
  holder,
  interest,
  internalCard,
  leave,
  prefecture,
  situation,
} from './parts.ts'

const reason = words(300)
const orderOfWork = { none: '请假、账号等属于工作安排，规程没有规定' }
const carded = ['carded'] as const

const entry = {
  person: holder,
  /** The conditions of a6 that were looked at and found to be met. */
  conditions: z.array(condition).check(z.maxLength(5)),
  trainedOn: day,
  passedOn: day,
  validFrom: day,
  validUntil: z.optional(day),
  prefecture,
  employers,
}
const term = z.object({ validFrom: day, validUntil: z.optional(day) })
const returned = z.object({ on: day, reason })
const revoked = z.object({ on: day, document: words(60), situation: z.optional(situation), reason })
const internal = z.object({ ...entry, card: z.optional(internalCard) })

/** Own people only: an institution its own, an industry authority its own (a12.p1). */
const by = <P extends CommandRow['by']>(power: P) => ({ by: power, of: 'own', when: carded }) as const
const institution = 'institution.keepSupervisors'
const industry = 'industry.keepSupervisors'
const centre = { by: 'centre.keepSupervisors', when: carded } as const
const self = { by: 'supervisor.declare', of: 'self', when: carded } as const

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
  enterInternal: {
    ...by(institution),
    at: 'internal-entry',
    name: '登记本机构内督员',
    when: ['none'],
    clause: 'a12.p1',
    input: internal,
  },
  enterFieldInternal: {
    ...by(industry),
    at: 'field-entry',
    name: '登记本行业内督员',
    when: ['none'],
    clause: 'a12.p1',
    input: internal,
  },
  renewCard: { ...centre, at: 'renewal', name: '换发证卡', clause: 'a10', hint: '编号不变', input: term },
  returnCard: {
    ...centre,
    at: 'return',
    name: '登记聘任结束',
    clause: { none: '规程没有规定聘任期满或者辞聘的手续' },
    input: returned,
  },
  revokeCard: { ...centre, at: 'revocation', name: '登记取消证卡', clause: 'a26', input: revoked },
  renewInternal: { ...by(institution), at: 'internal-renewal', name: '换发内督证卡', clause: 'a12.p1', input: term },
  returnInternal: {
    ...by(institution),
    at: 'internal-return',
    name: '登记内督员聘任结束',
    clause: 'a12.p2',
    input: returned,
  },
  revokeInternal: {
    ...by(institution),
    at: 'internal-revocation',
    name: '登记取消内督证卡',
    clause: 'a26',
    input: revoked,
  },
  renewFieldInternal: { ...by(industry), at: 'field-renewal', name: '换发内督证卡', clause: 'a12.p1', input: term },
  returnFieldInternal: {
    ...by(industry),
    at: 'field-return',
    name: '登记内督员聘任结束',
    clause: 'a12.p2',
    input: returned,
  },
  revokeFieldInternal: {
    ...by(industry),
    at: 'field-revocation',
    name: '登记取消内督证卡',
    clause: 'a26',
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
