/** What institutions change in their plans: a batch moved by half an hour, a batch or a whole plan called off. */
import { Said } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { clerk } from './offices.ts'
import type { Batch, Plan } from './plans.ts'
import { ask, type Step, step, workdaysFrom } from './timeline.ts'

const reason = (text: string) => new Said(`${text}（演练）。`)
const later = (moment: string): string =>
  moment.endsWith(':00') ? `${moment.slice(0, -2)}30` : `${moment.slice(0, -5)}${Number(moment.slice(-5, -3)) + 1}:00`

/** The last session begins half an hour later: two of a day never meet. */
export function moveBatch({ venue, sessions }: Batch): object {
  const { id, from, until, rooms, places } = sessions.at(-1) as Batch['sessions'][number]
  const hours = { from: later(from), until: later(until) }
  return { type: 'changeSession', session: id, ...hours, venue, rooms, places, reason: reason('考评人员到达较晚') }
}
export const cancelBatch = ({ id }: Batch): object => ({
  type: 'cancelBatch',
  batch: id,
  reason: reason('报名人数不足'),
})

export type Change = { plan: string; step: Step }

/** Plans that nobody visits; each change is made some working days before the first batch, at the latest today. */
export function changes(plans: readonly Plan[], visited: ReadonlySet<string>, today: Day): Change[] {
  const quiet = plans.filter(({ id, accepted }) => accepted && !visited.has(id))
  return quiet.flatMap((plan, i) => {
    const days = plan.batches.map(({ day }) => day).sort()
    const [first] = plan.batches
    const on = workdaysFrom(days[0] as Day, -2)
    if (!first || on > today || on <= plan.filedOn) return []
    const acted = (command: object): Change[] => [
      { plan: plan.id, step: step(on, '11:30', clerk(plan.n), ask('activity', plan.id, command)) },
    ]
    if (i % 43 === 8) return acted({ type: 'cancelPlan', reason: reason('考点设备检修') })
    if (i % 29 === 4) return acted(cancelBatch(first))
    return i % 17 === 6 ? acted(moveBatch(first)) : []
  })
}
