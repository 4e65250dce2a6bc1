/** Two thousand batches in two years and the weeks to come, with their examiners, internal supervisors and candidates. */
import { Said } from '../../kernel/words.ts'
import { addDays, type Day, daysBetween } from '../../law/calendar/index.ts'
import { occupationName } from '../../law/occupations.ts'
import { lastDayOfTerm, timeLimits } from '../../law/time-limits.ts'
import { idOf, seeded } from '../province.ts'
import { examinerId, examinersIn, type Filing, stopOf } from './institutions.ts'
import { internalId, serving } from './internals.ts'
import { workday, workdayBefore, workdaysFrom } from './timeline.ts'

export const batchCount = 2000
/** How far ahead institutions plan. */
const ahead = 75
/** Rosters of older batches are left out: they would make the first start longer than all the rest. */
export const rosterDays = 60
/** Every so many plans one is filed late, and one outside the scope of its filing. */
const [lateOf, refusedOf] = [31, 67]

export type Session = { id: string; subject: string; from: string; until: string; rooms: number; places: number }
export type Batch = { id: string; day: Day; venue: string; sessions: Session[]; command: object; candidates: number }
export type Plan = {
  id: string
  n: number
  filedOn: Day
  accepted: boolean
  batches: Batch[]
  command: object
}

/** Two or three batches to a plan, spread evenly over the time in which the institution may evaluate. */
export function plansOf(filings: readonly Filing[], begin: Day, today: Day): Plan[] {
  const spans = filings.map((filing) => ({ filing, ...spanOf(filing, begin, today) }))
  const open = spans.filter(({ days, filing }) => filing.receipt && days > 0)
  const weightOf = ({ filing, days }: (typeof open)[number]) => days * (filing.n === 0 ? 4 : 1)
  const total = open.reduce((sum, each) => sum + weightOf(each), 0)
  let passed = 0
  return open.flatMap((each) => {
    const before = Math.floor((passed * batchCount) / total)
    passed += weightOf(each)
    return plansIn(each.filing, each.from, each.days, Math.floor((passed * batchCount) / total) - before, today)
  })
}

function spanOf({ n, enteredOn, filedOn }: Filing, begin: Day, today: Day): { from: Day; days: number } {
  const from = addDays(enteredOn > begin ? enteredOn : begin, 36)
  const stop = stopOf(n, today)
  const ends = [
    addDays(today, ahead),
    addDays(lastDayOfTerm(timeLimits.filingTerm, filedOn), -20),
    ...(stop ? [addDays(stop, 20)] : []),
  ]
  return { from, days: daysBetween(from, ends.sort()[0] as Day) }
}

function plansIn(filing: Filing, from: Day, days: number, count: number, today: Day): Plan[] {
  const plans: Plan[] = []
  const draw = seeded(`years/plans/${filing.n}`)
  const used = new Set<Day>()
  for (let made = 0; made < count; ) {
    const size = Math.min(count - made, 2 + draw(2))
    const first = addDays(from, Math.floor((made * days) / count))
    const dates = Array.from({ length: size }, (_, i) => freeDay(addDays(first, i + draw(3)), used))
    plans.push(planOf(filing, plans.length, dates, draw, today))
    made += size
  }
  return plans
}

/** One batch of an institution a day: nobody is asked to be in two places. */
function freeDay(wanted: Day, used: Set<Day>): Day {
  let day = workday(wanted)
  while (used.has(day)) day = workday(addDays(day, 1))
  used.add(day)
  return day
}

type Draw = (most: number) => number

function planOf(filing: Filing, place: number, dates: readonly Day[], draw: Draw, today: Day): Plan {
  const { n, scope } = filing
  const order = n * 7 + place
  const refused = order % refusedOf === 5
  const first = [...dates].sort()[0] as Day
  const early = [addDays(first, -14 - draw(12)), ...(place % 5 === 0 ? [] : [addDays(today, -9 - draw(12))])].sort()[0]
  const planned = order % lateOf === 3 ? workdaysFrom(first, -3) : (early as Day)
  const stop = stopOf(n, today)
  const filedOn = workdayBefore([planned, today, ...(stop ? [addDays(stop, -1)] : [])].sort()[0] as Day)
  const batches = dates.map((day, i) => batchOf(filing, `${n}/${place}/${i}`, day, draw, refused, today))
  const name = occupationName(scope[0]?.occupation ?? '') ?? '职业技能'
  return {
    id: idOf(`plan/${n}/${place}`),
    n,
    filedOn,
    accepted: !refused,
    batches,
    command: {
      type: 'file',
      title: new Said(`${name}等${first.slice(0, 4)}年第${place + 1}次评价计划（演练）`),
      batches: batches.map(({ command }) => command),
    },
  }
}

/** Theory in the morning, practice in the afternoon; a special ability is shown in practice alone. */
const hours = [
  ['theory', '09:00', '10:30'],
  ['practical', '14:00', '17:00'],
] as const

function batchOf(filing: Filing, name: string, day: Day, draw: Draw, refused: boolean, today: Day): Batch {
  const { n, scope, kinds } = filing
  const line = scope[draw(scope.length)] as Filing['scope'][number]
  const examiners = Array.from({ length: examinersIn(n) - 1 }, (_, i) => examinerId(n, i))
  const start = draw(examiners.length)
  const turns = [...examiners.slice(start), ...examiners.slice(0, start)]
  const covered = draw(10) < 8
  const sessions = hours.slice(kinds[0] === 'special' ? 1 : 0).map(([subject, from, until], i) => ({
    id: idOf(`session/${name}/${i}`),
    subject,
    from: `${day}T${from}`,
    until: `${day}T${until}`,
    rooms: 1 + draw(4),
    places: 20 + draw(40),
    examiners: turns.slice(i * 2, i * 2 + 2),
    ...(covered ? { internalSupervisor: internalId(n, (start + i) % serving) } : {}),
  }))
  const level = refused ? otherLevel(filing, line) : line.level
  const near = day > addDays(today, -10) && day <= addDays(today, 45)
  const id = idOf(`batch/${name}`)
  return {
    id,
    day,
    venue: line.venue,
    sessions,
    command: { id, ...line, level, kind: kinds[0], sessions },
    candidates: near ? 18 + draw(15) : day > addDays(today, -rosterDays) ? 5 + draw(6) : 0,
  }
}

/** A level that is not in the filing of this occupation and venue. */
function otherLevel({ scope }: Filing, { occupation, venue }: Filing['scope'][number]): string {
  const filed = scope.filter((line) => line.occupation === occupation && line.venue === venue).map(({ level }) => level)
  return ['1', '2', '3', '4', '5'].find((level) => !filed.includes(level)) ?? '1'
}
