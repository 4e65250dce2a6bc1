/** The page of one record: as it is, or as it stood at an earlier minute. */
import { actsOf } from '../../journal/acts-of.ts'
import { stateAt } from '../../journal/state-at.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { calendarFor, type Day, instantInChina } from '../../law/calendar/index.ts'
import { explain } from '../../law/explained-deadline.ts'
import { timeLimits } from '../../law/time-limits.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { formsOf, isAnnounced, sessionsSeen } from '../daily-supervision/facts.ts'
import { drawSessionOf } from '../dispatch/facts.ts'
import { performedOn } from '../field-duty/facts.ts'
import { besideOf } from './beside.ts'
import { missingIn } from './completeness.ts'
import { handedInAt, initial, lastDayOf } from './decide.ts'
import { changesIn } from './difference.ts'
import { eventNames } from './event-names.ts'
import { evolve } from './evolve.ts'
import { attachmentsOf, examinersOf } from './serving.ts'
import type { SupervisionRecord } from './state.ts'
import { told } from './told.ts'

export const recorded = { name: 'record', initial, evolve }

export async function recordSeen(sql: Sql, id: string, at?: string) {
  const [row] = await sql<{ state: SupervisionRecord; version: number }>(
    'select state, version from supervision_record where id = $1',
    [id],
  )
  // Whoever may not see the row sees none of its past either.
  return row && at ? stateAt(sql, recorded, id, endOf(at)) : row
}

/** A minute is over with its last millisecond. */
const endOf = (minute: string) => new Date(Date.parse(instantInChina(minute)) + 59_999).toISOString()

export const page: View = async (sql, { actor, today }, { id, at }) => {
  const row = await recordSeen(sql, String(id), at as string | undefined)
  if (!row) return undefined
  const until = at === undefined ? undefined : endOf(String(at))
  const { state, version } = row
  const institution = await institutionSeen(sql, state.institution)
  const [office] = await sql<{ name: string }>('select name from organisation where id = $1', [state.office])
  const said = await wordsOf(sql, state)
  const { dueOn, begun, ended, reopened } = state
  const number = await drawSessionOf(sql, String(id))
  return {
    id,
    version,
    stage: state.stage,
    ...(at ? { asOf: at } : {}),
    institution: {
      id: state.institution,
      name: institution?.name ?? '',
      code: institution?.code ?? '',
      ...(institution?.state.particulars ? { kind: institution.state.particulars.kind } : {}),
      address: institution?.address ?? '',
      prefecture: institution?.prefecture ?? '',
    },
    ...(number ? { number } : {}),
    announced: await isAnnounced(sql, String(id)),
    examiners: await examinersOf(sql, state, institution?.state.examiners ?? []),
    attachments: await attachmentsOf(sql, String(id), until),
    sessions: await sessionsSeen(sql, state),
    forms: await formsOf(sql, String(id)),
    team: state.team.map(({ card, name, account }) => ({ card, name: said(name), mine: account === actor.id })),
    office: office?.name ?? '',
    kind: state.kind,
    subjects: state.subjects,
    checklist: state.checklist,
    items: state.items,
    ...(begun ? { begun: { at: begun.at, on: begun.on } } : {}),
    ...(ended ? { ended: { at: ended.at, on: ended.on } } : {}),
    ...(dueOn ? { dueOn, clock: clockOf(state, institution?.prefecture) } : {}),
    late: state.submissions.length === 0 && dueOn !== undefined && dueOn < today,
    content: { ...told(state.content, said), signatures: signaturesOf(state) },
    ...(await besideOf(sql, state, said)),
    performed: await performedOn(sql, String(id), handedInAt(state) ?? until),
    missing: missingIn(state),
    submissions: state.submissions.map(({ content, explanation, by: _, ...each }, i) => ({
      ...each,
      ...(explanation ? { explanation: said(explanation) } : {}),
      changes: changesIn(state.submissions[i - 1]?.content, content, said),
    })),
    questions: state.questions.map(({ question, answer, ...each }) => ({
      ...each,
      question: said(question),
      ...(answer ? { answer: said(answer) } : {}),
    })),
    ...(reopened ? { reopened: { reason: said(reopened.reason), on: reopened.on } } : {}),
    acts: await actsOf(sql, String(id), { record: eventNames }, undefined, until),
  }
}

const signaturesOf = ({ team, content: { signatures = [] } }: SupervisionRecord) =>
  signatures.map(({ party, how, at, sha256, changed = false }) => ({
    party: team.find(({ supervisor }) => supervisor === party)?.card ?? party,
    how,
    at,
    ...(sha256 ? { sha256 } : {}),
    changed,
  }))

/** a17 day by day: from the end of the supervision, or from the dispatch's last day while it has not ended. */
function clockOf(the: SupervisionRecord, prefecture: string | undefined) {
  const [start] = [the.ended?.on ?? lastDayOf(the), lastDayOf(the)].sort()
  return explain(timeLimits.supervisionRecord, start as Day, calendarFor(prefecture))
}
