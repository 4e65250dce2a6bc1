/** What changed in an item from one version to the next, field by field, in words that anyone can check. */
import { citation } from '../clauses.ts'
import { evaluationKinds } from '../kinds.ts'
import { levelName } from '../levels.ts'
import { evidenceKinds, type Item, parts, registers, stages } from './item.ts'
import type { Difference } from './versions.ts'

export type Change = { name: string; before: string; after: string }

const subjects = { theory: '理论知识考试', practical: '操作技能考核', review: '综合评审' } as const
const all = '全部'
const listed = <T>(given: readonly T[] | undefined, word: (each: T) => string) => given?.map(word).join('、') ?? all

/** Each field of an item: what it is called, and how its value reads. */
const fields: {
  readonly [Field in Exclude<keyof Item, 'id'>]-?: readonly [name: string, read: (item: Item) => string]
} = {
  stage: ['阶段', ({ stage }) => stages[stage].name],
  text: ['文字', ({ text }) => text],
  basis: ['依据', basisText],
  hint: ['可能涉及的条款', ({ hint }) => (hint.length > 0 ? hint.map((clause) => citation(clause)).join('、') : '无')],
  immediate: ['立即报告', ({ immediate }) => (immediate ? '标★' : '不标★')],
  advice: ['性质', ({ advice }) => (advice ? '建议' : '检查')],
  evidenceWanted: ['证据', ({ evidenceWanted }) => evidenceWanted.map((kind) => evidenceKinds[kind]).join('、')],
  known: ['登记信息', ({ known }) => (known ? registers[known] : '无')],
  parts: ['检查时段', ({ stage, parts: own }) => listed(own ?? [stages[stage].part], (part) => parts[part].name)],
  kinds: ['评价类型', ({ kinds }) => listed(kinds, (kind) => evaluationKinds[kind].name)],
  subjects: ['评价科目', ({ subjects: own }) => listed(own, (subject) => subjects[subject])],
  levels: ['级别', ({ levels }) => listed(levels, levelName)],
}

export function basisText({ basis }: Pick<Item, 'basis'>): string {
  return basis.map(({ clause, phrase }) => `${citation(clause)}“${phrase}”`).join('；')
}

export function changesOf({ before, after, fields: changed }: Difference['changed'][number]): Change[] {
  return changed.flatMap((field) => {
    if (field === 'id') return []
    const [name, read] = fields[field]
    return [{ name, before: read(before), after: read(after) }]
  })
}
