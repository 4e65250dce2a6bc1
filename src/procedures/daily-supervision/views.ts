/** The readings of daily supervisions. Row-level security decides who finds which; these add nothing to it. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { letterSeen } from '../../registers/document/facts.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { eventNames as dispatchNames, visitorsOf } from '../dispatch/facts.ts'
import { briefing } from './briefing.ts'
import { eventNames } from './event-names.ts'
import { list } from './list.ts'
import { sessionsSeen } from './sessions.ts'
import type { Supervision } from './state.ts'

const page: View = async (sql, { actor }, { id }) => {
  const [row] = await sql<{ state: Supervision; version: number }>(
    'select state, version from daily_supervision where id = $1',
    [id],
  )
  if (!row) return undefined
  const { state, version } = row
  const institution = await institutionSeen(sql, state.institution)
  const said = await wordsOf(sql, state)
  const watches = actor.kind === 'centre' && !actor.powers.includes('supervisor.readOwn')
  // The draw is the dispatching body's and the auditor's to see; an institution sees the supervision alone.
  const names =
    watches || actor.powers.includes('auditor.readSupervisions')
      ? { 'daily-supervision': eventNames, dispatch: dispatchNames }
      : { 'daily-supervision': eventNames }
  return {
    id,
    version,
    stage: state.stage,
    announced: state.announced,
    disclosed: state.disclosed,
    forms: state.forms,
    wanted: state.wanted,
    ...(state.note && actor.kind !== 'institution' ? { note: said(state.note) } : {}),
    institution: {
      id: state.institution,
      name: institution?.name ?? '',
      code: institution?.code ?? '',
      address: institution?.address ?? '',
      prefecture: institution?.prefecture ?? '',
    },
    activity: { id: state.activity, title: await titleOf(sql, state.activity) },
    sessions: await sessionsSeen(sql, state),
    visitors: await visitorsOf(sql, String(id)),
    letter: await letterSeen(sql, 'dispatch', String(id)),
    acts: await actsOf(sql, String(id), names),
  }
}

async function titleOf(sql: Sql, activity: string): Promise<string> {
  const [row] = await sql<{ title: string }>('select title from activity where id = $1', [activity])
  return row?.title ?? ''
}

export const views: Record<string, View> = { list, page, briefing }
