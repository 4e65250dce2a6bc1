/**
 * Internal supervision of every session (a16) on the work list: a reminder to the institution before the day, and after
 * it what is missing, for those who watch. It decides nothing, and calls nothing a problem: that is determined elsewhere.
 */
import type { Reader } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { countOf, timeLimits } from '../../law/time-limits.ts'
import { uncoveredSessions } from '../../registers/activity/facts.ts'

const mostShown = 20
/** Counted no further: so many are told as so many and more. */
const mostCounted = 200

/** Rows of the list, as if they were deadlines: the last day is the eve of the session. */
export async function remindersOf(sql: Sql, { actor, today }: Reader) {
  if (actor.kind !== 'institution') return []
  const horizon = addDays(today, countOf(timeLimits.internalReminder, today))
  const ahead = await uncoveredSessions(sql, today, { from: addDays(today, 1), until: horizon }, mostCounted)
  return ahead.map(({ id, plan, institution, institutionName, number, from }) => {
    const dueOn = addDays(from.slice(0, 10) as Day, -1)
    return {
      procedure: 'activity',
      subject: plan,
      kind: `internal-${id}`,
      name: `安排内督员：${from.replace('T', ' ')} 的场次（${number}）`,
      clause: 'a16',
      owner: institution,
      organisation: institutionName,
      dueOn,
      reminded: null,
      note: '提醒的时间由省评价中心规定，规程没有规定',
    }
  })
}

export async function missing(sql: Sql, today: Day) {
  const rows = await uncoveredSessions(sql, today, { until: addDays(today, -1) }, mostCounted)
  return { total: rows.length, more: rows.length === mostCounted, rows: rows.slice(0, mostShown) }
}
