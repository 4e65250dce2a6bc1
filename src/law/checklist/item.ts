/** What a checklist is made of: items by stage, the answers to them, and what each one wants to know. */
import type { Day } from '../calendar/index.ts'
import type { ClauseId } from '../clauses.ts'
import type { EvaluationKind } from '../kinds.ts'
import type { LevelCode } from '../levels.ts'
import type { Basis } from './phrases.ts'

/** In the order in which they are looked at. */
export const stages = {
  A: { name: '资质与制度', part: 'before' },
  B: { name: '考前准备', part: 'before' },
  T: { name: '理论知识考试', part: 'during', subject: 'theory' },
  P: { name: '操作技能考核', part: 'during', subject: 'practical' },
  Z: { name: '综合评审', part: 'during', subject: 'review' },
  C: { name: '评卷与成绩', part: 'after' },
  D: { name: '证书与数据', part: 'after' },
  E: { name: '公开与收费', part: 'before' },
  F: { name: '档案与监控', part: 'after' },
  G: { name: '内督与投诉', part: 'after' },
} as const satisfies Record<string, { name: string; part: Part; subject?: Subject }>

export type Stage = keyof typeof stages
export type Subject = 'theory' | 'practical' | 'review'

/** What of the evaluation takes place while it is looked at: 事前、事中、事后 (a3). */
export const parts = {
  before: { name: '事前检查', clause: 'a3' },
  during: { name: '事中巡查', clause: 'a3' },
  after: { name: '事后抽查', clause: 'a3' },
} as const satisfies Record<string, { name: string; clause: ClauseId }>
export type Part = keyof typeof parts

export const answers = { yes: '是', no: '否', 'not-applicable': '不适用', 'not-seen': '未查' } as const
export type Answer = keyof typeof answers

export const evidenceKinds = {
  photo: '现场照片',
  paper: '资料复印件或扫描件',
  data: '系统数据或截图',
  video: '录像片段',
  talk: '询问记录',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Which register answers an item beforehand; the supervisor only confirms or corrects. */
export const registers = { filing: '备案登记', plan: '评价计划', people: '人员登记' } as const
export type RegisterName = keyof typeof registers

export type Item = {
  readonly id: `${Stage}${string}`
  readonly stage: Stage
  /** Written so that 是 is the good answer. */
  readonly text: string
  /** The phrases of a14 it rests on, the nearest first. */
  readonly basis: readonly [Basis, ...Basis[]]
  /** Clauses a 否 may touch, if their own conditions hold too: a hint, never a verdict. See `hintsOf`. */
  readonly hint: readonly ClauseId[]
  /** ★: a 否 is reported at once, before the record form is due. */
  readonly immediate?: true
  /** A recommendation: a 否 is no problem found. */
  readonly advice?: true
  readonly evidenceWanted: readonly EvidenceKind[]
  readonly known?: RegisterName
  /** Asked in these parts instead of those of its stage. */
  readonly parts?: readonly Part[]
  /** Asked only for these; without them, for all. */
  readonly kinds?: readonly EvaluationKind[]
  readonly subjects?: readonly Subject[]
  readonly levels?: readonly LevelCode[]
}

export type Checklist = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly from: Day
  readonly until?: Day
  readonly items: readonly Item[]
}
