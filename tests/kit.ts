/** Given / when / then for deciders: a law test is a short story of events, one command, and what the law answers. */
import { expect } from 'vitest'
import { commit } from '../src/journal/keep.ts'
import type { Actor, AnyCommand, AnyEvent, Circumstances } from '../src/kernel/procedure.ts'
import { Refusal } from '../src/kernel/refusal.ts'
import { calendarFor, type Day } from '../src/law/calendar/index.ts'
import type { ClauseId } from '../src/law/clauses.ts'

type Decider<State, Command extends AnyCommand, Event extends AnyEvent, Facts> = {
  initial: State
  decide(state: State, command: Command, now: Circumstances & Facts): Event[]
  evolve(state: State, event: Event): State
}

export const person = (
  kind: Actor['kind'],
  powers: Actor['powers'],
  organisation = '10000000-0000-4000-8000-000000000001',
): Actor => ({
  id: '10000000-0000-4000-8000-000000000009',
  organisation,
  kind,
  powers,
})

export function on(today: Day, actor: Actor = person('centre', [])): Circumstances {
  return { actor, at: `${today}T02:00:00.000Z`, today, calendar: calendarFor() }
}

export function given<State, Command extends AnyCommand, Event extends AnyEvent, Facts>(
  decider: Decider<State, Command, Event, Facts>,
  ...events: Event[]
) {
  const state = events.reduce(decider.evolve, decider.initial)
  return {
    state,
    when(command: Command, now: Circumstances & Facts) {
      commit(command)
      const run = () => decider.decide(state, command, now)
      return {
        events: run,
        happens: (...expected: Event[]) =>
          expect(JSON.parse(JSON.stringify(run()))).toMatchObject(JSON.parse(JSON.stringify(expected))),
        refusedUnder(clause: ClauseId | undefined) {
          try {
            run()
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            expect((error as Refusal).clause).toBe(clause)
            return
          }
          throw new Error(`not refused: ${command.type}`)
        },
      }
    },
  }
}
