/**
 * 评价计划: what an institution will evaluate, when, where and by whom, in batches and sessions, with the candidates'
 * roster. Supervision is planned upon it (a14, a15.1.1, a16). The regulation approves no plan: the register takes what
 * is within the filing, and keeps what is not as 不予受理.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { batch, examiners, moment, places, rooms, roster, supervisor } from './parts.ts'

const none = { none: '规程没有规定评价计划的报送和变更，按省评价中心工作要求办理' }
const reason = words(300)
const own = { by: 'institution.filePlans', of: 'own', clause: none } as const

export const commands = {
  file: {
    ...own,
    at: 'filing',
    name: '报送评价计划',
    when: ['none'],
    hint: '在备案范围和有效期内的计划即时受理并编号',
    input: z.object({
      title: words(80),
      batches: z
        .array(batch)
        .check(z.minLength(1, { error: '至少安排一个批次' }), z.maxLength(50, { error: '一份计划最多50个批次' })),
    }),
  },
  changeSession: {
    ...own,
    at: 'session-changes',
    name: '变更场次时间地点',
    when: ['filed'],
    input: z.object({ session: z.uuid(), from: moment, until: moment, venue: z.uuid(), rooms, places, reason }),
  },
  assignPeople: {
    ...own,
    at: 'people',
    name: '安排考评人员和内督员',
    when: ['filed'],
    hint: '同一人不得在同一场次既考评又督导',
    input: z.object({ session: z.uuid(), examiners, internalSupervisor: supervisor }),
  },
  putRoster: {
    ...own,
    at: 'rosters',
    name: '报送考生名单',
    when: ['filed'],
    hint: '新名单整份替换该批次的原名单',
    input: z.object({ batch: z.uuid(), rows: roster }),
  },
  cancelSession: {
    ...own,
    at: 'session-cancellations',
    name: '取消场次',
    when: ['filed'],
    input: z.object({ session: z.uuid(), reason }),
  },
  cancelBatch: {
    ...own,
    at: 'batch-cancellations',
    name: '取消批次',
    when: ['filed'],
    input: z.object({ batch: z.uuid(), reason }),
  },
  cancelPlan: {
    ...own,
    at: 'cancellation',
    name: '取消整个计划',
    when: ['filed'],
    input: z.object({ reason }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Activity, Event, Facts } from './state.ts'
