/** How a record stands, what a line of it is called, and the steps of a visit. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { type Item, versionOf } from '../../../law/checklist/index.ts'
import { type SignedHow, signatureLine } from '../choices.ts'
import type { RecordPage, RecordRow } from '../readings.ts'

export const stageNames: Readonly<Record<string, [State, string]>> = {
  expected: ['wait', '待到场'],
  'under-way': ['info', '督导中'],
  ended: ['wait', '待提交'],
  submitted: ['wait', '待审核'],
  'sent-back': ['bad', '退回补充'],
  accepted: ['good', '已接收'],
  closed: ['good', '已办结'],
  cancelled: ['plain', '已取消'],
}

export function StageTag({ stage }: Pick<RecordRow, 'stage'>) {
  const [state, words] = stageNames[stage] ?? ['plain', stage]
  return <Tag state={state}>{words}</Tag>
}

export const opinionNames: Readonly<Record<string, string>> = {
  agrees: '属实',
  disagrees: '有异议',
  refuses: '拒绝签字',
}

export const signedWords: Readonly<Record<SignedHow, string>> = {
  drawn: '手写签字',
  paper: '在纸质表上签字，照片存档',
  confirmed: '当面确认',
}

export const steps = {
  arrive: '到达',
  check: '检查',
  problem: '问题',
  opinion: '意见',
  end: '结束',
  submit: '提交',
} as const
export type StepName = keyof typeof steps

/** The items of a record in the order of its checklist. */
export function itemsOf({ checklist, items }: Pick<RecordPage, 'checklist' | 'items'>): Item[] {
  const asked = new Set(items)
  return (versionOf(checklist)?.items ?? []).filter(({ id }) => asked.has(id))
}

/** What a line of the record can name: an item of the bank, or one that was added beside it and hints at no clause. */
export type Line = Pick<Item, 'text' | 'hint'> & { id: string }
export const linesOf = (view: Pick<RecordPage, 'checklist' | 'items' | 'additions'>): Line[] => [
  ...itemsOf(view),
  ...view.additions.map(({ code, text }) => ({ id: code, text, hint: [] })),
]

/** 'B05' → B05　考场…; the two parts that are no items have names of their own. */
export function lineName(line: string, items: readonly Line[]): string {
  if (line === 'head') return '当场情况'
  if (line === 'opinion') return '评价机构意见'
  if (line === signatureLine) return '签字'
  const item = items.find(({ id }) => id === line)
  return item ? `${item.id}　${item.text}` : line
}
