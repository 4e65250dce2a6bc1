/** What an institution says of a supervisor's conduct reaches whoever oversees it, and neither the supervisor nor anybody else. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { giveClerk } from './called.ts'
import { makeDuty } from './duty-kit.ts'

let house: Awaited<ReturnType<typeof makeDuty>>
type Who = typeof house.goes
let [card, leader] = ['', undefined as unknown as Who]
beforeAll(async () => {
  house = await makeDuty(false)
  leader = await house.as('zhongxin.fuze')
  const { team } = (await house.goes.get(`/api/records/${house.id}`)).body as unknown as { team: { card: string }[] }
  card = team[0]?.card ?? ''
})
afterAll(() => house.close())

const send = (who: Who, at: string, input: object, id: string = randomUUID()) =>
  who
    .post(`/api/conduct-reports/${id}/${at}`, { supervision: house.id, card, ...input })
    .then((answer) => ({ id, ...answer }))
const rating = { marks: [{ rule: 'a8.2', mark: 'broken' }], text: '言语粗暴' }

test('before it is disclosed a visit does not exist, and while it lasts nothing is said of it', async () => {
  const hidden = await send(house.jigou, 'rating', rating)
  const none = await send(house.jigou, 'rating', { ...rating, supervision: randomUUID() })
  expect([hidden.status, hidden.body]).toEqual([none.status, none.body])
  expect(hidden.status).toBe(409)
  await house.begin()
  expect((await send(house.jigou, 'rating', rating)).body.reason).toMatch(/督导还没有结束/)
  await house.handIn()
})

test('rated once and complained of, read by whoever oversees conduct and by nobody else', async () => {
  expect((await send(house.jigou, 'rating', rating)).status).toBe(201)
  const again = await send(house.jigou, 'rating', rating)
  expect([again.status, again.body.reason]).toEqual([409, '已经评价过这名督导员在本次督导中的行为'])
  const complaint = await send(house.jigou, 'complaint', { rules: ['a8.3'], text: '两次打断考评' })
  expect(complaint.status, JSON.stringify(complaint.body)).toBe(201)
  await giveClerk(house.house, 'linju', institutionId(1))
  const other = await house.as('linju')
  expect((await send(other, 'complaint', { rules: ['a8.3'], text: '与本机构无关' })).status).toBe(409)
  expect((await leader.get('/api/conduct-reports')).body.rows).toMatchObject([
    { kind: 'complaint', text: '两次打断考评', card },
    { kind: 'rating', text: '言语粗暴' },
  ])
  expect((await house.jigou.get(`/api/conduct-reports?supervision=${house.id}`)).body.rows).toHaveLength(2)
  expect((await other.get('/api/conduct-reports')).body.rows).toEqual([])
  const nobody = await Promise.all(
    ['zhongxin', 'zhongxin.hegao', 'shengting', 'hangye', 'shenji', 'neidu'].map((name) => house.as(name)),
  )
  for (const who of [house.goes, house.stranger, ...nobody]) {
    expect((await who.get('/api/conduct-reports')).status).toBe(403)
    expect((await who.get(`/api/conduct-reports/${complaint.id}/options`)).status).toBe(404)
    expect((await send(who, 'conclusion', { outcome: 'unfounded', text: '无' }, complaint.id)).status).toBe(403)
  }
  const pages = ['records', 'daily-supervisions', 'dispatches'].map((path) => `/api/${path}/${house.id}`)
  for (const path of [...pages, '/api/duties', `/api/field-duties?supervision=${house.id}`, '/api/supervisors/mine'])
    expect(JSON.stringify((await house.goes.get(path)).body)).not.toMatch(/言语粗暴|两次打断考评|投诉/)
})

test('concluded by the Centre’s head, told to the institution, once', async () => {
  const [{ id }] = (await leader.get('/api/conduct-reports')).body.rows as [{ id: string }]
  const conclude = { outcome: 'reminded', text: '已约请督导员说明并提醒。' }
  expect((await send(house.jigou, 'conclusion', conclude, id)).status).toBe(403)
  expect((await send(leader, 'conclusion', conclude, id)).status).toBe(201)
  expect((await send(leader, 'conclusion', conclude, id)).status).toBe(409)
  expect((await house.jigou.get(`/api/conduct-reports?supervision=${house.id}`)).body.rows).toMatchObject([
    { stage: 'concluded', conclusion: { outcome: 'reminded', text: '已约请督导员说明并提醒。' } },
    {},
  ])
})
