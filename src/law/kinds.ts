/**
 * The kinds of evaluation that supervision covers (a2, whose 等 keeps the list open) and the types of institution.
 * Types of institution are the practice of the field: the regulation knows only 评价机构.
 */
import type { ClauseId } from './clauses.ts'

export const evaluationKinds = {
  qualification: { name: '职业资格评价', clause: 'a2' },
  level: { name: '职业技能等级认定', clause: 'a2' },
  special: { name: '专项职业能力考核', clause: 'a2' },
} as const satisfies Record<string, { name: string; clause: ClauseId }>

export type EvaluationKind = keyof typeof evaluationKinds

export const institutionTypes = {
  ZG: { name: '职业资格评价机构', kind: 'qualification' },
  'DJ-Q': { name: '用人单位（企业）', kind: 'level' },
  'DJ-Y': { name: '院校', kind: 'level' },
  'DJ-S': { name: '社会培训评价组织', kind: 'level' },
  'DJ-B': { name: '央企、部属机构在青分支机构', kind: 'level' },
  ZX: { name: '专项职业能力考核机构', kind: 'special' },
} as const satisfies Record<string, { name: string; kind: EvaluationKind }>

export type InstitutionType = keyof typeof institutionTypes
