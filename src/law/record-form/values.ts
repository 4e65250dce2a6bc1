/** What is written into the form, field by field, in plain values: names and words are opened by whoever asks for the form. */
import type { Day } from '../calendar/index.ts'
import type { Answer, Checklist, Subject } from '../checklist/index.ts'
import type { EvaluationKind, InstitutionType } from '../kinds.ts'
import type { LevelCode } from '../levels.ts'

export const supervisionTypes = { daily: '日常督导', special: '专项督导' } as const

/** a15.1.2 and a7.5. */
export const supervisionForms = {
  site: '评价现场督导',
  workplace: '工作现场督导',
  comparison: '数据比对',
  sampling: '抽查评价资料（含录像）',
  remote: '远程监控',
  open: '明察',
  unannounced: '暗访',
} as const

export const subjectNames = {
  theory: '理论知识考试',
  practical: '操作技能考核',
  review: '综合评审',
} as const satisfies Record<Subject, string>

export const paperSources = { national: '国家题库', provincial: '省级题库', own: '自建并备案的题库' } as const
export const opinions = { agreed: '属实', disputed: '有异议' } as const
export const grades = { good: '好', fair: '较好', average: '一般', poor: '差' } as const

/** a15.1.3 for the four in the middle; the others are the order of work. */
export const followUps = {
  archive: '归档',
  verify: '调查核实',
  interview: '约谈提醒',
  letter: '发出提醒函',
  circular: '质量通报',
  special: '转专项督导',
  transfer: '移交有关部门',
} as const

/** China time: '2026-05-12T08:30'. */
export type Moment = string
export type Span = { from: Moment; until?: Moment }
export type Named = { name: string; number?: string; role?: string }
/** `sha256`: of the picture that was signed with; `changed`: something was written after the signature. */
export type Signed = {
  name: string
  role?: string
  at?: Moment
  how?: 'drawn' | 'paper' | 'confirmed'
  sha256?: string
  changed?: boolean
}

export type ItemAnswer = {
  answer: Answer
  note?: string
  /** Numbers of the attachments. */
  files?: readonly number[]
  /** Answered in one tap with the rest of its stage. */
  asPlanned?: boolean
}

/** An item beside the bank (a28), with its answer; `owner`: 本行业 or 本机构, and who. */
export type Added = { id: string; text: string; owner: string; answer?: Answer; note?: string }

export type Values = {
  H01?: string
  H02?: keyof typeof supervisionTypes
  H03?: readonly (keyof typeof supervisionForms)[]
  H18?: { dispatcher: string; people: readonly Named[] }
  H12?: Span
  'H12-F'?: readonly { name: string; span: Span }[]
  'H12-P'?: { arrival?: string; leaving?: string }
  H04?: EvaluationKind
  H05?: { name: string; number?: string; code: string }
  H06?: InstitutionType
  H07?: { plan: string; batches: readonly string[] }
  H08?: readonly { code?: string; name: string; level: LevelCode | null }[]
  H09?: { name: string; address?: string }
  'H09-F'?: boolean
  H10?: readonly Subject[]
  H11?: readonly Span[]
  H13?: { planned?: number; present?: number; absent?: number; disciplined?: number }
  H14?: { rooms?: number; places?: number }
  H15?: readonly Named[]
  H16?: readonly Named[]
  'H16-P'?: boolean
  H17?: { source: keyof typeof paperSources; papers: readonly string[] }
  'F-B01'?: {
    checklist: Checklist
    answers: Readonly<Record<string, ItemAnswer>>
    /** The items to be answered; without them, those that were. An item without an answer is printed blank. */
    asked?: readonly string[]
  }
  'F-B01-O'?: readonly Added[]
  'F-B01-R'?: readonly { item: string; at: Moment; note: string; answered?: string }[]
  'F-B02'?: readonly { what: string; reason: string; finding: string }[]
  'F-B02-C'?: string
  'F-B02-R'?: string
  'F-B03'?: readonly { person: string; role: string; question: string; answer: string }[]
  'F-B04'?: readonly { fact: string; items: readonly string[]; files?: readonly number[]; corrected: boolean }[]
  'F-B05'?: string
  'F-B05-G'?: string
  'F-B06'?: string
  'F-B06-P'?: string
  'F-B07'?: keyof typeof grades
  'F-B08'?: { opinion: keyof typeof opinions; words?: string }
  'F-B09'?: {
    supervisors: readonly Signed[]
    institution: Signed | { refused: string; witness?: string } | null
  }
  'F-B10'?: { choices: readonly (keyof typeof followUps)[]; words?: string }
  'F-B11'?: { dueOn: Day; submittedAt?: Moment; late: boolean; explanation?: string }
  'F-B12'?: readonly { number: number; title: string; sha256: string }[]
}
