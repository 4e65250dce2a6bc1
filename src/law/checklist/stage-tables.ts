/**
 * 检查表: one bank, four tables. What belongs to one part of the evaluation alone (理论、技能、综合评审) stands in the
 * table of that part, so that whoever watches it holds one sheet; everything else stands in the table for all.
 */
import { type Item, type Stage, type Subject, stages } from './item.ts'

export const stageTables = {
  common: '通用检查表',
  theory: '理论知识考试检查表',
  practical: '操作技能考核检查表',
  review: '综合评审检查表',
} as const satisfies Record<Subject | 'common', string>
export type StageTable = keyof typeof stageTables
export const stageTableNames = Object.keys(stageTables) as [StageTable, ...StageTable[]]

export function stageTableOf({ stage, subjects }: Pick<Item, 'stage' | 'subjects'>): StageTable {
  const own = stages[stage] as { subject?: Subject }
  const [only, ...more] = subjects ?? (own.subject ? [own.subject] : [])
  return only && more.length === 0 ? only : 'common'
}

/** The part of the evaluation a stage belongs to; none: it concerns all of it. */
export const subjectOf = (stage: Stage): Subject | undefined => (stages[stage] as { subject?: Subject }).subject
