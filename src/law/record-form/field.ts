/** What the record form is made of: fields, who fills each one, and why it is asked. */
import type { Day } from '../calendar/index.ts'
import type { ClauseId } from '../clauses.ts'

/** Who fills a field. What a register or an earlier act knows is filled from there and asked of nobody. */
export const sources = {
  dispatch: { name: '委派函', asked: false },
  filing: { name: '备案登记', asked: false },
  plan: { name: '评价计划', asked: false },
  people: { name: '人员登记', asked: false },
  visit: { name: '到场和离场登记', asked: false },
  system: { name: '系统计算', asked: false },
  supervisor: { name: '督导员填写', asked: true },
  institution: { name: '评价机构填写', asked: true },
  office: { name: '委派机构填写', asked: true },
} as const satisfies Record<string, { name: string; asked: boolean }>
export type Source = keyof typeof sources

export type FieldType =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'yesOrNo'
  | 'moments'
  | 'counts'
  | 'people'
  | 'rows'
  | 'answers'
  | 'signatures'
  | 'files'
  | 'place'

export const sections = {
  task: '督导任务',
  evaluation: '评价活动',
  checks: '检查事项',
  inquiries: '抽查和询问',
  findings: '发现的问题和处置',
  opinion: '评价机构意见',
  signatures: '签字',
  office: '提交和处理',
  attachments: '附件',
} as const
export type Section = keyof typeof sections

export type Field = {
  readonly id: string
  readonly label: string
  readonly section: Section
  readonly type: FieldType
  readonly source: Source
  readonly required: boolean
  /** Why it is asked: shown to whoever fills it. */
  readonly purpose: string
  readonly basis?: ClauseId
  /** Kept out of the form until the office turns it on. */
  readonly off?: true
  /** Stands only in the dispatching body's copy, never in the one the institution reads. */
  readonly confidential?: true
}

export type RecordForm = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly clause: ClauseId
  readonly attachment: ClauseId
  readonly from: Day
  readonly until?: Day
  readonly fields: readonly Field[]
}
