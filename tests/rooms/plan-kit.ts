/** What the room tests of plans send: a plan made from what the form offers. */
import { randomUUID } from 'node:crypto'
import { addDays, type Day, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import type { Answer, rehearsal } from './kit.ts'

export type Hands = Awaited<ReturnType<Awaited<ReturnType<typeof rehearsal>>['as']>>
export type Line = { occupation: string; level: string; venue: string }
export type Form = {
  institution: string
  standing: string
  scope: Line[]
  kinds: string[]
  venues: { id: string; name: string }[]
  examiners: { id: string; name: string }[]
  internals: { id: string; name: string }[]
}
export type Page = {
  stage: string
  late: boolean
  reasons: { code: string }[]
  batches: {
    id: string
    number: string | null
    roster: { count: number; sha256: string } | null
    sessions: { id: string; from: string }[]
  }[]
  acts: { act: string; reason?: string }[]
}
export const today = dayInChina(new Date())
export const far = addDays(today, 60)

export const formOf = async (who: Hands) => (await who.get('/api/activities/form')).body as unknown as Form
export const pageOf = async (who: Hands, id: string) => (await who.get(`/api/activities/${id}`)).body as unknown as Page

export const session = (day: Day, more: object = {}) => ({
  id: randomUUID() as string,
  subject: 'theory',
  from: `${day}T09:00`,
  until: `${day}T11:00`,
  rooms: 2,
  places: 60,
  ...more,
})

export async function plan(who: Hands, sessions: object[], change: object = {}) {
  const { scope, kinds } = await formOf(who)
  const batch = { ...scope[0], id: randomUUID() as string, kind: kinds[0], sessions, ...change }
  return { title: '电工认定计划', batches: [batch] }
}

/** Files a plan and returns its id with the answer. */
export async function filed(
  who: Hands,
  sessions: object[],
  change: object = {},
): Promise<{ id: string; answer: Answer }> {
  const id = randomUUID()
  return { id, answer: await who.post(`/api/activities/${id}/filing`, await plan(who, sessions, change)) }
}

export const candidate = (n: number) => ({
  name: `考生${n}`,
  identityNumber: makeIdentityNumber({ division: '630102', birth: addDays('1991-01-01', n), order: 500 }),
})
