/** Which batches are visited, and how each visit goes: opened on the Mondays of two years, and a gallery for the days to come. */
import { Said } from '../../kernel/words.ts'
import { addDays, type Day, weekdayOf } from '../../law/calendar/index.ts'
import { idOf, seeded } from '../province.ts'
import type { Batch, Plan } from './plans.ts'
import { workday, workdayBefore, workdaysFrom } from './timeline.ts'

/** How those who are called answer, one after the other; after the last one nobody answers. */
export type Answer = 'accept' | 'decline' | 'recuse' | 'silent' | 'propose' | 'skip'
/** How far the letter of dispatch goes. */
export type Letter = 'drafted' | 'returned' | 'reviewed' | 'signed' | 'served' | 'acknowledged'
export type Ending = 'cancelled' | 'moved' | 'lapsed' | 'disclosed'
export type Visit = {
  id: string
  n: number
  plan: string
  batch: Batch
  openedOn: Day
  announced: boolean
  wanted: number
  forms: string[]
  drawn: boolean
  answers: Answer[]
  letter?: Letter
  ending?: Ending
  /** Nearly everybody is away that day: whoever is left declines. */
  nobody?: true
  note?: Said
}

type Story = Pick<Visit, 'answers' | 'letter' | 'ending' | 'nobody'> & {
  drawn?: false
  wanted?: number
  announced?: boolean
  /** Working days since the opening. */
  since?: number
  count: number
}
/** What stands on the desks today. */
const gallery: readonly Story[] = [
  { count: 1, answers: ['accept'], letter: 'served', since: 4, announced: true },
  { count: 1, answers: [], announced: true },
  { count: 1, answers: ['accept'], since: 1, announced: false },
  { count: 4, drawn: false, answers: [] },
  { count: 10, answers: [] },
  { count: 3, answers: ['decline'] },
  { count: 2, answers: ['recuse'] },
  { count: 2, answers: ['accept'], wanted: 2 },
  { count: 1, answers: ['propose'] },
  { count: 6, answers: ['accept'], since: 1 },
  { count: 3, answers: ['accept'], letter: 'drafted', since: 2 },
  { count: 1, answers: ['accept'], letter: 'returned', since: 3 },
  { count: 3, answers: ['decline', 'accept'], letter: 'reviewed', since: 3 },
  { count: 3, answers: ['accept'], letter: 'signed', since: 3 },
  { count: 5, answers: ['accept'], letter: 'served', since: 4 },
  { count: 3, answers: ['accept', 'accept'], letter: 'acknowledged', since: 5, wanted: 2, announced: true },
  { count: 2, answers: ['accept'], since: 3, ending: 'cancelled' },
  { count: 2, answers: ['accept'], since: 2, ending: 'moved' },
  { count: 1, answers: ['accept'], since: 3, ending: 'lapsed' },
  { count: 1, answers: [], nobody: true },
]

const past: readonly Answer[][] = [
  ['accept'],
  ['decline', 'accept'],
  ['accept'],
  ['accept'],
  ['recuse', 'accept'],
  ['accept'],
  ['silent', 'accept'],
  ['accept'],
  ['accept'],
  ['skip', 'accept'],
]

const forms = [['site'], ['site', 'sampling'], ['remote'], ['site', 'comparison'], ['workplace']]

type Found = { plan: Plan; batch: Batch }

function visit({ plan, batch }: Found, openedOn: Day, order: number, story: Partial<Story>): Visit {
  const { announced = order % 3 !== 0, wanted = 1, drawn = true, answers = [], letter, ending, nobody } = story
  return {
    id: idOf(`visit/${batch.id}`),
    n: plan.n,
    plan: plan.id,
    batch,
    openedOn,
    announced,
    wanted,
    forms: forms[order % forms.length] as string[],
    drawn,
    answers,
    ...(letter ? { letter } : {}),
    ...(ending ? { ending } : {}),
    ...(nobody ? { nobody } : {}),
    ...(order % 4 === 0 ? { note: new Said('重点看现场组织和监控是否按备案承诺运行（演练）。') } : {}),
  }
}

export function visitsOf(plans: readonly Plan[], begin: Day, today: Day): Visit[] {
  const found = plans
    .filter(({ accepted }) => accepted)
    .flatMap((plan) => plan.batches.map((batch): Found => ({ plan, batch })))
  return [...regular(found, begin, today), ...onTheDesks(found, today)]
}

/** One a week. */
function regular(found: readonly Found[], begin: Day, today: Day): Visit[] {
  const draw = seeded('years/visits')
  const visits: Visit[] = []
  const taken = new Set<Batch>()
  const last = addDays(today, -16)
  for (let monday = addDays(begin, 60); monday <= last; monday = addDays(monday, 1)) {
    if (weekdayOf(monday) !== 1) continue
    const openedOn = workday(monday)
    // Around long holidays nobody is called: the letter would come after the visit.
    const [soonest, latest] = [workdaysFrom(openedOn, 5), addDays(openedOn, 13)]
    const week = found.filter(
      ({ plan, batch }) => !taken.has(batch) && plan.filedOn < openedOn && batch.day > soonest && batch.day <= latest,
    )
    for (const one of pick(week, 1, draw)) {
      taken.add(one.batch)
      const order = visits.length
      const answers = past[order % past.length] as Answer[]
      const moved = order % 23 === 7 && !answers.includes('silent')
      const ending: Ending | undefined = order % 29 === 11 ? 'cancelled' : moved ? 'moved' : undefined
      visits.push(
        visit(one, openedOn, order, {
          answers: order % 5 === 2 ? [...answers, 'accept'] : answers,
          wanted: order % 5 === 2 ? 2 : 1,
          ...(ending ? { ending } : {}),
          ...(ending === 'cancelled' ? {} : { letter: 'acknowledged' }),
        }),
      )
    }
  }
  return visits
}

function pick<T>(from: readonly T[], count: number, draw: (most: number) => number): T[] {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(draw(left.length), 1)[0] as T)
}

/** The day on which nearly all external supervisors are away at a course. */
export const courseDay = (today: Day): Day => workdaysFrom(workday(addDays(today, 20)), 1)

function onTheDesks(found: readonly Found[], today: Day): Visit[] {
  const now = workdayBefore(today)
  const draw = seeded('years/desks')
  const course = courseDay(today)
  const soon = found.filter(
    ({ plan, batch }) =>
      plan.filedOn < workdaysFrom(now, -5) && batch.day >= workdaysFrom(today, 4) && batch.day !== course,
  )
  const onCourse = found.find(({ plan, batch }) => plan.filedOn < now && batch.day === course)
  const own = soon.filter(({ plan }) => plan.n === 0)
  const others = soon.filter(({ plan }) => plan.n !== 0)
  return gallery
    .flatMap((story) => Array.from({ length: story.count }, () => story))
    .flatMap((story, order) => {
      const openedOn = workdaysFrom(now, -(story.since ?? 0))
      const from = order < 3 ? own : others
      const one = story.nobody ? onCourse : pick(from, 1, draw)[0]
      if (!one) return []
      from.splice(from.indexOf(one), 1)
      return [visit(one, openedOn, order, story)]
    })
}
