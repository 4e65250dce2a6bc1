/** The briefing pack (a15.1.1), assembled from what is on file: nothing is asked that is already known. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { institutionSeen, receiptOf, standingSeen } from '../../registers/institution/facts.ts'
import { openProblemsAt } from '../record/facts.ts'
import { openItemsAt } from '../rectification/facts.ts'
import { sessionsSeen } from './sessions.ts'
import type { Supervision } from './state.ts'

/** Registers this pack will draw on once they stand; said, so that silence is not taken for "none". */
const notYet = ['投诉举报', '数据比对预警']

export const briefing: View = async (sql, { at, today }, { id }) => {
  const [row] = await sql<{ state: Supervision }>('select state from daily_supervision where id = $1', [id])
  const found = row && (await institutionSeen(sql, row.state.institution))
  const particulars = found?.state.particulars
  if (!row || !found || !particulars) return undefined
  const { state: filing } = found
  const sessions = await sessionsSeen(sql, row.state)
  const venueIds = await venuesOf(sql, row.state)
  const serving = await examinersOf(sql, row.state)
  const said = await wordsOf(sql, filing)
  const { status, clause } = standingSeen(filing, today)
  return {
    id,
    madeAt: at,
    institution: {
      name: found.name,
      code: found.code,
      kind: particulars.kind,
      address: found.address,
      filedOn: filing.filedOn,
      validUntil: filing.validUntil,
      receipt: receiptOf(filing),
      status,
      ...(clause ? { clause } : {}),
      contact: { name: said(particulars.contact.name), phone: said(particulars.contact.phone) },
    },
    scope: venueIds.map(({ occupation, level, venue }) => ({
      occupation,
      level,
      venue: said(filing.venues.find((each) => each.id === venue)?.name),
      filed: filing.scope.some(
        (line) => line.occupation === occupation && line.level === level && line.venue === venue,
      ),
    })),
    commitments: filing.commitments.map(({ matter, statement, state, on }) => ({
      matter,
      statement: said(statement),
      state,
      on,
    })),
    measures: filing.measures.map((each) => ({
      clause: each.clause,
      name: standingSeen({ ...filing, measures: [each] }, today).name,
      document: said(each.document),
      deliveredOn: each.deliveredOn,
      inForce: standingSeen({ ...filing, measures: [each] }, today).measure !== undefined,
    })),
    sessions,
    venues: filing.venues
      .filter(({ id: venue }) => venueIds.some((each) => each.venue === venue))
      .map(({ id: _, name, address, ...venue }) => ({ ...venue, name: said(name), address: said(address) })),
    examiners: filing.examiners
      .filter(({ id: examiner }) => serving.some((each) => each.examiner === examiner))
      .map(({ id: examiner, name, occupation, level, validUntil }) => ({
        name: said(name),
        occupation,
        level,
        validUntil,
        fits: serving.every(
          (each) => each.examiner !== examiner || (each.occupation === occupation && each.day <= validUntil),
        ),
      })),
    roster: {
      candidates: Math.max(0, ...sessions.map(({ candidates }) => candidates)),
      sessions: sessions.length,
    },
    problems: await openProblemsAt(sql, row.state.institution),
    rectifications: await openItemsAt(sql, row.state.institution),
    history: await historyOf(sql, String(id), row.state.institution),
    notYet,
  }
}

const sessionIds = ({ sessions }: Supervision) => [sessions.map(({ id }) => id)]

const venuesOf = (sql: Sql, the: Supervision) =>
  sql<{ occupation: string; level: string; venue: string }>(
    'select distinct occupation, level, venue from evaluation_session where id = any($1::uuid[]) order by 1, 2, 3',
    sessionIds(the),
  )

const examinersOf = (sql: Sql, the: Supervision) =>
  sql<{ examiner: string; occupation: string; day: string }>(
    `select unnest(examiners) as examiner, occupation, to_char(day, 'YYYY-MM-DD') as day
     from evaluation_session where id = any($1::uuid[])`,
    sessionIds(the),
  )

const historyOf = (sql: Sql, id: string, institution: string) =>
  sql<{ id: string }>(
    `select id, to_char(starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "from", stage, state->'forms' as forms
     from daily_supervision where institution = $2 and id <> $1 order by starts desc limit 20`,
    [id, institution],
  )
