/** Candidates: a roster for every batch of the last months and the weeks to come, longer for those whose day is near. */
import { idOf } from '../province.ts'
import { clerk } from './offices.ts'
import { identified, numberOf } from './people.ts'
import type { Batch, Plan } from './plans.ts'
import { type Acts, ask, type Step, step } from './timeline.ts'

const surnames = ['马', '才让', '李', '祁', '韩', '赵', '冶', '王', '孙', '田']
const declared = ['public', 'employer', 'school'] as const

function rosterOf({ id, candidates }: Batch, first: number): object {
  return {
    type: 'putRoster',
    batch: id,
    rows: Array.from({ length: candidates }, (_, i) => ({
      id: idOf(`candidate/${id}/${i}`),
      ...identified(
        { person: idOf(`candidate/${id}/${i}/person`), name: `${surnames[(first + i) % surnames.length]}演练${i + 1}` },
        numberOf(41 + (first % 50), first + i),
      ),
      declared: declared[(first + i) % declared.length],
    })),
  }
}

/** Put on the day the plan was filed, after it was accepted. */
export function rosters(plans: readonly Plan[]): { plan: string; step: Step }[] {
  let first = 0
  return plans
    .filter(({ accepted }) => accepted)
    .map((plan) => ({ ...plan, batches: plan.batches.filter(({ candidates }) => candidates > 0) }))
    .filter(({ batches }) => batches.length > 0)
    .map(({ id, n, filedOn, batches }) => {
      const from = first
      first += batches.reduce((sum, { candidates }) => sum + candidates, 0)
      const put: Step = {
        ...step(filedOn, '16:30', clerk(n)),
        // Made when they are wanted: all of them at once would be a crowd in memory.
        does: (): Acts[] => {
          let next = from
          const asks = batches.map((batch) => {
            const one = ask('activity', id, rosterOf(batch, next))
            next += batch.candidates
            return one
          })
          return [{ actor: clerk(n), asks }]
        },
      }
      return { plan: id, step: put }
    })
}
