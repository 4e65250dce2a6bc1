/** How a form stands, what it is called, and when it was. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { shortDay } from '../../../desk/words.ts'
import { forms, lists } from '../choices.ts'
import type { FormRow } from '../readings.ts'

const stages: Readonly<Record<string, [State, string]>> = {
  'under-way': ['wait', '正在进行'],
  ended: ['good', '已结束'],
  withdrawn: ['plain', '已撤回'],
}

export function StageTag({ stage }: Pick<FormRow, 'stage'>) {
  const [state, words] = stages[stage] ?? ['plain', stage]
  return <Tag state={state}>{words}</Tag>
}

export const formName = ({ form, list }: Pick<FormRow, 'form' | 'list'>): string =>
  list ? `抽查${lists[list as keyof typeof lists]}` : (forms[form as keyof typeof forms] ?? form)

const chinaTime = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
/** 12月14日 09:10 至 10:20 */
export function timesOf({ begunAt, endedAt }: Pick<FormRow, 'begunAt' | 'endedAt'>): string {
  const from = chinaTime(begunAt)
  const until = endedAt ? chinaTime(endedAt) : undefined
  const day = until && until.slice(0, 10) !== from.slice(0, 10) ? `${shortDay(until)} ` : ''
  return `${shortDay(from)} ${from.slice(11, 16)}${until ? ` 至 ${day}${until.slice(11, 16)}` : ' 起'}`
}
/** 12月14日 09:12:30 */
export const momentText = (moment: string): string => `${shortDay(moment)} ${moment.slice(11)}`
