/**
 * 履职: what a supervisor does during a daily supervision by a7, one act a subject: asks, calls for papers, interviews,
 * investigates, corrects, suggests, proposes, guides (a3). The institution answers what is addressed to it, the
 * dispatching body what is proposed. It finds nobody guilty and measures nobody: that is for others.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { short, words } from '../../kernel/words.ts'
import { directions, outcomes, posts, recordings, roles, targets, views, ways } from './choices.ts'
import { holder, keyOf, named } from './parts.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const own = { by: 'supervisor.keepRecord', of: 'self' } as const
const theirs = { by: 'institution.answer', of: 'own' } as const
const supervision = z.uuid()
const none = ['none']

export const commands = {
  watch: {
    ...own,
    at: 'observation',
    name: '记录监督所见',
    when: none,
    clause: 'a7.1',
    input: z.object({ supervision, place: z.optional(words(200)), text: words(2000) }),
  },
  enquire: {
    ...own,
    at: 'enquiry',
    name: '提出询问',
    when: none,
    clause: 'a7.2',
    hint: '评价机构在手机或者电脑上答复；当场口头答复的，由您记录',
    input: z.object({ supervision, text: words(1000), asked: z.optional(holder) }),
  },
  recordAnswer: {
    ...own,
    at: 'oral-answer',
    name: '记录当场答复',
    when: ['asked', 'answered'],
    clause: 'a7.2',
    input: z.object({ text: words(2000), oral: holder }),
  },
  answer: {
    ...theirs,
    at: 'answer',
    name: '答复询问',
    when: ['asked', 'answered'],
    clause: 'a7.2',
    input: z.object({ text: words(2000) }),
  },
  requestPapers: {
    ...own,
    at: 'request',
    name: '查阅、调阅资料',
    when: none,
    clause: 'a7.3',
    hint: '写明文件、资料或者电子影像的名称和期间',
    input: z.object({ supervision, text: words(1000), way: keyOf(ways) }),
  },
  hand: {
    ...theirs,
    at: 'handing',
    name: '提供资料',
    when: ['requested', 'handed', 'received', 'refused'],
    clause: 'a7.3',
    hint: '写明提供了什么；由督导员核对后确认收到',
    input: z.object({ text: words(1000) }),
  },
  decline: {
    ...theirs,
    at: 'declining',
    name: '说明不能提供',
    when: ['requested', 'handed', 'received', 'refused'],
    clause: 'a7.3',
    hint: '写明理由，原文留存，交委派机构研究',
    input: z.object({ reason: words(1000) }),
  },
  receivePapers: {
    ...own,
    at: 'receipt',
    name: '确认收到资料',
    when: ['requested', 'handed'],
    clause: 'a7.3',
    hint: '照片和文件作为证据一并提交',
    input: z.object({ text: words(1000) }),
  },
  recordRefusal: {
    ...own,
    at: 'refusal',
    name: '记录拒绝提供',
    when: ['requested', 'handed', 'received', 'refused'],
    clause: 'a7.3',
    hint: '写明对方所说的理由和见证人；是否属于不配合督导，由有权机关认定',
    input: z.object({ reason: words(1000), refuser: named, witness: z.optional(named) }),
  },
  interview: {
    ...own,
    at: 'interview',
    name: '记录个别访问',
    when: none,
    clause: 'a7.4',
    hint: '访问记录只供委派机构查阅，评价机构看不到',
    input: z.object({
      supervision,
      interviewee: named,
      role: keyOf(roles),
      under14: z.boolean(),
      guardian: z.optional(named),
      recording: keyOf(recordings),
      notice: z.optional(short(40)),
      text: words(2000),
      answer: words(4000),
      signed: z.boolean(),
      unsigned: z.optional(words(500)),
    }),
  },
  investigate: {
    ...own,
    at: 'investigation',
    name: '记录现场调查',
    when: none,
    clause: 'a7.5',
    hint: '未公开的督导记为暗访，已公开的记为明察',
    input: z.object({ supervision, place: words(200), text: words(2000) }),
  },
  correct: {
    ...own,
    at: 'correction',
    name: '记录当场纠正',
    when: none,
    clause: 'a7.6',
    hint: '向现场负责人指出，由其纠正；不直接指挥考评人员和参评人员',
    input: z.object({ supervision, text: words(1000), post: keyOf(posts), through: named, how: words(500) }),
  },
  suggest: {
    ...own,
    at: 'suggestion',
    name: '向评价机构提出建议',
    when: none,
    clause: 'a7.6',
    input: z.object({ supervision, text: words(1000) }),
  },
  answerSuggestion: {
    ...theirs,
    at: 'suggestion-answer',
    name: '答复建议',
    when: ['suggested', 'answered'],
    clause: 'a7.6',
    input: z.object({ view: keyOf(views), text: words(1000) }),
  },
  propose: {
    ...own,
    at: 'proposal',
    name: '提出奖惩建议',
    when: none,
    clause: 'a7.7',
    hint: '只向委派机构提出，评价机构看不到',
    input: z.object({
      supervision,
      of: keyOf(targets),
      named: z.optional(holder),
      direction: keyOf(directions),
      text: words(1000),
    }),
  },
  answerProposal: {
    at: 'proposal-answer',
    name: '答复奖惩建议',
    by: 'centre.reviewRecords',
    when: ['proposed', 'answered'],
    clause: 'a7.7',
    hint: '答复不是处理决定；奖惩由有权机关依规定作出',
    input: z.object({ outcome: keyOf(outcomes), text: words(1000) }),
  },
  guide: {
    ...own,
    at: 'guidance',
    name: '记录指导',
    when: none,
    clause: 'a3',
    input: z.object({ supervision, text: words(1000), taught: z.optional(holder) }),
  },
  withdraw: {
    ...own,
    at: 'withdrawal',
    name: '撤回',
    when: ['asked', 'requested', 'suggested', 'proposed', 'recorded'],
    clause: ours,
    hint: '撤回的内容和理由留存可查',
    input: z.object({ reason: words(300) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, FieldDuty } from './state.ts'
