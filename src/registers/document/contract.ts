/**
 * 公文: the way of every official document of the house — drafted, reviewed, signed, numbered, sealed, served.
 * Whoever wrote on a document neither reviews nor signs it. It never decides what a letter is about: the procedure that
 * asks for the letter does.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import type { Uploaded } from '../../kernel/uploaded.ts'
import { personal, words } from '../../kernel/words.ts'
import { copies, day, keyOf, ways } from './parts.ts'
import type { Drafted } from './state.ts'

const ours = { none: '公文按机关公文处理的规定办理，规程没有规定' }
const reason = words(300)
const named = z.object({ person: z.uuid(), name: personal('name') })
const contact = z.object({ person: z.uuid(), name: personal('name'), phone: personal('phone', 30) })

export const commands = {
  /** Follows from the procedure whose letter it is; a person drafts where that procedure is conducted. */
  draft: {
    name: '拟稿',
    by: 'centre.draftDocuments',
    when: ['none'],
    clause: ours,
    input: z.custom<Pick<Drafted, 'kind' | 'about' | 'withheld' | 'content' | 'contact'>>(),
  },
  amend: {
    at: 'draft',
    name: '修改文稿',
    by: 'centre.draftDocuments',
    when: ['drafted'],
    clause: ours,
    hint: '督导员、被督导机构和日期来自抽取结果和评价计划，不在此修改',
    input: z.object({
      batch: words(200),
      hours: z.optional(words(40)),
      places: z.array(words(120)).check(z.minLength(1, { error: '至少写明一处地点' }), z.maxLength(20)),
      contact: z.optional(contact),
    }),
  },
  /** The words of a letter of a follow-up; which problems it tells of is the follow-up's. */
  reword: {
    at: 'wording',
    name: '修改文稿',
    by: 'centre.draftDocuments',
    when: ['drafted'],
    clause: ours,
    hint: '所涉问题、约谈时间和送达对象来自后续跟进，不在此修改',
    input: z.object({
      matters: z.array(words(1000)).check(z.minLength(1, { error: '至少写明一项' }), z.maxLength(100)),
      demands: z.array(words(500)).check(z.maxLength(30)),
      contact: z.optional(contact),
    }),
  },
  review: {
    at: 'review',
    name: '核稿',
    by: 'centre.reviewDocuments',
    when: ['drafted'],
    clause: ours,
    hint: '核稿人不能是拟稿人',
    input: z.object({}),
  },
  sendBack: {
    at: 'return',
    name: '退回修改',
    by: 'centre.reviewDocuments',
    when: ['drafted', 'reviewed'],
    clause: ours,
    input: z.object({ reason }),
  },
  signOff: {
    at: 'signature',
    name: '签发',
    by: 'centre.signDocuments',
    when: ['reviewed'],
    clause: ours,
    hint: '签发时自动编号并生成核验码，签发后内容不能再改',
    input: z.object({}),
  },
  attachSealed: {
    at: 'sealed',
    name: '上传用印件',
    by: 'centre.draftDocuments',
    when: ['signed', 'served'],
    clause: ours,
    hint: '打印、盖章后扫描上传；送达时以用印件为准',
    input: z.object({ copy: keyOf(copies), file: z.custom<Uploaded>() }),
    upload: 'scan',
  },
  serve: {
    at: 'service',
    name: '登记送达',
    by: 'centre.draftDocuments',
    when: ['signed', 'served'],
    clause: ours,
    hint: '送达方式和送达日期的确定，规程没有规定，由省评价中心按通行做法设定',
    input: z.object({
      recipient: z.uuid(),
      how: keyOf(ways),
      on: day,
      signer: z.optional(named),
      reason: z.optional(reason),
      witness: z.optional(named),
      tracking: z.optional(words(60)),
      place: z.optional(words(200)),
    }),
  },
  proveDelivery: {
    at: 'proof',
    name: '上传送达凭证',
    by: 'centre.draftDocuments',
    when: ['served'],
    clause: ours,
    hint: '送达回证、邮件回执或者公告截图的扫描件；上传后不再更换',
    input: z.object({ recipient: z.uuid(), file: z.custom<Uploaded>() }),
    upload: 'scan',
  },
  /** The visit was disclosed: the institution's copy may now be served. */
  disclose: {
    name: '可向评价机构送达',
    by: 'machine.operate',
    when: ['drafted', 'reviewed', 'signed', 'served', 'voided'],
    clause: ours,
    input: z.object({}),
  },
  acknowledge: {
    at: 'acknowledgement',
    name: '签收',
    by: 'supervisor.answer',
    of: 'self',
    when: ['served'],
    clause: ours,
    input: z.object({}),
  },
  acknowledgeAsInstitution: {
    at: 'institution-acknowledgement',
    name: '签收',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['served'],
    clause: ours,
    input: z.object({}),
  },
  void: {
    at: 'voiding',
    name: '作废',
    by: 'centre.signDocuments',
    when: ['drafted', 'reviewed', 'signed', 'served'],
    clause: ours,
    hint: '已编的文号保留，不再用于其他公文',
    input: z.object({ reason }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, OfficialDocument } from './state.ts'
