/**
 * Sends what waits, one message after the other, outside of every transaction. A message is taken before it is sent and
 * told as sent afterwards: killed in between, it goes out again under the same id. At least once, never lost.
 */
import { act, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import { Refusal } from '../kernel/refusal.ts'
import { clockInChina } from '../law/calendar/index.ts'
import { isQuiet } from '../law/reminders.ts'
import type { People } from '../people/index.ts'
import { NotSent } from '../platform/post/letter.ts'
import type { Posts } from '../platform/post/index.ts'
import { startRounds } from '../platform/rounds.ts'
import { contactOf } from '../registers/contact/facts.ts'
import { putOff, type Taken, take } from '../registers/outbox/facts.ts'
import { wordingOf } from './wording.ts'

export type Outgoing = {
  house: House
  people: Pick<People, 'open'>
  posts: Posts
  address: string | undefined
}

const minute = 60_000
/** Longer than any try lasts: while it runs, nobody else takes the message. */
const held = 5 * minute
/** Minutes until the next try after the first, the second … failure; after the last it is given up, a day on. */
export const pauses = [1, 5, 15, 60, 180, 360, 720]

/** Sends one message that is due; false when there is none, or it is a quiet hour. */
export async function deliverOne(outgoing: Outgoing, onError: (error: unknown) => void): Promise<boolean> {
  const { house } = outgoing
  const now = house.clock()
  if (isQuiet(clockInChina(now))) return false
  const next = await house.database.act((sql) => take(sql, now, new Date(now.getTime() + held)))
  if (!next) return false
  try {
    await told(house, next, (await send(outgoing, next)) ? { type: 'sent' } : { type: 'drop' })
  } catch (error) {
    onError(error)
    const pause = pauses[next.tries - 1]
    if (pause === undefined) await told(house, next, { type: 'giveUp', tries: next.tries })
    else await house.database.act((sql) => putOff(sql, next.id, new Date(now.getTime() + pause * minute)))
  }
  return true
}

/** False when there is nobody to send to any more. A way that was taken away is a fault like any other: nothing is lost silently. */
async function send({ house, people, posts, address }: Outgoing, { id, state }: Taken): Promise<boolean> {
  const way = posts[state.channel]
  const to = await house.database.act(async (sql) => {
    const ref = (await contactOf(sql, state.account))[state.channel]
    return ref ? people.open(sql, ref) : undefined
  })
  if (!to || !state.counts) return false
  if (!way || !address) throw new NotSent(state.channel, 'not-configured')
  await way.send({ id, to, ...wordingOf(state.counts, address) })
  return true
}

async function told(house: House, { id }: Taken, command: { type: string; tries?: number }): Promise<void> {
  try {
    await act(house, [{ procedure: 'outbox', subject: id, command }], machine)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error // its end was told already
  }
}

export const startOutbox = (outgoing: Outgoing, onError: (error: unknown) => void) =>
  startRounds(() => deliverOne(outgoing, onError), { again: 10, idle: 5000 }, onError)
