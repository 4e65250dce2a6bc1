/** 整改情况报告: one rectification on paper, set like the record form. Ours, and it says so: the text gives no form for it. */
import type { Block } from '../law/record-form/index.ts'
import { form } from './kinds.ts'
import { blockOf, type FormWording } from './record-form.ts'

export type RectificationPaper = {
  /** 整改2026-0007 */
  number: string
  dispatcher: string
  rehearsal: boolean
  closed: boolean
  taken?: string
  sections: readonly { title: string; blocks: readonly Block[] }[]
}

export function rectificationReportData(paper: RectificationPaper): FormWording {
  const { number, dispatcher, rehearsal, closed, taken = '', sections } = paper
  return {
    title: '整改情况报告',
    note: form,
    number: `整改编号：${number}`,
    copy: closed ? '已办结' : '办理中',
    mark: rehearsal ? '演练·无效' : null,
    sections: sections.map(({ title, blocks }) => ({
      title,
      blocks: blocks.map((block) => blockOf(block, new Map())),
    })),
    keywords: ['整改情况报告', form, number],
    check: null,
    dispatcher,
    taken,
  }
}
