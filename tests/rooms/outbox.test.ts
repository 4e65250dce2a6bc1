/** What does not go out at once: refused, silent, given up, killed in between. Nothing is lost, nothing gets a second id. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/act.ts'
import { remind } from '../../src/duties/remind.ts'
import { replay } from '../../src/journal/replay.ts'
import { machine } from '../../src/kernel/machine.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { deliverOne, pauses } from '../../src/outbox/deliver.ts'
import { openPosts } from '../../src/platform/post/index.ts'
import { remindedHouse } from './reminder-kit.ts'

const counts = { half: 0, last: 1, late: 0 }
let house: Awaited<ReturnType<typeof remindedHouse>>
beforeAll(async () => {
  house = await remindedHouse()
  await house.reachable()
})
afterAll(() => house.close())

test('refused, silent and redirected: tried again under one id, later and later, and told once', async () => {
  const { smtp, web, clock, rows, hidden, until } = house
  const next = addDays(hidden.due, 1)
  await rows('update duty set due_on = $2 where subject = $1 and kind like $3', [hidden.id, next, 'answer%'])
  const before = { mail: smtp.got.length, web: web.got.length, tried: web.tried.length }
  smtp.answers.push(451, 550)
  web.answers.push(503, 302, 0, 400)
  clock('09:00', next)
  await remind(house.house)
  const moment = { at: new Date(`${next}T09:00:00+08:00`).getTime() }
  for (const pause of [0, ...pauses.slice(0, 4)]) {
    moment.at += pause * 60_000 + 1000
    house.house.clock = () => new Date(moment.at)
    const tried = web.tried.length
    await until(() => web.tried.length > tried)
    expect(web.tried.length).toBe(tried + 1)
  }
  await until(() => web.got.length > before.web && smtp.got.length > before.mail)
  const ids = web.tried.slice(before.tried)
  expect([ids.length, new Set(ids).size]).toEqual([5, 1])
  expect(web.got.length).toBe(before.web + 1)
  expect(smtp.got.length).toBe(before.mail + 1)
})

test('given up, it is a line for the system administrator and names nobody', async () => {
  const { web, rows, hidden, deliver } = house
  const next = addDays(hidden.due, 2)
  await rows('update duty set due_on = $2 where subject = $1 and kind like $3', [hidden.id, next, 'answer%'])
  web.answers.push(...Array(pauses.length + 1).fill(500))
  let now = new Date(`${next}T08:00:00+08:00`).getTime()
  house.house.clock = () => new Date(now)
  await remind(house.house)
  const xitong = await house.as('xitong')
  const given = async () =>
    ((await xitong.get('/api/operations')).body as { rows?: { kind: string; count: number }[] }).rows?.filter(
      ({ kind }) => kind === 'message-given-up',
    ) ?? []
  for (let left = 40; left > 0 && (await given()).length === 0; left--) {
    await deliver()
    now += 60 * 60_000
  }
  expect(await given()).toMatchObject([{ count: pauses.length + 1 }])
  expect(JSON.stringify(await given())).not.toContain(hidden.account)
})

test('who stays silent is waited for no longer than patience, and gets the message later under the same id', async () => {
  const { smtp, web, posts, people, clock, hidden, rows } = house
  // The house's own worker rests in a quiet hour; this one lives in a morning and has less patience.
  const day = addDays(hidden.due, 3)
  clock('22:00', day)
  let now = new Date(`${day}T10:00:00+08:00`).getTime()
  const morning = { ...house.house, clock: () => new Date(now) }
  const outgoing = { house: morning, people, posts: openPosts({ ...posts, patience: 300 }), address: posts.address }
  const [mail, message] = [randomUUID(), randomUUID()]
  const hand = (channel: string, id: string) => {
    const command = { type: 'hand', channel, account: hidden.account, counts }
    return act(morning, [{ procedure: 'outbox', subject: id, command }], machine)
  }
  const told: { code?: string }[] = []
  const deliver = () => deliverOne(outgoing, (error) => told.push(error as { code?: string }))
  await hand('mail', mail)
  for (const at of ['greeting', 'message'] as const) {
    smtp.silent.at = at
    expect(await deliver()).toBe(true)
    now += 10 * 60_000
  }
  expect(told.map(({ code }) => code)).toEqual(['mail:ETIMEDOUT', 'mail:ETIMEDOUT'])
  expect(smtp.silent.met).toEqual(['', mail])
  smtp.silent.at = undefined
  await deliver()
  expect(smtp.got.filter(({ id }) => id === mail)).toHaveLength(1)
  await hand('gateway', message)
  web.answers.push(-1)
  await deliver()
  expect(told.at(-1)?.code).toBe('gateway:TimeoutError')
  now += 10 * 60_000
  await deliver()
  expect(web.tried.slice(-2)).toEqual([message, message])
  expect(web.got.at(-1)?.headers['idempotency-key']).toBe(message)
  expect(await rows('select id from outbox where waiting')).toEqual([])
})

test('killed after the sending and before the word of it: sent again under the same id', async () => {
  const { smtp, rows, until, clock, hidden } = house
  clock('12:00', addDays(hidden.due, 4))
  const [row] = await rows<{ id: string }>("select id from outbox where channel = 'mail' and not waiting limit 1")
  const before = smtp.got.filter(({ id }) => id === row?.id).length
  // What a killed worker leaves behind: sent, but still waiting.
  await rows(
    `update outbox set waiting = true, next_at = '-infinity', state = jsonb_set(state, '{stage}', '"waiting"') where id = $1`,
    [row?.id],
  )
  await until(() => smtp.got.filter(({ id }) => id === row?.id).length > before)
  expect(smtp.got.filter(({ id }) => id === row?.id).length).toBe(before + 1)
})

test('replay agrees, and no fault told an address', async () => {
  const { told } = house
  const { differences } = await house.house.database.act((sql) =>
    replay(
      sql,
      [...house.house.procedures.values()].filter(({ name }) => ['reminder', 'contact', 'operations'].includes(name)),
    ),
  )
  expect(differences).toEqual([])
  expect(JSON.stringify(told.map((each) => ({ ...(each as object), message: (each as Error).message })))).not.toMatch(
    /@|139/,
  )
})
