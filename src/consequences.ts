/** What follows by law when something happened elsewhere. The only place where registers and procedures meet. */
import { after, type Consequence, ours } from './consequences/after.ts'
import { ofFindings } from './consequences/of-findings.ts'
import { ofReminders } from './consequences/of-reminders.ts'
import type { AnyEvent, Ask, Basis } from './kernel/procedure.ts'
import type { SheetEvent, SheetFacts } from './kernel/sheet/decide.ts'
import type { Sql } from './kernel/sql.ts'
import type { Event as Recorded } from './procedures/record/contract.ts'
import { isHidden, lostSessions, supervisionsOn } from './procedures/daily-supervision/facts.ts'
import type { Command as Supervise, Event as Supervision } from './procedures/daily-supervision/contract.ts'
import type { Command as Call, Event as Dispatch } from './procedures/dispatch/contract.ts'
import { letterOf } from './procedures/dispatch/facts.ts'
import type { Command as FollowUp } from './procedures/follow-up/contract.ts'
import type { Command as Write, Event as Letter } from './registers/document/contract.ts'
import { aboutOf } from './registers/document/facts.ts'
import { Said } from './kernel/words.ts'
import type { Event as Activity } from './registers/activity/contract.ts'
import type { Event as Institution } from './registers/institution/contract.ts'

const byTheCentre: Basis = { none: '规程没有规定评价计划的报送，按省评价中心工作要求办理' }

const consequences: readonly Consequence[] = [
  // A sheet of filings becomes one registration a row; the rows themselves are facts of the act, not of the journal.
  sheet('filing-import', 'a4', 'institution', 'register'),
  sheet('supervisor-import', 'a10', 'supervisor', 'enterExternal'),
  sheet('plan-import', byTheCentre, 'activity', 'file'),
  sheet('roster-import', byTheCentre, 'activity', 'putRoster'),
  // Whoever is on file is an organisation whose people can be given accounts.
  after<Institution, 'InstitutionRegistered', unknown>('institution.InstitutionRegistered', 'a4', (subject, event) => [
    { procedure: 'organisation', subject, command: { type: 'establish', kind: 'institution', name: event.name } },
  ]),
  // Opening a supervision seals the pool of its draw in the same act: nothing is known before, nothing is chosen after.
  after<Supervision, 'SupervisionOpened', unknown>('daily-supervision.SupervisionOpened', 'a11', (subject, event) => [
    dispatched(subject, {
      type: 'seal',
      institution: event.institution,
      sessions: event.sessions,
      wanted: event.wanted,
      announced: event.announced,
    }),
  ]),
  after<Supervision, 'SupervisionDisclosed', unknown>('daily-supervision.SupervisionDisclosed', ours, (subject) => [
    dispatched(subject, { type: 'disclose' }),
  ]),
  after<Supervision, 'SupervisionCancelled', unknown>('daily-supervision.SupervisionCancelled', ours, (subject) => [
    dispatched(subject, { type: 'withdraw' }),
  ]),
  after<Supervision, 'SupervisionLapsed', unknown>('daily-supervision.SupervisionLapsed', ours, (subject) => [
    dispatched(subject, { type: 'withdraw' }),
  ]),
  after<Supervision, 'SessionFollowed', unknown>('daily-supervision.SessionFollowed', ours, (subject, { sessions }) => [
    dispatched(subject, { type: 'follow', sessions }),
  ]),
  after<Supervision, 'SessionLost', unknown>('daily-supervision.SessionLost', ours, (subject, { sessions }) => [
    dispatched(subject, { type: 'follow', sessions }),
  ]),
  after<Dispatch, 'LetterDrafted', unknown>('dispatch.LetterDrafted', ours, async (subject, event, _facts, sql) => {
    const letter = await letterOf(sql, subject)
    return letter ? [written(event.document, { type: 'draft', ...letter })] : []
  }),
  after<Dispatch, 'DispatchDisclosed', unknown>('dispatch.DispatchDisclosed', ours, (_subject, { letter }) =>
    letter ? [written(letter, { type: 'disclose' })] : [],
  ),
  // A letter that names somebody who no longer goes, or another hour, is void with the event that made it wrong.
  ...(['SupervisorSkipped', 'DispatchMoved', 'DispatchWithdrawn'] as const).map((event) =>
    after<Dispatch, typeof event, unknown>(`dispatch.${event}`, ours, (_subject, { letter }) =>
      letter ? [written(letter, { type: 'void', reason: new Said('委派情况有变化，原委派函作废。') })] : [],
    ),
  ),
  after<Letter, 'DocumentServed', unknown>('document.DocumentServed', ours, (document, served, _facts, sql) =>
    followed(sql, document, 'served', served),
  ),
  after<Letter, 'DocumentVoided', unknown>('document.DocumentVoided', ours, (document, _event, _facts, sql) =>
    followed(sql, document, 'voided'),
  ),
  // Whoever accepts owes the record (a17); who goes no more does not.
  ...(['DispatchAccepted', 'SupervisorSkipped', 'DispatchMoved', 'DispatchWithdrawn'] as const).map((event) =>
    after<Dispatch, typeof event, unknown>(`dispatch.${event}`, 'a17', (subject) => [
      { procedure: 'record', subject, command: { type: 'assign' } },
    ]),
  ),
  // Whoever stands at the door with card and letter has ended the secret.
  after<Recorded, 'VisitBegun', unknown>('record.VisitBegun', 'a8.1', async (subject, _event, _facts, sql) =>
    (await isHidden(sql, subject))
      ? [watching(subject, { type: 'disclose', reason: new Said('外督员已到达评价现场，出示证卡和委派函。') })]
      : [],
  ),
  // What an institution changes in its plan reaches whoever watches it, without its knowing that anybody does.
  after<Activity, 'SessionMoved', unknown>(
    'activity.SessionMoved',
    ours,
    async (_plan, { session, from, until }, _facts, sql) =>
      (await supervisionsOn(sql, session)).map((supervision) =>
        watching(supervision, { type: 'followSession', session, from, until }),
      ),
  ),
  ...(['SessionCancelled', 'BatchCancelled', 'PlanCancelled'] as const).map((event) =>
    after<Activity, typeof event, unknown>(`activity.${event}`, ours, async (plan, _event, _facts, sql) =>
      (await lostSessions(sql, plan)).map(({ supervision, session }) =>
        watching(supervision, { type: 'loseSession', session }),
      ),
    ),
  ),
  ...ofFindings,
  ...ofReminders,
]

type Served = Pick<Extract<Letter, { type: 'DocumentServed' }>, 'to' | 'recipient' | 'on'>

/** The procedure whose letter this is hears how it fares; a dispatch, of those who go. */
async function followed(sql: Sql, document: string, stage: 'served' | 'voided', served?: Served): Promise<Ask[]> {
  const about = await aboutOf(sql, document)
  if (about?.procedure === 'dispatch' && served?.to !== 'institution')
    return [dispatched(about.subject, { type: 'followLetter', document, stage })]
  if (about?.procedure !== 'follow-up') return []
  const given = served ? { served: { institution: served.recipient, on: served.on } } : {}
  return [following(about.subject, { type: 'followLetter', document, ...given })]
}

const written = (subject: string, command: Write): Ask => ({ procedure: 'document', subject, command })
const dispatched = (subject: string, command: Call): Ask => ({ procedure: 'dispatch', subject, command })
const following = (subject: string, command: FollowUp): Ask => ({ procedure: 'follow-up', subject, command })
const watching = (subject: string, command: Supervise): Ask => ({ procedure: 'daily-supervision', subject, command })

/** `sql` is for questions that another room's facts answer: whom does this concern? */
export async function consequencesOf(
  procedure: string,
  subject: string,
  event: AnyEvent,
  facts: unknown,
  sql: Sql,
): Promise<Ask[]> {
  const asks: Ask[] = []
  for (const consequence of consequences)
    if (consequence.after === `${procedure}.${event.type}`)
      for (const ask of await consequence.ask(subject, event, facts, sql))
        asks.push({ ...ask, clause: ask.clause ?? consequence.clause })
  return asks
}

/** The rows of a sheet become acts of another register, by the actor who handed the sheet over. */
function sheet(name: string, clause: Basis, procedure: string, type: string): Consequence {
  return after<SheetEvent, 'SheetFiled', SheetFacts>(`${name}.SheetFiled`, clause, (_subject, _event, { filed }) =>
    filed.map(({ id, input }) => ({ procedure, subject: id, command: { ...input, type } })),
  )
}
