/**
 * 委派: from the sealed pool to a supervisor who has accepted (a11, a13). One draw, one ranking: whoever declines,
 * recuses or stays silent is followed by the next in rank, and the skip stays on record. There is no way to name anybody.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { conductVersion } from './conduct.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const reason = words(300)
/** From the draw on, as long as there is anybody to call or to answer. */
const called = ['asking', 'settled', 'exhausted']
const rank = z.int().check(z.gte(1))

export const commands = {
  /** Follows from the opening of a supervision: the pool is computed from facts and sealed before any number is known. */
  seal: {
    name: '封存抽取名单',
    by: 'centre.openSupervision',
    when: ['none'],
    clause: 'a11',
    input: z.object({
      institution: z.uuid(),
      sessions: z.array(z.object({ id: z.uuid(), from: z.string(), until: z.string() })),
      wanted: z.int(),
      announced: z.boolean(),
    }),
  },
  draw: {
    at: 'draw',
    name: '抽取',
    by: 'centre.draw',
    when: ['sealed'],
    clause: 'a11',
    hint: '抽取结果由已封存的名单和年度哈希链唯一确定，只能抽取一次',
    input: z.object({}),
  },
  accept: {
    at: 'acceptance',
    name: '接受委派',
    by: 'supervisor.answer',
    of: 'self',
    when: called,
    clause: 'a11',
    hint: '接受前请阅读行为规范，并确认没有应当回避的情形',
    input: z.object({
      conduct: z.literal(conductVersion, { error: '行为规范已更新，请重新阅读后确认' }),
      noRecusal: z.literal(true, { error: '请确认没有应当回避的情形；如有，请选择申请回避' }),
    }),
  },
  decline: {
    at: 'refusal',
    name: '不能参加',
    by: 'supervisor.answer',
    of: 'self',
    when: called,
    clause: { none: '因故不能参加的处理，规程没有规定' },
    hint: '请写明原因；无故拒绝参加督导工作任务的，适用规程第二十六条（一）',
    input: z.object({ reason }),
  },
  declareRecusal: {
    at: 'recusal',
    name: '申请回避',
    by: 'supervisor.declare',
    of: 'self',
    when: called,
    clause: 'a13',
    hint: '接受委派后发现应当回避的，也在此申报',
    input: z.object({ reason }),
  },
  /** Asked for by the duty when the time to answer is over. */
  passOver: {
    name: '逾期未答复，顺延下一名',
    by: 'machine.operate',
    when: called,
    clause: ours,
    input: z.object({ rank }),
  },
  proposeSkip: {
    at: 'skip-proposals',
    name: '提出回避',
    by: 'centre.skip',
    when: called,
    clause: 'a13',
    hint: '发现已抽中的外督员应当回避时提出，须由另一人确认',
    input: z.object({ rank, reason }),
  },
  confirmSkip: {
    at: 'skips',
    name: '确认回避',
    by: 'centre.skip',
    when: called,
    clause: 'a13',
    hint: '提出人不能自己确认',
    input: z.object({ rank }),
  },
  draftLetter: {
    at: 'letter',
    name: '拟制委派函',
    by: 'centre.draftDocuments',
    when: ['settled', 'exhausted'],
    clause: ours,
    hint: '内容由系统按评价计划和抽取结果填写，随后核稿、签发',
    input: z.object({ document: z.uuid() }),
  },
  followLetter: {
    name: '委派函办理进度',
    by: 'machine.operate',
    when: ['sealed', 'asking', 'settled', 'exhausted', 'withdrawn'],
    clause: ours,
    input: z.object({ document: z.uuid(), stage: z.enum(['served', 'voided']) }),
  },
  /** The sessions moved: those who accepted are asked again, for another time. */
  follow: {
    name: '场次时间变更',
    by: 'machine.operate',
    when: ['sealed', 'asking', 'settled', 'exhausted'],
    clause: ours,
    input: z.object({ sessions: z.array(z.object({ id: z.uuid(), from: z.string(), until: z.string() })) }),
  },
  disclose: {
    name: '向评价机构公开',
    by: 'machine.operate',
    when: ['sealed', 'asking', 'settled', 'exhausted'],
    clause: ours,
    input: z.object({}),
  },
  withdraw: {
    name: '撤回委派',
    by: 'machine.operate',
    when: ['sealed', 'asking', 'settled', 'exhausted'],
    clause: ours,
    input: z.object({}),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Dispatch, Event, Facts } from './state.ts'
