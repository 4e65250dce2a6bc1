/** What the letter of a dispatch says (a11, a13, a17): nothing of it is typed, all of it stands in the registers. */
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { type Calendar, calendarFor, type Day } from '../../law/calendar/index.ts'
import { isLevelCode, levelName } from '../../law/levels.ts'
import { occupationName } from '../../law/occupations.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { sessionsSeen } from '../../registers/activity/facts.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { holdingOf } from '../../registers/supervisor/facts.ts'
import type { Dispatch } from './state.ts'

export async function letterOf(sql: Sql, dispatch: string) {
  const [row] = await sql<{ state: Dispatch }>('select state from dispatch where id = $1', [dispatch])
  const institution = row && (await institutionSeen(sql, row.state.institution))
  const particulars = institution?.state.particulars
  if (!row || !institution || !particulars) return undefined
  const { state } = row
  const sessions = await sessionsSeen(
    sql,
    state.sessions.map(({ id }) => id),
  )
  const days = sessions.map(({ from }) => from.slice(0, 10) as Day).sort()
  const [from, until] = [days[0] as Day, days.at(-1) as Day]
  const venues = institution.state.venues.filter(({ id }) => sessions.some(({ venue }) => venue === id))
  return {
    kind: 'dispatch-letter' as const,
    about: { procedure: 'dispatch', subject: dispatch },
    withheld: !state.disclosed,
    content: {
      institution: state.institution,
      institutionName: particulars.name,
      batch: new Said(batchesIn(sessions)),
      from,
      until,
      ...(from === until ? { hours: new Said(hoursIn(sessions)) } : {}),
      places: venues.map(({ address }) => address),
      supervisors: await goingIn(sql, state),
      recordDueOn: recordDue(until, calendarFor(institution.prefecture)),
    },
  }
}

type Seen = { number: string; occupation: string; level: string; from: string; until: string }

function batchesIn(sessions: readonly Seen[]): string {
  const told = sessions.map(
    ({ number, occupation, level }) =>
      `${number}（${occupationName(occupation) ?? occupation}${isLevelCode(level) ? levelName(level) : '专项职业能力考核'}）`,
  )
  return [...new Set(told)].join('、')
}

function hoursIn(sessions: readonly Seen[]): string {
  const first = sessions.map(({ from }) => from.slice(11)).sort()[0]
  const last = sessions
    .map(({ until }) => until.slice(11))
    .sort()
    .at(-1)
  return `${first}至${last}`
}

async function goingIn(sql: Sql, { places }: Dispatch) {
  const going = []
  for (const { supervisor, account } of places.filter(({ state }) => state === 'accepted')) {
    const held = await holdingOf(sql, supervisor)
    if (!held) continue
    const { person, name, card } = held
    going.push({ supervisor, ...(account ? { account } : {}), person, name, card })
  }
  return going
}

const recordDue = (last: Day, calendar: Calendar): Day => dueOn(timeLimits.supervisionRecord, last, calendar)
