/** The card at the door of an unannounced visit: the institution learns who stands there, and nothing of anybody else's visit. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { giveClerk } from './called.ts'
import { makeDuty } from './duty-kit.ts'

let house: Awaited<ReturnType<typeof makeDuty>>
type Who = typeof house.goes
beforeAll(async () => {
  house = await makeDuty(false)
})
afterAll(() => house.close())

async function shown(who: Who = house.goes) {
  const id = randomUUID()
  const answer = await who.post(`/api/card-checks/${id}/showing`, { supervision: house.id })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (await who.get(`/api/card-checks/${id}`)).body as unknown as { id: string; code: string; card: string }
}
const checked = async (code: string, who: Who = house.jigou) =>
  (await who.get(`/api/card-checks/check?code=${encodeURIComponent(code)}`)).body

test('the code says that this person is sent to this session now, before the visit is open and without opening it', async () => {
  const { code, card } = await shown()
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  for (const typed of [
    code,
    code.toLowerCase().replaceAll('-', ' '),
    `https://zhidu.example/desk/card-check?code=${code}`,
  ])
    expect(await checked(typed)).toMatchObject({
      answer: 'dispatched',
      shown: { card, now: 'before', visit: null, name: expect.stringMatching(/\*/) },
    })
  expect((await house.jigou.get(`/api/daily-supervisions/${house.id}`)).status).toBe(404)
  house.itIs('09:30')
  expect(await checked((await shown()).code)).toMatchObject({ answer: 'dispatched', shown: { now: 'during' } })
})

test('another institution, whoever was not sent, and a code that is none are told nothing', async () => {
  const { code, id } = await shown()
  await giveClerk(house.house, 'linju', institutionId(1))
  const other = await house.as('linju')
  expect(await checked(code, other)).toEqual({ answer: 'unknown' })
  expect(await checked(code, other)).toEqual(await checked('0000-0000-0000-0000', other))
  expect(await checked('0000-0000-0000-0000')).toEqual({ answer: 'unknown' })
  expect(await checked('12345')).toEqual({ answer: 'malformed' })
  expect((await house.jigou.get(`/api/card-checks/${id}`)).status).toBe(403)
  expect((await house.stranger.get(`/api/card-checks/${id}`)).status).toBe(404)
  const tried = await house.stranger.post(`/api/card-checks/${randomUUID()}/showing`, { supervision: house.id })
  const unknown = await house.stranger.post(`/api/card-checks/${randomUUID()}/showing`, { supervision: randomUUID() })
  expect([tried.status, tried.body]).toEqual([unknown.status, unknown.body])
  expect(tried.status).toBe(409)
})

test('a code of more than half an hour ago has expired; the card of whoever goes no more says so', async () => {
  const { code } = await shown()
  house.itIs('10:05')
  expect(await checked(code)).toEqual({ answer: 'expired' })
  const fresh = await shown()
  const [supervisor] = await house.house.database.act((sql) =>
    sql<{ id: string }>('select id from supervisor where card = $1', [fresh.card]),
  )
  // A suspension that came after the card was shown is seen at once.
  const suspended = await house.zhongxin.post(`/api/supervisors/${supervisor?.id}/suspensions`, {
    id: randomUUID(),
    document: '演练决定',
    from: house.day,
    reason: '演练',
  })
  expect(suspended.status, JSON.stringify(suspended.body)).toBe(201)
  expect(await checked(fresh.code)).toEqual({ answer: 'invalid' })
  const recused = await house.goes.post(`/api/dispatches/${house.id}/recusal`, { reason: '发现应当回避' })
  expect(recused.status, JSON.stringify(recused.body)).toBe(201)
  expect(await checked(fresh.code)).toEqual({ answer: 'withdrawn' })
})
