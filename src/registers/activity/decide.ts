/** The order of plans. Pure: it reads no clock, no table and no other register. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { makePlanNumber } from '../../law/numbers/plan-number.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { reasonsAgainst, refuseStopped, refuseWrongTime, within } from './acceptance.ts'
import type { Command } from './contract.ts'
import { dayOf, momentAt } from './parts.ts'
import { refuseWrongPeople } from './people.ts'
import type { Activity, Batch, Busy, Event, Facts, Filing, Session } from './state.ts'

export const initial: Activity = { stage: 'none', institution: '', filedOn: '1900-01-01', late: false, batches: [] }
export const stage = (the: Activity): string => the.stage

export function relates(the: Activity, actor: Actor, relation: Relation): boolean {
  if (relation !== 'own') return false
  return the.stage === 'none' ? actor.kind === 'institution' : the.institution === actor.organisation
}

const sessionsOf = (the: Activity): Session[] => the.batches.flatMap(({ sessions }) => sessions)
const isAhead = ({ state, from }: Session, at: string) => state === 'planned' && from > momentAt(at)

export function ready(the: Activity, type: Command['type'], { at }: Circumstances): void {
  if (type === 'file') return
  if (type === 'putRoster')
    inOrder(
      the.batches.some(({ state }) => state === 'planned'),
      '计划中的批次都已取消',
    )
  else
    inOrder(
      sessionsOf(the).some((session) => isAhead(session, at)),
      '计划中没有尚未开始的场次',
    )
  if (type === 'cancelPlan')
    inOrder(
      sessionsOf(the).every((session) => session.state === 'cancelled' || isAhead(session, at)),
      '已有场次开始或结束，不能取消整个计划',
      { remedy: '请逐个取消尚未开始的场次' },
    )
}

export function decide(the: Activity, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'file':
      return [filed(command, now)]
    case 'changeSession':
      return changed(the, command, now)
    case 'assignPeople': {
      const { session: id, examiners, internalSupervisor } = command
      const { session } = aheadOf(the, id, now)
      const after = { ...session, examiners, internalSupervisor }
      refuseWrongPeople(present(after), othersOf(the.batches, now), now)
      return [{ type: 'PeopleAssigned', session: id, examiners, ...(internalSupervisor ? { internalSupervisor } : {}) }]
    }
    case 'putRoster': {
      const batch = plannedBatch(the, command.batch)
      const { roster } = now
      if (!roster) throw new Error('a roster is hashed before it is decided')
      return [
        {
          type: 'RosterPut',
          batch: batch.id,
          roster: roster.id,
          count: roster.rows.length,
          sha256: roster.sha256,
          on: now.today,
        },
      ]
    }
    case 'cancelSession':
      return [
        { type: 'SessionCancelled', session: aheadOf(the, command.session, now).session.id, reason: command.reason },
      ]
    case 'cancelBatch': {
      const batch = plannedBatch(the, command.batch)
      inOrder(
        batch.sessions.every((session) => session.state === 'cancelled' || isAhead(session, now.at)),
        '该批次已有场次开始或结束，不能取消整个批次',
        { remedy: '请逐个取消尚未开始的场次' },
      )
      return [
        ...cancelled(batch.sessions, command),
        { type: 'BatchCancelled', batch: batch.id, reason: command.reason },
      ]
    }
    case 'cancelPlan':
      return [...cancelled(sessionsOf(the), command), { type: 'PlanCancelled', reason: command.reason }]
  }
}

function filed(command: Extract<Command, { type: 'file' }>, now: Circumstances & Facts): Event {
  const filing = onFile(now)
  const batches = command.batches.map(
    (batch): Batch => ({
      ...batch,
      state: 'planned',
      sessions: batch.sessions.map(({ venue, ...session }) => ({
        ...present(session),
        venue: venue ?? batch.venue,
        state: 'planned',
      })),
    }),
  )
  const sessions = batches.flatMap(({ sessions }) => sessions)
  const ids = [...batches, ...sessions].map(({ id }) => id)
  inOrder(new Set(ids).size === ids.length && now.taken.length === 0, '批次或场次的编号重复', {
    remedy: '请刷新页面后重新填写',
  })
  for (const session of sessions) refuseWrongTime(session, momentAt(now.at))
  refuseStopped(filing, sessions.map(({ from }) => dayOf(from)).sort())
  const rest = { institution: now.actor.organisation, filedOn: now.today, title: command.title }
  const reasons = reasonsAgainst(batches, filing)
  if (reasons.length > 0) return { type: 'PlanNotAccepted', ...rest, late: false, batches, reasons }
  const others = othersOf(batches, now)
  for (const session of sessions) refuseWrongPeople(session, others, now)
  const first = sessions.map(({ from }) => dayOf(from)).sort()[0] ?? now.today
  const late = dueOn(timeLimits.planLead, first, now.calendar) < now.today
  return { type: 'PlanFiled', ...rest, late, batches: numbered(batches, filing, now) }
}

/** Gap-free within the institution and the year. The institution's six digits are those of its receipt: year and serial. */
function numbered(batches: readonly Batch[], { serial = 0 }: Filing, { today, nextBatch }: Circumstances & Facts) {
  const year = Number(today.slice(0, 4))
  return batches.map((batch, i) => ({
    ...batch,
    number: makePlanNumber({ year, institution: serial, batch: nextBatch + i }),
  }))
}

function changed(the: Activity, command: Extract<Command, { type: 'changeSession' }>, now: Circumstances & Facts) {
  const { session: id, from, until, venue, rooms, places, reason } = command
  const { session, batch } = aheadOf(the, id, now)
  const events: Event[] = []
  if (session.from !== from || session.until !== until || session.venue !== venue) {
    const filing = onFile(now)
    refuseWrongTime(command, momentAt(now.at))
    refuseStopped(filing, [dayOf(from)])
    const { status } = filing.on(dayOf(from))
    inOrder(status === 'valid', `变更后的日期（${dayOf(from)}）不在备案有效期内`, { remedy: '请另选日期' })
    inOrder(within(batch, venue, dayOf(from), filing), '变更后的考点不在该职业、级别的备案范围内', {
      remedy: '请选择备案范围内的考点',
    })
    refuseWrongPeople({ ...session, from, until }, othersOf(the.batches, now), now)
    events.push({ type: 'SessionMoved', session: id, from, until, venue, reason })
  }
  if (session.rooms !== rooms || session.places !== places)
    events.push({ type: 'RoomsChanged', session: id, rooms, places, reason })
  inOrder(events.length > 0, '没有任何变化', { remedy: '请修改时间、考点、考场数或工位数后提交' })
  return events
}

function onFile({ filing }: Facts): Filing {
  inOrder(filing !== undefined, '本机构没有备案', { remedy: '请先由省评价中心登记备案' })
  return filing
}

function aheadOf(the: Activity, id: string, { at }: Circumstances): { session: Session; batch: Batch } {
  const batch = the.batches.find(({ sessions }) => sessions.some((session) => session.id === id))
  const session = batch?.sessions.find((each) => each.id === id)
  inOrder(batch !== undefined && session !== undefined, '计划中没有这个场次')
  inOrder(session.state === 'planned', '该场次已经取消')
  inOrder(session.from > momentAt(at), '该场次已经开始或结束，不能再变更')
  return { session, batch }
}

function plannedBatch(the: Activity, id: string): Batch {
  const batch = the.batches.find((each) => each.id === id)
  inOrder(batch !== undefined, '计划中没有这个批次')
  inOrder(batch.state === 'planned', '该批次已经取消')
  return batch
}

const cancelled = (sessions: readonly Session[], { reason }: { reason: Words }): Event[] =>
  sessions.flatMap((each): Event[] =>
    each.state === 'planned' ? [{ type: 'SessionCancelled', session: each.id, reason }] : [],
  )

/** Leaves out what was not given: an absent supervisor is no field, not an empty one. */
function present<T extends { internalSupervisor?: string | undefined }>({ internalSupervisor, ...rest }: T) {
  return { ...rest, ...(internalSupervisor ? { internalSupervisor } : {}) } as Omit<T, 'internalSupervisor'> & {
    internalSupervisor?: string
  }
}

/** All other sessions: of these batches, and of other plans. */
const othersOf = (batches: readonly Batch[], { busy }: Facts): Busy[] => [
  ...batches.flatMap(({ number = '', sessions }) =>
    sessions.filter(({ state }) => state === 'planned').map((session) => ({ ...session, number })),
  ),
  ...busy,
]
