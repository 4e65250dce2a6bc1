/** A visit from its opening to its letter, as steps. Who was called is asked of the house: nobody is named here. */
import type { Actor } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { machine } from '../../kernel/machine.ts'
import { conductVersion } from '../../procedures/dispatch/conduct.ts'
import type { Dispatch } from '../../procedures/dispatch/state.ts'
import { cancelBatch, moveBatch } from './changes.ts'
import { cardOn } from '../../registers/supervisor/facts.ts'
import { as, clerk, supervisorAs } from './offices.ts'
import { ask, type Acts, type Step, step, workdaysFrom } from './timeline.ts'
import type { Answer, Visit } from './visits.ts'

/** More than a pool can hold on the day of the course. */
export const away = 12
const reason = (text: string) => new Said(`${text}（演练）。`)

export function conducted(visit: Visit): Step[] {
  const { id, plan, batch, announced, forms, wanted, openedOn, drawn, note } = visit
  const opening = ask('daily-supervision', id, {
    type: 'open',
    activity: plan,
    sessions: batch.sessions.map((session) => session.id),
    announced,
    forms,
    wanted,
    ...(note ? { note } : {}),
  })
  if (!drawn) return [step(openedOn, '09:00', as('zhongxin'), opening)]
  // Nearly everybody is away: the few who are left decline one after the other.
  const answered = visit.nobody
    ? Array.from({ length: away }, (_, i) => answering(id, 'decline', openedOn, `16:${10 + i}`))
    : answersOf(visit)
  return [
    step(openedOn, '09:00', as('zhongxin'), opening),
    { ...step(openedOn, '15:00', as('zhongxin'), ask('dispatch', id, { type: 'draw' })), sealed: true },
    ...answered,
    ...endingOf(visit),
  ]
}

function endingOf({ id, n, plan, batch, openedOn, ending, wanted, letter }: Visit): Step[] {
  const later = (days: number) => workdaysFrom(openedOn, days)
  switch (ending) {
    case 'cancelled':
      return [
        step(
          later(3),
          '16:00',
          as('zhongxin'),
          ask('daily-supervision', id, { type: 'cancel', reason: reason('与专项检查合并进行') }),
        ),
      ]
    case 'lapsed':
      return [step(later(2), '11:00', clerk(n), ask('activity', plan, cancelBatch(batch)))]
    case 'moved':
      return [
        step(later(1), '16:00', clerk(n), ask('activity', plan, moveBatch(batch))),
        // Those who had accepted are asked again, for the new hours.
        ...(letter ? Array.from({ length: wanted }, (_, i) => answering(id, 'accept', later(2), `09:${10 + i}`)) : []),
      ]
    default:
      return []
  }
}

async function placesOf(sql: Sql, id: string) {
  const [row] = await sql<{ state: Dispatch }>('select state from dispatch where id = $1', [id])
  return row?.state.places ?? []
}

/** The next who was asked and has not answered. */
async function asked(sql: Sql, id: string) {
  const place = (await placesOf(sql, id)).find(({ state }) => state === 'asked')
  return place?.account ? { ...place, account: place.account } : undefined
}

function answersOf({ id, openedOn, answers, letter }: Visit): Step[] {
  const next = workdaysFrom(openedOn, 1)
  const days: Day[] = [openedOn, next, next, next]
  const silent = answers.includes('silent')
  return answers.flatMap((answer, i) => {
    const day = silent && i > 0 ? workdaysFrom(openedOn, 3) : answers.length === 1 ? next : (days[i] as Day)
    return answer === 'silent'
      ? [answering(id, 'silent', addDays(next, 1), `08:0${i}`)]
      : [
          answering(id, answer, day, i === 0 && day === openedOn ? '17:00' : `1${i}:10`),
          // Somebody who could not accept after all is followed by the next.
          ...(letter && answer === 'accept' ? [answering(id, answer, day, '17:30')] : []),
        ]
  })
}

const answering = (id: string, answer: Answer, day: Day, time: string): Step => ({
  ...step(day, time, machine),
  does: async (sql) => {
    const place = await asked(sql, id)
    if (!place) return []
    const card = await cardOn(sql, place.supervisor, day)
    // Whose card ended since the draw cannot accept any more.
    return acted(id, answer === 'accept' && card?.state !== 'valid' ? 'decline' : answer, place)
  },
})

function acted(id: string, answer: Answer, { rank, account }: { rank: number; account: string }): Acts[] {
  const one = (actor: Actor, command: object): Acts => ({ actor, asks: [ask('dispatch', id, command)] })
  const found = { rank, reason: reason('近亲属在该机构任职，资料刚刚送到') }
  switch (answer) {
    case 'accept':
      return [one(supervisorAs(account), { type: 'accept', conduct: conductVersion, noRecusal: true })]
    case 'decline':
      return [one(supervisorAs(account), { type: 'decline', reason: reason('当日承担本单位考务') })]
    case 'recuse':
      return [one(supervisorAs(account), { type: 'declareRecusal', reason: reason('曾为该机构学员授课') })]
    case 'silent':
      return [one(machine, { type: 'passOver', rank })]
    case 'propose':
      return [one(as('zhongxin'), { type: 'proposeSkip', ...found })]
    case 'skip':
      return [
        one(as('zhongxin'), { type: 'proposeSkip', ...found }),
        one(as('zhongxin.fuze'), { type: 'confirmSkip', rank }),
      ]
  }
}
