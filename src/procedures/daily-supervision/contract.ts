/**
 * 日常督导: one routine watch of an institution's activity (a15.1), announced or not, from its opening to its record.
 * An unannounced one stays unknown to the institution until it is disclosed. It draws nobody: that is the dispatch's.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { form } from './forms.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const minute = z.string()

export const commands = {
  open: {
    at: 'opening',
    name: '组织日常督导',
    by: 'centre.openSupervision',
    when: ['none'],
    clause: 'a15.1',
    hint: '随后按规程第十一条抽取外督员；未公开的督导，评价机构在公开前看不到任何信息',
    input: z.object({
      activity: z.uuid(),
      sessions: z.array(z.uuid()).check(z.minLength(1, { error: '至少选择一个场次' }), z.maxLength(20)),
      announced: z.boolean(),
      forms: z.array(form).check(z.minLength(1, { error: '至少选择一种督导形式' })),
      wanted: z.int().check(z.gte(1, { error: '外督员应为 1 至 5 名' }), z.lte(5, { error: '外督员应为 1 至 5 名' })),
      note: z.optional(words(500)),
    }),
  },
  disclose: {
    at: 'disclosure',
    name: '向评价机构公开',
    by: 'centre.openSupervision',
    when: ['opened'],
    clause: ours,
    hint: '公开后，评价机构可以看到督导时间、场次和外督员',
    input: z.object({ reason: words(200) }),
  },
  cancel: {
    at: 'cancellation',
    name: '取消督导',
    by: 'centre.openSupervision',
    when: ['opened'],
    clause: ours,
    hint: '已委派的外督员随即收到通知，抽取结果留存可查',
    input: z.object({ reason: words(300) }),
  },
  /** The institution moved a session; whether it knew of the supervision makes no difference. */
  followSession: {
    name: '场次时间变更',
    by: 'machine.operate',
    when: ['opened'],
    clause: ours,
    input: z.object({ session: z.uuid(), from: minute, until: minute }),
  },
  loseSession: {
    name: '场次取消',
    by: 'machine.operate',
    when: ['opened'],
    clause: ours,
    input: z.object({ session: z.uuid() }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, Supervision } from './state.ts'
