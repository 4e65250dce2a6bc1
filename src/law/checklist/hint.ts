/**
 * 可能涉及: the clauses a 否 may touch, each with the condition its own words make. Nothing is found or determined here
 * (a19): whoever reads a hint still has to show that the condition holds.
 */
import type { ClauseId } from '../clauses.ts'
import type { Item } from './item.ts'

/** The words of each clause on which it turns; a clause that names none knows no degree. */
export const conditions: Partial<Record<ClauseId, string>> = {
  'a20.1': '情节轻微的',
  'a20.2': '情节轻微的',
  'a20.4': '情节轻微的',
  'a21.1': '情节严重的',
  'a21.3': '一年内无正当理由',
  'a21.5': '未按期完成整改',
  'a21.7': '被投诉举报并经核实',
  'a22.1': '备案申请中故意',
  'a22.2': '严重超出备案范围',
  'a22.4': '考场秩序混乱，有组织舞弊',
  'a22.5': '证书数据造假',
  'a22.7': '一年（含）以上不开展评价工作',
  'a23.p1': '超范围上传证书数据、上传证书数据有错误',
  'a23.p2': '发生超范围读取证书数据、泄露个人隐私、利用证书数据等提供有偿服务等行为',
  a27: '拒不整改或者情节严重的',
}

export type Hint = { clause: ClauseId; condition?: string }

export function hintsOf({ hint }: Pick<Item, 'hint'>): Hint[] {
  // What a20 lists is a21's first head too, once it is serious; an item of a27 is judged by the head of its article.
  const clauses = hint.flatMap((clause) => (clause.startsWith('a20.') ? [clause, 'a21.1' as const] : [clause]))
  return [...new Set(clauses)].map((clause) => {
    const condition = conditions[clause] ?? (clause.startsWith('a27.') ? conditions.a27 : undefined)
    return condition ? { clause, condition } : { clause }
  })
}
