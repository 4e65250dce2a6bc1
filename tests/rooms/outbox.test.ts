/** What does not go out at once: refused, silent, given up, killed in between. Nothing is lost, nothing gets a second id. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remind } from '../../src/duties/remind.ts'
import { replay } from '../../src/journal/replay.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { pauses } from '../../src/outbox/deliver.ts'
import { remindedHouse } from './reminder-kit.ts'

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
