/**
 * 后续跟进: what the dispatching body does upon what external supervisors reported (a15.1.3) — verifies, reminds in an
 * interview, sends a reminder letter or a circular — and what comes of it (a15.1.4). What was found is a fact: nothing is
 * determined and nobody is punished here (a18, a19).
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { personal, words } from '../../kernel/words.ts'
import { kinds, outcomes, signatures } from './choices.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const keyOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]], { error: '请从列出的项目中选择' })
const minute = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: '请写明日期和时间' }))
const named = z.object({ person: z.uuid(), name: personal('name') })
const byCentre = { by: 'centre.followUp' } as const
const days = '期限应为 1 至 60 个工作日'

export const commands = {
  open: {
    ...byCentre,
    at: 'opening',
    name: '开展后续跟进',
    when: ['none'],
    clause: 'a15.1.3',
    hint: '依据已接收的督导情况记录表中发现的问题',
    input: z.object({
      kind: keyOf(kinds),
      institutions: z.array(z.uuid()).check(z.minLength(1, { error: '请选择评价机构' }), z.maxLength(100)),
      problems: z.array(z.uuid()).check(z.maxLength(100, { error: '一次不超过100个问题' })),
      ground: words(500),
      /** For a verification: what is to be verified, and by whom. */
      questions: z.optional(words(1000)),
      verifiers: z.optional(words(200)),
      /** For a circular that tells the institutions' names. */
      named: z.optional(z.object({ reason: words(300) })),
    }),
  },
  find: {
    ...byCentre,
    at: 'findings',
    name: '记录核实结果',
    when: ['open'],
    clause: 'a15.1.3',
    hint: '逐个问题写明是否属实和依据；核实的是事实，不是认定',
    input: z.object({ problem: z.uuid(), confirmed: z.boolean(), evidence: words(1000) }),
  },
  draft: {
    at: 'letter',
    name: '拟制文书',
    by: 'centre.draftDocuments',
    when: ['open'],
    clause: 'a15.1.3',
    hint: '生成文稿后，在公文中补充联系人并办理核稿、签发、用印和送达',
    input: z.object({
      document: z.uuid(),
      matters: z.array(z.object({ problem: z.uuid(), text: words(1000) })).check(z.maxLength(100)),
      demands: z.array(words(500)).check(z.maxLength(30)),
      interview: z.optional(z.object({ at: minute, place: words(200), whom: words(200) })),
    }),
  },
  /** The letter's own register tells how it fares. */
  followLetter: {
    name: '文书办理进度',
    by: 'machine.operate',
    when: ['open', 'concluded', 'withdrawn'],
    clause: ours,
    input: z.object({
      document: z.uuid(),
      served: z.optional(z.object({ institution: z.uuid(), on: z.string() })),
    }),
  },
  hold: {
    ...byCentre,
    at: 'minutes',
    name: '记录约谈',
    when: ['open'],
    clause: 'a15.1.3',
    hint: '写明谈话要点，由被约谈人签字；拒绝签字的，写明情况和见证人',
    input: z.object({
      at: minute,
      attendee: named,
      post: words(60),
      points: z.array(words(500)).check(z.minLength(1, { error: '至少写明一项要点' }), z.maxLength(30)),
      signature: keyOf(signatures),
      refusal: z.optional(words(300)),
      witness: z.optional(named),
    }),
  },
  noShow: {
    ...byCentre,
    at: 'absence',
    name: '记录未到场',
    when: ['open'],
    clause: ours,
    hint: '记录后可以另行拟制约谈提醒通知',
    input: z.object({ reason: words(300) }),
  },
  conclude: {
    ...byCentre,
    at: 'outcome',
    name: '提出处理意见',
    when: ['open'],
    clause: 'a15.1.4',
    hint: '评价机构根据约谈内容和提醒事项完善或整改；完善不设期限，整改逐项提出并设期限；没有对应事项的问题随之办结',
    input: z.object({
      outcome: keyOf(outcomes),
      reason: words(500),
      items: z
        .array(z.object({ id: z.uuid(), institution: z.uuid(), problem: z.optional(z.uuid()), demand: words(500) }))
        .check(z.maxLength(100)),
      workingDays: z.optional(z.int({ error: days }).check(z.gte(1, { error: days }), z.lte(60, { error: days }))),
    }),
  },
  withdraw: {
    ...byCentre,
    at: 'withdrawal',
    name: '撤回后续跟进',
    when: ['open'],
    clause: ours,
    hint: '文书送达后不能撤回；撤回的，未送达的文书作废，问题恢复为待跟进',
    input: z.object({ reason: words(300) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, FollowUp } from './state.ts'
