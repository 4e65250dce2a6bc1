/** The words of added items: whose they are, how they stand, and the code by which a form names them. */
import type { Owner } from './state.ts'

export const owners = {
  industry: { name: '本行业补充项目', letters: 'HY', serves: '用于本行业评价机构的督导' },
  institution: { name: '本机构补充项目', letters: 'JG', serves: '用于本机构的内督' },
} as const satisfies Record<Owner, { name: string; letters: string; serves: string }>

/** HY01, JG12: two letters, so that it can never be taken for an item of the bank. */
export const codeOf = (of: Owner, number: number): string => `${owners[of].letters}${String(number).padStart(2, '0')}`

export const stageNames = {
  draft: '草稿',
  'in-force': '已启用',
  ended: '已停用',
  discarded: '已作废',
} as const
