/** What changed on one item from one round to the next, in words a reader can check. */
import type { Words } from '../../kernel/words.ts'
import { written } from '../../law/calendar/index.ts'
import { outcomes } from './choices.ts'
import type { Round } from './state.ts'

type Reply = Round['reports'][number]

export function changesIn(
  before: Reply | undefined,
  after: Reply,
  said: (words: Words | undefined) => string,
): string[] {
  if (!before) return []
  const [old, now] = [said(before.account), said(after.account)]
  const added = after.evidence.filter((id) => !before.evidence.includes(id)).length
  const gone = before.evidence.filter((id) => !after.evidence.includes(id)).length
  return [
    ...(before.outcome === after.outcome ? [] : [`${outcomes[before.outcome]} 改为 ${outcomes[after.outcome]}`]),
    ...(before.doneOn === after.doneOn ? [] : [`完成日期改为 ${after.doneOn ? written(after.doneOn) : '未填'}`]),
    ...(old === now ? [] : [`情况说明有改动，原为“${old}”`]),
    ...(added ? [`新增材料 ${added} 件`] : []),
    ...(gone ? [`撤回材料 ${gone} 件`] : []),
  ]
}
