/** A visit told for law tests: who goes, what was filled in, when it ended. */
import { Said } from '../src/kernel/words.ts'
import { addDays, type Day } from '../src/law/calendar/index.ts'
import { decide, initial } from '../src/procedures/record/decide.ts'
import { evolve } from '../src/procedures/record/evolve.ts'
import type { Assigned, Event } from '../src/procedures/record/state.ts'
import { person } from './kit.ts'

export const decider = { initial, decide, evolve }
export const self = { ...person('centre', ['supervisor.keepRecord']), id: 'account-1' }
export const said = (text = '说明') => new Said(text)
export const assigned = (day: Day): Assigned => ({
  office: 'centre',
  institution: 'institution',
  activity: 'plan',
  sessions: [{ id: 's', from: `${day}T09:00`, until: `${day}T17:00` }],
  team: [{ supervisor: 'supervisor-1', account: 'account-1', card: 'R63260001', name: said() }],
  kind: 'level',
  subjects: ['theory'],
  checklist: 'checklist-1',
  items: ['A01', 'B05'],
  dueOn: addDays(day, 3),
})
export const expected = (day: Day): Event => ({ type: 'RecordExpected', ...assigned(day) })
export const begun = (day: Day): Event => ({ type: 'VisitBegun', at: `${day}T01:00:00.000Z`, on: day, by: self.id })
export const head = {
  counts: { planned: 30, present: 29, absent: 1, violations: 0 },
  venueAsFiled: true,
  internalOnDuty: true,
  paperSource: 'national' as const,
}
export const filled: Event[] = [
  { type: 'HeadFilled', head },
  {
    type: 'ItemsAnswered',
    answers: [
      { item: 'A01', answer: 'yes' },
      { item: 'B05', answer: 'not-seen' },
    ],
  },
  { type: 'OpinionRecorded', opinion: { view: 'agrees', on: '2026-03-10', signer: { person: 'p', name: said() } } },
]
export const ended = (day: Day, dueOn: Day): Event => ({
  type: 'VisitEnded',
  at: `${day}T09:00:00.000Z`,
  on: day,
  by: self.id,
  dueOn,
})
