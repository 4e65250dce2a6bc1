/**
 * 证据: one subject is one file, received whole, sealed and hashed before its act. The original never changes; smaller
 * copies are made later. Only whoever accepted the visit, or has to do with the rectification, hands in evidence about it. It judges nothing by what it shows.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../kernel/procedure.ts'
import type { Received } from '../kernel/received.ts'
import { words } from '../kernel/words.ts'
import { procedures } from './parts.ts'

const ours = { none: '证据材料的提交和保管由省评价中心规定，规程没有规定' }
const item = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/, { error: '检查项编号不正确' }))
const instant = z.iso.datetime({ offset: true, error: '拍摄时间不正确' })

export const commands = {
  receive: {
    at: 'file',
    name: '提交证据',
    by: 'evidence.handIn',
    of: 'self',
    when: ['none'],
    clause: ours,
    hint: '照片、录音、录像和文档原样保存，收到即计算摘要，之后不能更改',
    input: z.object({
      procedure: z.enum(procedures),
      subject: z.uuid(),
      item: z.optional(item),
      problem: z.optional(z.uuid()),
      duty: z.optional(z.uuid()),
      takenAt: z.optional(instant),
      name: z.optional(words(200)),
      file: z.custom<Received>(),
    }),
    upload: 'stream',
  },
  describe: {
    at: 'note',
    name: '填写说明',
    by: 'evidence.handIn',
    of: 'self',
    when: ['kept'],
    clause: ours,
    input: z.object({ note: words(500) }),
  },
  withdraw: {
    at: 'withdrawal',
    name: '撤回证据',
    by: 'evidence.handIn',
    of: 'self',
    when: ['kept'],
    clause: ours,
    hint: '撤回的证据不再引用，原件仍按档案规定保存',
    input: z.object({ reason: words(300) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Evidence, Facts } from './state.ts'
