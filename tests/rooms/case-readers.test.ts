/** Who looked at a case, told to those it may be told: never to an institution, and of an audit not before its end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, makeCase, yes } from './case.ts'
import { visiting } from './visit.ts'

type Line = { person: string; reading: string; result: string; times: number; audit: boolean; organisation: string }
let house: Awaited<ReturnType<typeof makeCase>>
type Who = typeof house.jigou
let [goes, stranger, auditor, official] = [] as unknown as [Who, Who, Who, Who]
let id = ''
let day = ''

beforeAll(async () => {
  house = await makeCase()
  const asked = await house.asked({}, 20)
  id = asked.id
  day = asked.day
  const place = at(asked.places, 1)
  goes = await house.whoIs(place)
  expect((await goes.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
  const other = (await house.pageOf(id)).pool.find(({ supervisor }) => supervisor !== place.supervisor)
  stranger = await house.whoIs(other as { supervisor: string })
  ;[auditor, official] = await Promise.all([house.as('shenji'), house.as('shengting')])
})
afterAll(() => house.close())

const address = () => `/api/reads/cases/${id}`
const lines = async (who: Who) => (await who.get(address())).body.rows as unknown as Line[]

test('each look is told with its reader masked, to the head of the Centre and to whoever makes the visit', async () => {
  for (let i = 0; i < 3; i++) expect((await house.zhongxin.get(`/api/records/${id}`)).status).toBe(200)
  await goes.get(`/api/records/${id}`)
  await stranger.get(`/api/records/${id}`)
  const seen = (await lines(house.fuze)).filter(({ reading }) => reading === '查看一份记录表')
  expect(seen.map(({ result, times }) => [result, times]).sort()).toEqual([
    ['granted', 1],
    ['granted', 3],
    ['not-found', 1],
  ])
  expect(seen.find(({ times }) => times === 3)?.person).toMatch(/\*$/)
  // The own looks and the vain ones are not this person's business.
  const own = (await lines(goes)).filter(({ reading }) => reading === '查看一份记录表')
  expect(own).toMatchObject([{ result: 'granted', times: 3, audit: false }])
})

test('a look of an auditor is told to no one but auditors while the case is open, and to all when it is closed', async () => {
  expect((await auditor.get(`/api/records/${id}`)).status).toBe(200)
  const audits = async (who: Who) => (await lines(who)).filter(({ audit }) => audit).length
  expect(await audits(auditor)).toBeGreaterThan(0)
  expect([await audits(house.fuze), await audits(goes)]).toEqual([0, 0])
  const { itIs, made, poster } = visiting(house)
  itIs(`${day}T10:00`)
  await made(goes, id)
  await poster(goes, id)('submission', {})
  await poster(house.zhongxin, id)('acceptance', {})
  await poster(house.zhongxin, id)('closure', {})
  expect(await audits(house.fuze)).toBeGreaterThan(0)
  expect(await audits(goes)).toBeGreaterThan(0)
  // A correction opens it again.
  expect((await house.zhongxin.post(`/api/records/${id}/reopening`, { reason: '更正笔误' })).status).toBe(201)
  expect([await audits(house.fuze), await audits(goes)]).toEqual([0, 0])
})

test('nobody else is told: not by the table of powers, not by asking for another’s case, not past the log’s own lock', async () => {
  for (const who of [house.jigou, house.zhongxin, official]) expect((await who.get(address())).status).toBe(403)
  expect((await stranger.get(address())).status).toBe(404)
  const [account] = await house.house.database.act((sql) =>
    sql<{ id: string }>("select id from account where name = 'zhongxin'"),
  )
  const actor = { id: account?.id ?? '', organisation: account?.id ?? '', kind: 'centre' as const, powers: [] }
  const open = await house.house.database.read({ actor, at: '', today: '2026-03-02' }, async (sql) => [
    ...(await sql('select * from readers_of_case($1)', [id])),
    ...(await sql('select id from read_log')),
  ])
  expect(open).toEqual([])
})
