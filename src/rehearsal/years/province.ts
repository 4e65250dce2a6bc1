/** The whole invented province with its two years, relative to a day: the same every time, before anything is loaded. */
import { addDays, type Day } from '../../law/calendar/index.ts'
import { changes } from './changes.ts'
import { conducted } from './conduct.ts'
import { followUpSteps } from './follow-ups.ts'
import { holderCount, holderId, holders, kindOf } from './holders.ts'
import { filingsOf, institutions, measures } from './institutions.ts'
import { internals } from './internals.ts'
import { as, clerk, offices } from './offices.ts'
import { letterSteps } from './letters.ts'
import { type Plan, plansOf } from './plans.ts'
import { recordSteps } from './records.ts'
import { rosters } from './rosters.ts'
import { ask, type Step, step, workdaysFrom, yearsBack } from './timeline.ts'
import { courseDay, type Visit, visitsOf } from './visits.ts'
import { idOf } from '../province.ts'

/**
 * `steps` go one after the other. Rosters that nothing else touches, and the letters with what comes of
 * the visits, follow them on lanes of their own, each behind the moment at which the steps have arrived.
 */
export type Years = { begin: Day; plans: Plan[]; visits: Visit[]; steps: Step[]; rosters: Step[]; letters: Step[] }

export function yearsUntil(today: Day): Years {
  const begin = addDays(today, -yearsBack)
  const filings = filingsOf(begin, today)
  const plans = plansOf(filings, begin, today)
  const visits = visitsOf(plans, begin, today)
  const changed = changes(plans, new Set(visits.map(({ plan }) => plan)), today)
  const touched = new Set([
    ...changed.map(({ plan }) => plan),
    ...visits.filter(({ ending }) => ending).map(({ plan }) => plan),
  ])
  const put = rosters(plans)
  const steps = [
    ...offices(begin),
    ...institutions(filings, today),
    ...holders(begin, today, filings),
    ...internals(begin, today, filings),
    ...plans.map(({ id, n, filedOn, command }) => step(filedOn, '10:20', clerk(n), ask('activity', id, command))),
    ...put.filter(({ plan }) => touched.has(plan)).map((each) => each.step),
    ...changed.map((each) => each.step),
    ...visits.flatMap((visit) => conducted(visit)),
    ...measures(today, filings),
    course(today),
  ]
  return {
    begin,
    plans,
    visits,
    steps: inOrderOfTime(steps),
    rosters: inOrderOfTime(put.filter(({ plan }) => !touched.has(plan)).map((each) => each.step)),
    letters: inOrderOfTime([
      ...visits.flatMap((visit, place) =>
        visit.letter ? [...letterSteps(visit, today), ...recordSteps(visit, place, today)] : [],
      ),
      ...followUpSteps(today),
    ]),
  }
}

/** What happened at the same minute stays in the order in which it is told. */
const inOrderOfTime = (steps: Step[]): Step[] => steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** All but a few are at a course that day. */
function course(today: Day): Step {
  const day = courseDay(today)
  const going = Array.from({ length: holderCount }, (_, j) => j).filter((j) => kindOf(j) === 'valid' && j % 40 !== 13)
  return step(
    workdaysFrom(today, -6),
    '10:00',
    as('zhongxin'),
    ...going.map((j) =>
      ask('supervisor', holderId(j), { type: 'recordLeave', id: idOf(`course/${j}`), from: day, until: day }),
    ),
  )
}
