/** What a record is to be about, from the facts of the dispatch: who goes, to which sessions, and which items apply there. */
import type { Sql } from '../../kernel/sql.ts'
import type { Calendar, Day } from '../../law/calendar/index.ts'
import { itemsFor, versionOn } from '../../law/checklist/index.ts'
import type { EvaluationKind } from '../../law/kinds.ts'
import { isLevelCode } from '../../law/levels.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { sessionsSeen } from '../../registers/activity/facts.ts'
import { formsOf, partsSeen } from '../daily-supervision/facts.ts'
import { teamOf } from '../dispatch/facts.ts'
import type { Assigned } from './state.ts'

export async function assignedTo(sql: Sql, dispatch: string, calendar: Calendar): Promise<Assigned | undefined> {
  const sent = await teamOf(sql, dispatch)
  if (!sent) return undefined
  const { office, institution, team, sessions } = sent
  const seen = await sessionsSeen(
    sql,
    sessions.map(({ id }) => id),
  )
  const days = sessions.map(({ until }) => until.slice(0, 10) as Day).sort()
  const last = days.at(-1)
  const [first] = seen
  if (!first || !last) return undefined
  const subjects = [...new Set(seen.map(({ subject }) => subject))]
  const kinds = [...new Set(seen.map((each) => each.kind as EvaluationKind))]
  const levels = [...new Set(seen.map(({ level }) => level))].filter(isLevelCode)
  const version = versionOn(last)
  if (!version) return undefined
  const on = partsSeen(await formsOf(sql, dispatch))
  return {
    office,
    institution,
    activity: first.plan,
    sessions,
    team,
    kind: first.kind as EvaluationKind,
    subjects,
    checklist: version.id,
    items: itemsFor({ version, kind: kinds, subjects, on, levels }).flatMap(({ items }) => items.map(({ id }) => id)),
    dueOn: dueOn(timeLimits.supervisionRecord, last, calendar),
  }
}
