/** The words of a follow-up's letter: the drafter's, one for each matter, and never somebody's name where none may stand. */
import { inOrder } from '../../kernel/refusal.ts'
import { namedIn } from '../../kernel/unnamed.ts'
import { textOf, type Words } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { kinds } from './parts.ts'
import { isFollowUp } from './recipients.ts'
import type { Contact, Facts, OfficialDocument } from './state.ts'

/** A reminder and a circular say what is expected; the others may. */
export const demanding: readonly string[] = ['reminder-letter', 'quality-circular']

export function reworded(
  the: OfficialDocument,
  { matters, demands, contact }: Extract<Command, { type: 'reword' }>,
  { unnamed = [] }: Facts,
): { matters: Words[]; demands: Words[]; contact?: Contact } {
  const { content } = the
  inOrder(content !== undefined && isFollowUp(content), '没有可以修改的文稿')
  inOrder(matters.length === content.matters.length, `所涉问题共 ${content.matters.length} 项，应逐项写明`)
  inOrder(!demanding.includes(the.kind) || demands.length > 0, `${kinds[the.kind].name}应写明有关要求`)
  inOrder(contact !== undefined || the.contact !== undefined, '请填写联系人和电话')
  const found = namedIn(
    [...matters, ...demands].map((each) => textOf(each) ?? ''),
    unnamed,
  )
  inOrder(found === undefined, `文稿中出现了不应写明的名称或者个人信息：${found}`, {
    remedy: '质量通报不写人员姓名；没有选择公开机构名称的，也不写机构名称',
  })
  return { matters, demands, ...(contact ? { contact } : {}) }
}
