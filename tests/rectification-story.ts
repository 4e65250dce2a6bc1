/** A rectification told for law tests: two demands, the first with its proof, and how it went on. */
import { Said } from '../src/kernel/words.ts'
import type { Day } from '../src/law/calendar/index.ts'
import { decide, initial } from '../src/procedures/rectification/decide.ts'
import { evolve } from '../src/procedures/rectification/evolve.ts'
import type { Event, HandedIn, Report, Round } from '../src/procedures/rectification/state.ts'
import { person } from './kit.ts'

export const decider = { initial, decide, evolve }
export const said = (text = '说明') => new Said(text)
export const institution = '20000000-0000-4000-8000-000000000001'
export const clerk = person('centre', ['centre.openRectification', 'centre.reviewRectifications'])
export const own = person('institution', ['institution.rectify'], institution)
export const [first, second] = ['item-1', 'item-2']
export const [problem, record] = ['problem-1', 'record-1']

export const demand = (change: object = {}) => ({
  type: 'demand' as const,
  institution,
  mode: 'rectify' as const,
  basis: { document: said('青职评提〔2026〕3号，2026年2月2日') },
  items: [
    { id: first, demand: said('完善监考签字制度'), proof: said('签字后的制度文本'), problem },
    { id: second, demand: said('组织考务人员培训') },
  ],
  ...change,
})
export const opening = (change: object = {}) => ({
  opening: {
    institution: true,
    number: '整改2026-0001',
    problems: [{ id: problem, record, accepted: true, closed: false }],
    ...change,
  },
})
export const opened = (on: Day, dueOn: Day | undefined, workingDays = 15): Event => ({
  type: 'RectificationOpened',
  office: clerk.organisation,
  institution,
  number: '整改2026-0001',
  basis: { document: said() },
  law: 'a15.1.4',
  mode: dueOn ? 'rectify' : 'improve',
  items: [
    { id: first, number: 1, demand: said(), proof: said(), problem: { id: problem, record } },
    { id: second, number: 2, demand: said() },
  ],
  on,
  ...(dueOn ? { clock: { start: on, workingDays }, dueOn } : {}),
})
export const done = (item: string, doneOn: Day): Report => ({ item, outcome: 'done', account: said(), doneOn })
export const written = (on: Day): Event => ({ type: 'ReportsWritten', reports: [done(first, on), done(second, on)] })
export const proof: HandedIn[] = [{ id: 'file-1', tag: '1' }]
export const round = (on: Day, number = 1, items = [first, second]): Round => ({
  number,
  at: `${on}T02:00:00.000Z`,
  on,
  by: own.id,
  onTime: true,
  via: 'system',
  reports: items.map((item) => ({ ...done(item, on), evidence: item === first ? ['file-1'] : [] })),
})
export const submitted = (on: Day, ...rest: [number?, string[]?]): Event => ({
  type: 'RectificationSubmitted',
  round: round(on, ...rest),
})
export const judged = (on: Day, ...accepted: boolean[]): Event => ({
  type: 'RoundJudged',
  at: `${on}T03:00:00.000Z`,
  on,
  by: clerk.id,
  verdicts: [first, second].map((item, at) =>
    accepted[at] ? { item, accepted: true } : { item, accepted: false, reason: said('培训记录缺签到') },
  ),
})
