/** Plans through HTTP as named people: filed, seen by whom they concern, changed, and refused in words. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { far, filed, formOf, type Hands, pageOf, plan, session, today } from './plan-kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Hands
let zhongxin: Hands
let shengting: Hands

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
  shengting = await house.as('shengting')
})
afterAll(async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
  await house.close()
})

test('a plan within the filing is taken, numbered without gaps, and seen on the calendar', async () => {
  const [one, two] = [await filed(jigou, [session(far)]), await filed(jigou, [session(far, { rooms: 3 })])]
  expect([one.answer.status, two.answer.status]).toEqual([201, 201])
  const numbers = [await pageOf(jigou, one.id), await pageOf(jigou, two.id)].map(({ batches }) => batches[0]?.number)
  expect(numbers[0]).toMatch(/^\d{14}$/)
  expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1)
  const { institution } = await formOf(jigou)
  const query = `from=${far}&until=${far}&institution=${institution}`
  const seen = (await zhongxin.get(`/api/activities/sessions?${query}`)).body as unknown as {
    rows: { venue: string }[]
  }
  expect(seen).toMatchObject({ total: 2, next: null })
  // The names of the filing's own venues: a lookup that finds none would say that the venue was changed.
  for (const { venue } of seen.rows) expect(venue).toMatch(/考点$/)
  expect((await zhongxin.get(`/api/activities/days?${query}`)).body.rows).toMatchObject([
    { day: far, sessions: 2, institutions: 1 },
  ])
  expect((await zhongxin.get(`/api/activities/sessions/export.csv?${query}`)).body.text).toContain(numbers[0])
  expect((await zhongxin.get('/api/activities/sessions/export.xlsx')).status).toBe(200)
  expect((await jigou.get('/api/activities')).body.rows).toHaveLength(3)
})

test('numbers stay without gaps when plans are filed at the same time', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => filed(jigou, [session(far)])))
  expect(all.map(({ answer }) => answer.status)).toEqual(Array(6).fill(201))
  const numbers = await Promise.all(all.map(async ({ id }) => Number((await pageOf(jigou, id)).batches[0]?.number)))
  const sorted = numbers.sort((a, b) => a - b)
  expect(sorted.map((number) => number - (sorted[0] as number))).toEqual([0, 1, 2, 3, 4, 5])
})

test('out of scope: taken into the register as not accepted, with its reasons, and on no calendar', async () => {
  const day = addDays(far, 1)
  const { id, answer } = await filed(jigou, [session(day)], { occupation: '4-07-05-01' })
  expect(answer.status).toBe(201)
  expect(await pageOf(zhongxin, id)).toMatchObject({ stage: 'not-accepted', reasons: [{ code: 'out-of-scope' }] })
  expect((await zhongxin.get(`/api/activities/sessions?from=${day}&until=${day}`)).body.rows).toEqual([])
  const options = (await jigou.get(`/api/activities/${id}/options`)).body as unknown as { open: boolean }[]
  expect(options.every(({ open }) => !open)).toBe(true)
})

test('a plan of somebody else does not exist for an institution, and nobody but an institution files one', async () => {
  const other = (await zhongxin.get(`/api/activities?institution=${institutionId(1)}`)).body.rows as { id: string }[]
  const theirs = `/api/activities/${other[0]?.id}`
  expect((await jigou.get(theirs)).status).toBe(404)
  expect((await jigou.post(`${theirs}/cancellation`, { reason: '无' })).status).toBe(404)
  expect((await jigou.get('/api/activities/sessions')).status).toBe(403)
  expect(
    (await zhongxin.post(`/api/activities/${randomUUID()}/filing`, await plan(jigou, [session(far)]))).status,
  ).toBe(403)
  for (const account of ['xitong', 'anquan', 'waidu', 'weituo'])
    expect((await (await house.as(account)).get('/api/activities')).status).toBe(403)
  expect((await (await house.as('neidu')).get('/api/activities')).status).toBe(200)
})

test('an industry authority sees the institutions of its field and no others', async () => {
  const hangye = await house.as('hangye')
  const all = (await zhongxin.get('/api/activities')).body.rows as { institution: string }[]
  const seen = (await hangye.get('/api/activities')).body.rows as { institution: string }[]
  const own = await house.house.database.act((sql) =>
    sql<{ id: string }>(
      "select i.id from institution i join organisation o on o.id = i.industry where o.name like '%住房%'",
    ),
  )
  const field = new Set(own.map(({ id }) => id))
  expect(seen.every(({ institution }) => field.has(institution))).toBe(true)
  expect(seen.length).toBe(all.filter(({ institution }) => field.has(institution)).length)
})

test('one examiner in two plans at once is refused in words that name the other session', async () => {
  const { examiners } = await formOf(jigou)
  const serving = { examiners: [examiners[0]?.id] }
  const day = addDays(far, 3)
  const first = await filed(jigou, [session(day, serving)])
  const number = (await pageOf(jigou, first.id)).batches[0]?.number as string
  const clash = await filed(jigou, [session(day, { ...serving, from: `${day}T10:59`, until: `${day}T12:00` })])
  expect(clash.answer.status).toBe(409)
  expect(clash.answer.body.reason).toContain(number)
  expect(clash.answer.body.clause).toBeUndefined()
  const after = await filed(jigou, [session(day, { ...serving, from: `${day}T11:00`, until: `${day}T12:00` })])
  expect(after.answer.status).toBe(201)
  const race = addDays(far, 4)
  const both = await Promise.all([1, 2].map(() => filed(jigou, [session(race, serving)])))
  expect(both.map(({ answer }) => answer.status).sort()).toEqual([201, 409])
})

test('a13: whoever examines does not watch the same session, though the two registers know them by different ids', async () => {
  const { examiners, internals, institution } = await formOf(jigou)
  const day = addDays(far, 5)
  // The two internal supervisors of the rehearsal, entered once more as examiners.
  const again = [40, 41].map((n) => ({ id: randomUUID(), n }))
  for (const { id, n } of again) {
    const entered = await jigou.post(`/api/institutions/${institution}/examiners`, {
      id,
      person: randomUUID(),
      name: '同一人',
      identityNumber: makeIdentityNumber({ division: '630102', birth: addDays('1971-03-01', n * 401), order: 900 + n }),
      occupation: '6-31-01-03',
      level: '4',
      validUntil: addDays(today, 700),
    })
    expect(entered.status).toBe(201)
  }
  const watching = { internalSupervisor: internals[0]?.id }
  const both = await filed(jigou, [session(day, { ...watching, examiners: again.map(({ id }) => id) })])
  expect(both.answer).toMatchObject({ status: 409, body: { clause: 'a13' } })
  const apart = await filed(jigou, [session(day, { ...watching, examiners: [examiners[0]?.id] })])
  expect(apart.answer.status).toBe(201)
})

test('a session is moved with a reason, never into the past, and what happened stands in the timeline', async () => {
  const own = session(addDays(far, 6))
  const { id } = await filed(jigou, [own])
  const { scope } = await formOf(jigou)
  const to = (from: string, until: string) =>
    jigou.post(`/api/activities/${id}/session-changes`, {
      session: own.id,
      from,
      until,
      venue: scope[0]?.venue,
      rooms: 2,
      places: 60,
      reason: '考点检修',
    })
  const past = await to(`${addDays(today, -1)}T09:00`, `${addDays(today, -1)}T11:00`)
  expect(past).toMatchObject({ status: 409, body: { reason: expect.stringContaining('已过') } })
  expect((await to(`${far}T25:00`, `${far}T26:00`)).status).toBe(422)
  const next = addDays(far, 7)
  expect((await to(`${next}T13:00`, `${next}T15:00`)).status).toBe(201)
  const page = await pageOf(zhongxin, id)
  expect(page.batches[0]?.sessions[0]?.from).toBe(`${next}T13:00`)
  expect(page.acts[0]).toMatchObject({ act: '变更场次时间地点', reason: '考点检修' })
  expect((await jigou.post(`/api/activities/${id}/cancellation`, { reason: '报名不足' })).status).toBe(201)
  expect((await zhongxin.get(`/api/activities/sessions?from=${next}&until=${next}&state=planned`)).body.rows).toEqual(
    [],
  )
})

test('a delivered decision stops new plans, and is named with its document and its article', async () => {
  const measured = await shengting.post(`/api/institutions/${institutionId(0)}/measures`, {
    id: randomUUID(),
    clause: 'a21',
    document: '青人社决〔2026〕88号',
    decidedOn: addDays(today, -2),
    deliveredOn: today,
    until: addDays(today, 30),
    facts: '演练',
  })
  expect(measured.status).toBe(201)
  const { answer } = await filed(jigou, [session(addDays(today, 20))])
  expect(answer).toMatchObject({
    status: 409,
    body: { clause: 'a21', reason: expect.stringContaining('青人社决〔2026〕88号') },
  })
  expect((await filed(jigou, [session(addDays(today, 31))])).answer.status).toBe(201)
})
