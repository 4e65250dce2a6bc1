/** What a record must hold before it is handed in: nothing applicable left without a word (a17), nothing asked unanswered. */
import { inOrder } from '../../kernel/refusal.ts'
import { askedIn } from './answering.ts'
import { untold } from './immediate.ts'
import type { SupervisionRecord } from './state.ts'

/** What is missing, each with the line of the form where it belongs. */
export function missingIn(the: SupervisionRecord): { line: string; what: string }[] {
  const { content, questions } = the
  const items = askedIn(the)
  const open = items.filter((item) => !content.answers[item])
  const silent = items.filter((item) => content.answers[item]?.answer === 'no' && !content.answers[item]?.note)
  const told = new Set([...content.problems, ...(the.reports ?? [])].flatMap(({ item }) => item ?? []))
  return [
    ...(content.head ? [] : [{ line: 'head', what: '当场情况还没有填写' }]),
    ...open.map((line) => ({ line, what: '还没有选择' })),
    ...silent.filter((item) => !told.has(item)).map((line) => ({ line, what: '选择“否”的，请写明情况或记录问题' })),
    ...untold(the).map((line) => ({ line, what: '标★的事项选“否”的，应立即报告委派机构' })),
    ...(content.opinion ? [] : [{ line: 'opinion', what: '还没有记录评价机构意见' }]),
    ...questions.filter(({ answer }) => !answer).map(({ line }) => ({ line, what: '退回的问题还没有答复' })),
  ]
}

export function complete(the: SupervisionRecord): void {
  const missing = missingIn(the)
  const first = missing
    .slice(0, 5)
    .map(({ line, what }) => (/^[A-Z]+\d/.test(line) ? `${line} ${what}` : what))
    .join('；')
  inOrder(missing.length === 0, `记录表还有 ${missing.length} 处没有填写：${first}${missing.length > 5 ? '……' : ''}`, {
    remedy: '没有查的事项请选“未查”，不适用的请选“不适用”',
  })
}
