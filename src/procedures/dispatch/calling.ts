/**
 * Calling along the one ranking (a11): the next in rank is asked; against whom a ground has come up since the seal is
 * passed by with its code. Nothing is ever drawn again.
 */
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import { letterOf } from './places.ts'
import type { SkipCode } from './draw/walk.ts'
import type { Dispatch, Event, Facts, Next } from './state.ts'

type Now = Circumstances & Pick<Facts, 'answerBy'>

export function callNext(next: readonly Next[], wanted: number, now: Now): Event[] {
  const events: Event[] = []
  let left = wanted
  for (const { rank, supervisor, account, leaf, against } of next) {
    if (left === 0) break
    if (against) {
      events.push({ type: 'SupervisorPassedBy', rank, supervisor, leaf, code: against, on: now.today })
      continue
    }
    left -= 1
    events.push({
      type: 'SupervisorAsked',
      rank,
      supervisor,
      ...(account ? { account } : {}),
      leaf,
      on: now.today,
      answerBy: now.answerBy,
    })
  }
  if (left > 0) events.push({ type: 'RankingExhausted' })
  return events
}

/** One goes, the next in rank is called; the reason stays with the skip. */
export function replaced(
  the: Dispatch,
  rank: number,
  code: SkipCode,
  now: Now & Pick<Facts, 'next'>,
  reason?: Words,
): Event[] {
  const skip = { type: 'SupervisorSkipped', rank, code, on: now.today, ...letterOf(the) } as const
  return [reason ? { ...skip, reason } : skip, ...callNext(now.next, 1, now)]
}
