/** What follows by law when something happened elsewhere. The only place where registers and procedures meet. */
import type { AnyCommand, AnyEvent, Ask, Basis } from './kernel/procedure.ts'
import type { SheetEvent, SheetFacts } from './kernel/sheet/decide.ts'
import type { Sql } from './kernel/sql.ts'
import type { Event as Rectified } from './procedures/rectification/contract.ts'
import type { Event as Recorded } from './procedures/record/contract.ts'
import { isHidden, lostSessions, supervisionsOn } from './procedures/daily-supervision/facts.ts'
import type { Command as Supervise, Event as Supervision } from './procedures/daily-supervision/contract.ts'
import type { Command as Call, Event as Dispatch } from './procedures/dispatch/contract.ts'
import { letterOf } from './procedures/dispatch/facts.ts'
import type { Command as Write, Event as Letter } from './registers/document/contract.ts'
import { aboutOf } from './registers/document/facts.ts'
import { Said } from './kernel/words.ts'
import type { Event as Activity } from './registers/activity/contract.ts'
import type { Event as Message } from './registers/outbox/contract.ts'
import type { Event as Reminded } from './registers/reminder/contract.ts'
import type { Event as Institution } from './registers/institution/contract.ts'

type Consequence = {
  after: string
  clause: Basis
  ask(subject: string, event: AnyEvent, facts: unknown, sql: Sql): Ask[] | Promise<Ask[]>
}

const ours: Basis = { none: '工作次序由省评价中心安排，规程没有规定' }

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
  after<Letter, 'DocumentServed', unknown>('document.DocumentServed', ours, (document, { to }, _facts, sql) =>
    to === 'supervisor' ? followed(sql, document, 'served') : [],
  ),
  after<Letter, 'DocumentVoided', unknown>('document.DocumentVoided', ours, (document, _event, _facts, sql) =>
    followed(sql, document, 'voided'),
  ),
  // What leaves the house is a row of this very act, counts alone: whom a visit is for stands in no message.
  after<Reminded, 'PersonReminded', unknown>(
    'reminder.PersonReminded',
    ours,
    (_subject, { account, lines, messages }) => {
      const count = (wanted: string) => lines.filter(({ moment }) => moment === wanted).length
      const counts = { half: count('half'), last: count('last'), late: count('late') }
      return messages.map(({ id, channel }) => ({
        procedure: 'outbox',
        subject: id,
        command: { type: 'hand', channel, account, counts } as AnyCommand,
      }))
    },
  ),
  // Whoever runs the system sees that something did not go out, and nothing of whom it was for.
  after<Message, 'MessageGivenUp', unknown>('outbox.MessageGivenUp', ours, (subject, { tries }) => [
    {
      procedure: 'operations',
      subject,
      command: { type: 'record', kind: 'message-given-up', count: tries } as AnyCommand,
    },
  ]),
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
  // What was put right is no longer open where it was found.
  after<Rectified, 'RectificationClosed', unknown>('rectification.RectificationClosed', 'a15.1.4', (_subject, event) =>
    [...new Set(event.settled.map(({ record }) => record))].map((record) => ({
      procedure: 'record',
      subject: record,
      command: {
        type: 'settle',
        problems: event.settled.filter((each) => each.record === record).map(({ problem }) => problem),
      },
    })),
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
]

/** The procedure whose letter this is hears how it fares. */
async function followed(sql: Sql, document: string, stage: 'served' | 'voided'): Promise<Ask[]> {
  const about = await aboutOf(sql, document)
  return about?.procedure === 'dispatch' ? [dispatched(about.subject, { type: 'followLetter', document, stage })] : []
}

const written = (subject: string, command: Write): Ask => ({ procedure: 'document', subject, command })
const dispatched = (subject: string, command: Call): Ask => ({ procedure: 'dispatch', subject, command })
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

function after<E extends AnyEvent, T extends E['type'], Facts>(
  happened: `${string}.${T}`,
  clause: Basis,
  ask: (subject: string, event: Extract<E, { type: T }>, facts: Facts, sql: Sql) => Ask[] | Promise<Ask[]>,
): Consequence {
  return { after: happened, clause, ask: ask as Consequence['ask'] }
}

/** The rows of a sheet become acts of another register, by the actor who handed the sheet over. */
function sheet(name: string, clause: Basis, procedure: string, type: string): Consequence {
  return after<SheetEvent, 'SheetFiled', SheetFacts>(`${name}.SheetFiled`, clause, (_subject, _event, { filed }) =>
    filed.map(({ id, input }) => ({ procedure, subject: id, command: { ...input, type } })),
  )
}
