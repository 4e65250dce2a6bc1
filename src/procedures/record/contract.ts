/**
 * 督导情况记录表: the visit itself and the record of it, from the arrival to its closure (a14, a15.1.2, a17).
 * Problems are found here and never determined (a18, a19); what follows from them is for others.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { short, words } from '../../kernel/words.ts'
import { answered, head, item, opinion, problem, signature } from './parts.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const reason = words(300)
const own = { by: 'supervisor.keepRecord', of: 'self' } as const
const review = { by: 'centre.reviewRecords' } as const
const atWork = ['under-way', 'ended', 'sent-back']
const every = ['none', 'expected', 'under-way', 'ended', 'submitted', 'sent-back', 'accepted', 'closed', 'cancelled']

export const commands = {
  /** Follows the dispatch: who goes where, and by when the record is due. */
  assign: { name: '安排记录', by: 'machine.operate', when: every, clause: 'a17', input: z.object({}) },
  begin: {
    ...own,
    at: 'beginning',
    name: '到达现场，开始督导',
    when: ['expected'],
    clause: 'a8.1',
    hint: '请出示证卡和委派函；未公开的督导自此向评价机构公开',
    input: z.object({}),
  },
  fillHead: {
    ...own,
    at: 'head',
    name: '填写当场情况',
    when: atWork,
    clause: 'a17',
    input: z.object({ head }),
  },
  answer: {
    ...own,
    at: 'answers',
    name: '填写检查事项',
    when: atWork,
    clause: 'a14',
    input: z.object({
      /** The version they were filled in under; without it, the record's own. */
      checklist: z.optional(short(40)),
      answers: z.array(answered).check(z.minLength(1, { error: '没有要保存的事项' }), z.maxLength(200)),
    }),
  },
  reportAtOnce: {
    ...own,
    at: 'immediate-reports',
    name: '立即报告',
    when: atWork,
    clause: 'a8.1',
    hint: '如实向委派机构反映所见情况；“立即”由省评价中心设定，规程没有规定时限',
    input: z.object({ id: z.uuid(), item, note: words(1000) }),
  },
  answerReport: {
    ...review,
    at: 'immediate-report-answers',
    name: '答复立即报告',
    when: ['under-way', 'ended', 'submitted', 'sent-back', 'accepted', 'closed'],
    clause: ours,
    hint: '写明怎样处理；由此开展的后续工作另行办理',
    input: z.object({ id: z.uuid(), note: words(1000) }),
  },
  findProblem: {
    ...own,
    at: 'problems',
    name: '记录发现的问题',
    when: atWork,
    clause: 'a7.6',
    hint: '只写事实；可能涉及的条款仅供参考，由有权机关认定',
    input: z.object({ problem }),
  },
  withdrawProblem: {
    ...own,
    at: 'problem-withdrawals',
    name: '撤回一个问题',
    when: atWork,
    clause: ours,
    input: z.object({ id: z.uuid(), reason }),
  },
  giveGuidance: {
    ...own,
    at: 'guidance',
    name: '记录现场指导',
    when: atWork,
    clause: 'a3',
    input: z.object({ id: z.uuid(), text: words(1000) }),
  },
  advise: {
    ...own,
    at: 'advice',
    name: '填写督导意见和建议',
    when: atWork,
    clause: 'a7.6',
    input: z.object({ text: words(2000) }),
  },
  recordOpinion: {
    ...own,
    at: 'opinion',
    name: '记录评价机构意见',
    when: atWork,
    clause: ours,
    hint: '由现场负责人确认；拒绝签字的，写明情况并由见证人签字',
    input: z.object({ opinion }),
  },
  sign: {
    ...own,
    at: 'signatures',
    name: '签字',
    when: atWork,
    clause: { none: '签字的方式由省评价中心规定，规程没有规定' },
    hint: '签字图样作为证据封存；签字后再改动记录的，记录表上注明',
    input: signature,
  },
  end: {
    ...own,
    at: 'end',
    name: '结束督导',
    when: ['under-way'],
    clause: 'a17',
    hint: '自此起算提交记录表的期限',
    input: z.object({}),
  },
  submit: {
    ...own,
    at: 'submission',
    name: '提交记录表',
    when: ['ended', 'sent-back'],
    clause: 'a17',
    hint: '督导任务结束后的书面反馈，见规程第七条（八）',
    input: z.object({ explanation: z.optional(words(500)) }),
  },
  sendBack: {
    ...review,
    at: 'return',
    name: '退回补充',
    when: ['submitted'],
    clause: ours,
    hint: '逐项写明需要补充或说明的内容',
    input: z.object({
      questions: z
        .array(z.object({ id: z.uuid(), line: item, question: words(500) }))
        .check(z.minLength(1, { error: '至少写明一项' }), z.maxLength(100)),
    }),
  },
  answerQuestion: {
    ...own,
    at: 'question-answers',
    name: '答复退回的问题',
    when: ['sent-back'],
    clause: 'a8.6',
    input: z.object({ id: z.uuid(), answer: words(1000) }),
  },
  accept: {
    ...review,
    at: 'acceptance',
    name: '接收记录表',
    when: ['submitted'],
    clause: ours,
    hint: '接收不是认定；发现的问题依规程第十八条、第十九条另行认定处理',
    input: z.object({}),
  },
  reopen: {
    ...review,
    at: 'reopening',
    name: '更正记录表',
    when: ['accepted', 'closed'],
    clause: ours,
    hint: '原记录保留，更正后形成新的版本',
    input: z.object({ reason }),
  },
  close: {
    ...review,
    at: 'closure',
    name: '办结',
    when: ['accepted'],
    clause: ours,
    hint: '发现的问题继续留在评价机构名下，等待后续处理',
    input: z.object({}),
  },
  /** Follows a rectification that was closed: these problems were put right. */
  settle: {
    name: '问题整改完毕',
    by: 'machine.operate',
    when: every,
    clause: 'a15.1.4',
    input: z.object({ problems: z.array(z.uuid()) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, SupervisionRecord } from './state.ts'
