/**
 * 完善或整改 (a15.1.4, a15.2.4): what the institution is told to put right, its reply item by item, and what the Centre makes
 * of it. Lateness (a21.5) and refusal (a27.3) are laid before whoever is competent; nothing is determined here (a18, a19).
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { check, checkResult, day, demands, evidence, followUp, paper, reports, verdicts, workingDays } from './parts.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const byCentre = { none: '规程没有规定整改的期限和延期，由省评价中心设定' }
const reason = words(500)
const own = { by: 'institution.rectify', of: 'own' } as const
const review = { by: 'centre.reviewRectifications' } as const
const writing = ['open', 'returned']

export const commands = {
  /** Follows an act of the follow-up that demands it. */
  open: {
    name: '提出完善或整改要求',
    by: 'centre.openRectification',
    when: ['none'],
    clause: 'a15.1.4',
    input: z.object({ ...demands, basis: z.union([followUp, paper]) }),
  },
  demand: {
    at: 'opening',
    name: '依据书面文书提出完善或整改要求',
    by: 'centre.openRectification',
    when: ['none'],
    clause: 'a15.1.4',
    hint: '依据已经约谈或者发出的文书；要求限期整改的，自提出之日的次日起算',
    input: z.object({ ...demands, basis: paper }),
  },
  write: {
    ...own,
    at: 'drafts',
    name: '填写整改情况',
    when: writing,
    clause: 'a15.1.4',
    input: z.object({ reports }),
  },
  submit: {
    ...own,
    at: 'submission',
    name: '报送整改情况',
    when: writing,
    clause: 'a15.1.4',
    hint: '逐项写明完成情况；没有完成的写明原因',
    input: z.object({}),
  },
  askExtension: {
    ...own,
    at: 'extension-requests',
    name: '申请延期',
    when: writing,
    clause: byCentre,
    hint: '应在期限届满前提出，写明理由；答复前不按逾期处理',
    input: z.object({ id: z.uuid(), workingDays, reason }),
  },
  refuse: {
    ...own,
    at: 'refusal',
    name: '表示不予整改',
    when: writing,
    clause: 'a27.3',
    hint: '对督导意见拒不采取整改措施的，将提请有权机关认定；对意见有异议的，请先与省评价中心联系',
    input: z.object({ fact: words(1000) }),
  },
  enterReply: {
    ...review,
    at: 'paper-reply',
    name: '录入书面答复',
    when: writing,
    clause: ours,
    hint: '先上传扫描件；按收到纸质答复的日期计算是否按期',
    input: z.object({ reports, receivedOn: day, scan: z.uuid() }),
  },
  grantExtension: {
    ...review,
    at: 'extension-grant',
    name: '同意延期',
    when: writing,
    clause: byCentre,
    input: z.object({ id: z.uuid(), workingDays: z.optional(workingDays), reason }),
  },
  refuseExtension: {
    ...review,
    at: 'extension-denial',
    name: '不同意延期',
    when: writing,
    clause: byCentre,
    input: z.object({ id: z.uuid(), reason }),
  },
  noteRefusal: {
    ...review,
    at: 'refusal-note',
    name: '记录拒不整改的情况',
    when: writing,
    clause: 'a27.3',
    hint: '写明事实并附证据；这不是认定，由有权机关依规程认定处理',
    input: z.object({ fact: words(1000), evidence }),
  },
  orderCheck: {
    ...review,
    at: 'check-orders',
    name: '安排复核',
    when: ['submitted'],
    clause: ours,
    input: z.object({ check }),
  },
  recordCheck: {
    ...review,
    at: 'check-results',
    name: '登记复核结果',
    when: ['submitted'],
    clause: ours,
    input: checkResult,
  },
  judge: {
    ...review,
    at: 'verdicts',
    name: '逐项审核整改情况',
    when: ['submitted'],
    clause: ours,
    hint: '逐项认可或退回；退回的写明理由',
    input: z.object({ verdicts }),
  },
  close: {
    ...review,
    at: 'closure',
    name: '办结',
    when: ['accepted', 'open', 'returned'],
    clause: ours,
    hint: '已认可的项目办结后，对应的问题不再列为待整改；没有整改的仍然列出',
    input: z.object({ reason: z.optional(reason) }),
  },
  /** The tick, once the last day has passed. */
  markOverdue: { name: '标记逾期', by: 'machine.operate', when: writing, clause: 'a15.1.4', input: z.object({}) },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, Rectification } from './state.ts'
