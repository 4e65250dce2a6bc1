/** 样例事项: opened with what it is about, and closed with a reason. Which clause it carries out stands in `clause`. */
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import * as z from 'zod/mini'
import { words } from '../../kernel/words.ts'

/** Where the regulation gives the right, the clause stands here instead. */
const ours = { none: '工作次序由省评价中心安排，规程没有规定' }

export const commands = {
  open: {
    at: 'opening',
    name: '登记样例事项',
    by: 'centre.openSupervision',
    when: ['none'],
    clause: ours,
    input: z.object({ subject: words(300) }),
  },
  close: {
    at: 'closing',
    name: '办结样例事项',
    by: 'centre.openSupervision',
    when: ['open'],
    clause: ours,
    input: z.object({ reason: words(300) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, SampleMatter } from './state.ts'
