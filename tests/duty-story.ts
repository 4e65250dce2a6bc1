/** A supervision told for law tests of what is done in it: who goes, and how its record stands. */
import { addDays, type Day } from '../src/law/calendar/index.ts'
import type { Command } from '../src/procedures/field-duty/contract.ts'
import { decide, initial } from '../src/procedures/field-duty/decide.ts'
import { evolve } from '../src/procedures/field-duty/evolve.ts'
import type { Event, Facts, Step, Visit } from '../src/procedures/field-duty/state.ts'
import { on, person } from './kit.ts'
import { said } from './record-story.ts'

export const day: Day = '2026-03-10'
export const duty = { initial, decide, evolve }
export const goes = { ...person('centre', ['supervisor.keepRecord'], 'centre'), id: 'account-1' }
export const theirs = person('institution', ['institution.answer'], 'institution')
export const office = person('centre', ['centre.reviewRecords'], 'centre')
export const supervision = 'supervision-1'

const visit: Visit = {
  office: 'centre',
  institution: 'institution',
  team: [{ account: 'account-1', card: 'R63260001' }],
  stage: 'under-way',
  firstDay: day,
  hidden: false,
}
export const during = (change: Partial<Visit> = {}, actor = goes, today = day): ReturnType<typeof on> & Facts => ({
  ...on(today, actor),
  visit: { ...visit, ...change },
})
export const named = (id = 'p-1') => ({ person: id, name: said('演练人员') })

const step: Step & { card: string } = { by: 'account-1', at: `${day}T02:00:00.000Z`, on: day, card: 'R63260001' }
const about = { supervision, office: 'centre', institution: 'institution', accounts: ['account-1'], step }
export const asked: Event = { type: 'EnquiryMade', content: { kind: 'enquiry', text: said() }, ...about }
export const requested: Event = {
  type: 'PapersRequested',
  content: { kind: 'request', text: said(), way: 'consult' },
  ...about,
}
export const suggested: Event = { type: 'SuggestionMade', content: { kind: 'suggestion', text: said() }, ...about }
export const proposed: Event = {
  type: 'MeasureProposed',
  content: { kind: 'proposal', of: 'institution', direction: 'reward', text: said() },
  ...about,
}

type Interview = Extract<Command, { type: 'interview' }>
export const interview = (change: Partial<Interview> = {}): Interview => ({
  type: 'interview',
  supervision,
  interviewee: named(),
  role: 'candidate',
  under14: false,
  recording: 'none',
  text: said(),
  answer: said(),
  signed: true,
  ...change,
})
export const dayAfter = (days: number): Day => addDays(day, days)
