/** Answers to the checklist: of the version the record was given, one by one, and which of them may go with the rest. */
import { inOrder } from '../../kernel/refusal.ts'
import { versionOf, whyLookedAt } from '../../law/checklist/index.ts'
import { written } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'
import type { Event, SupervisionRecord } from './state.ts'
import { suggestionIn } from './suggestions.ts'

type Answers = Extract<Command, { type: 'answer' }>

/** Items of the bank that the record was given, and what was added beside them (a28): these are asked, and no others. */
export const askedIn = ({ items, additions = [] }: Pick<SupervisionRecord, 'items' | 'additions'>): string[] => [
  ...items,
  ...additions.map(({ code }) => code),
]

export function answered(the: SupervisionRecord, { answers, checklist }: Answers): Event {
  ofThisVersion(the, checklist)
  const asked = askedIn(the)
  const unknown = answers.filter(({ item }) => !asked.includes(item))
  inOrder(unknown.length === 0, `检查事项中没有：${unknown.map(({ item }) => item).join('、')}`)
  for (const { item, answer, asPlanned } of answers) if (asPlanned) mayGoWithTheRest(the, item, answer)
  return {
    type: 'ItemsAnswered',
    answers: answers.map(({ note, asPlanned, ...each }) => ({
      ...each,
      ...(note ? { note } : {}),
      ...(asPlanned ? { asPlanned } : {}),
    })),
  }
}

/** A record keeps the version it was given; what was filled in under another one says something else. */
function ofThisVersion(the: SupervisionRecord, checklist: string | undefined): void {
  if (checklist === undefined || checklist === the.checklist) return
  const [given, own] = [versionOf(checklist), versionOf(the.checklist)]
  inOrder(given !== undefined, '所填的检查事项版本不存在', { remedy: '请刷新页面，按本记录表的检查事项重新填写' })
  const ended = given.until ? `，已于${written(given.until)}停止使用` : ''
  inOrder(false, `所填的是《${given.title}》${ended}；本记录表使用《${own?.title ?? the.checklist}》，没有保存`, {
    remedy: '请刷新页面，按本记录表的检查事项重新填写',
  })
}

function mayGoWithTheRest({ checklist, known }: SupervisionRecord, id: string, answer: string): void {
  inOrder(answer === 'yes', `${id} 选“按计划”的，只能是“是”`)
  const item = versionOf(checklist)?.items.find((each) => each.id === id)
  inOrder(item !== undefined, `${id} 是补充项目，不能选“按计划”`, { remedy: '请逐项查看后填写' })
  const why = whyLookedAt(item)
  inOrder(!why, `${id} 不能选“按计划”：${why}`, { remedy: '请逐项查看后填写' })
  const found = suggestionIn(known, item)
  inOrder(found?.answer !== 'no', `${id} 不能选“按计划”：${found?.from}显示${found?.because}`, {
    remedy: '请核实后逐项填写',
  })
}
