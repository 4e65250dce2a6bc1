/** The register of supervisors through HTTP: who enters, who sees, which numbers are refused, what a day makes of a card. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
let clerk: typeof centre
let own: typeof centre
const today = dayInChina(new Date())
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
  clerk = await house.as('jigou')
  own = await house.as('waidu')
})
afterAll(() => house.close())

let order = 500
const entry = (more: object = {}, number?: string) => ({
  person: {
    person: randomUUID(),
    name: '张三',
    identityNumber: number ?? makeIdentityNumber({ division: '630102', birth: '1980-05-05', order: order++ }),
  },
  conditions: ['a6.1', 'a6.2', 'a6.3', 'a6.4', 'a6.5'],
  trainedOn: addDays(today, -40),
  passedOn: addDays(today, -30),
  validFrom: addDays(today, -20),
  prefecture: '630100',
  employers: [{ name: '测试单位', from: '2020-01-01' }],
  ...more,
})
const enter = async (more: object = {}, number?: string) => {
  const id = randomUUID()
  return { id, ...(await centre.post(`/api/supervisors/${id}/external-entry`, entry(more, number))) }
}
const page = async (id: string) => (await centre.get(`/api/supervisors/${id}`)).body
type List = { rows: { id: string; card: string; kind: string; state: string }[]; total: number; next: string | null }
const list = async (query = '', who = centre) => (await who.get(`/api/supervisors${query}`)).body as unknown as List

test('the Centre enters; numbers follow each other; nobody else enters an external supervisor', async () => {
  const [first, second] = [await enter(), await enter()]
  expect([first.status, second.status]).toEqual([201, 201])
  const serial = async (id: string) => Number(String((await page(id))['card']).slice(5))
  expect(await serial(second.id)).toBe((await serial(first.id)) + 1)
  expect(await page(first.id)).toMatchObject({ kind: 'external', state: 'valid', name: { text: '张*' } })
  expect((await clerk.post(`/api/supervisors/${randomUUID()}/external-entry`, entry())).status).toBe(403)
})

test('a number issued on paper is taken once; two who enter it at once do not both get it', async () => {
  const card = 'Y63230077'
  const both = await Promise.all([enter({ card }), enter({ card })])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)?.body.reason).toContain('已登记在他人名下')
  expect((await enter({ card: 'R63230077' })).body.reason).toContain('演练中不登记')
  expect((await enter({ card: 'Y64230077' })).body).toMatchObject({
    issues: [{ path: 'card', message: expect.stringContaining('青海省') }],
  })
})

test('a wrong check digit of an identity number is refused in words, at its field', async () => {
  const right = makeIdentityNumber({ division: '630102', birth: '1980-05-05', order: 499 })
  const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
  const { status, body } = await enter({}, wrong)
  expect(status).toBe(422)
  expect(body['issues']).toEqual([
    { path: 'person.identityNumber', message: '末位校验码不符，号码中至少有一位有误，请对照证件逐位核对' },
  ])
})

test('one person, one external card: the same identity number is found however it is written', async () => {
  const number = makeIdentityNumber({ division: '630102', birth: '1981-06-06', order: 11 })
  const first = await enter({}, number)
  const again = await enter({}, ` ${number.slice(0, 6)} ${number.slice(6)} `)
  expect([again.status, again.body.reason]).toEqual([409, expect.stringContaining('已有外督员证卡')])
  const revoked = { on: today, document: '测试〔2026〕1号', situation: 'a26.4', reason: '查实' }
  expect((await centre.post(`/api/supervisors/${first.id}/revocation`, revoked)).status).toBe(201)
  expect((await enter({}, number)).body).toMatchObject({ clause: 'a26' })
})

test('who left under a suspension is not entered anew around it, and what is found out later still revokes', async () => {
  const number = makeIdentityNumber({ division: '630102', birth: '1983-07-07', order: 12 })
  const { id } = await enter({}, number)
  const suspension = { id: randomUUID(), document: '测试〔2026〕3号', reason: '查实', from: today }
  expect((await centre.post(`/api/supervisors/${id}/suspensions`, suspension)).status).toBe(201)
  expect((await centre.post(`/api/supervisors/${id}/return`, { on: today, reason: '辞聘' })).status).toBe(201)
  expect((await page(id))['state']).toBe('returned')
  expect((await enter({}, number)).body.reason).toContain('仍在暂停委派期间')
  const revoked = { on: today, document: '测试〔2026〕4号', reason: '查实' }
  expect((await centre.post(`/api/supervisors/${id}/revocation`, revoked)).status).toBe(201)
  expect((await centre.post(`/api/supervisors/${id}/revocation`, revoked)).body.reason).toBe('证卡已经取消')
  expect((await page(id))['state']).toBe('revoked')
})

test('nobody brings a stranger into reach by entering a card for them', async () => {
  const { id } = await enter()
  const { person, name } = (await page(id)) as unknown as { person: string; name: { ref: string } }
  const more = entry()
  const mine = { ...more, person: { ...more.person, person } }
  const { status, body } = await clerk.post(`/api/supervisors/${randomUUID()}/internal-entry`, mine)
  expect([status, body.reason]).toEqual([409, expect.stringContaining('人员编号不能使用')])
  const asked = { ref: name.ref, reason: '核对' }
  expect((await clerk.post(`/api/persons/${person}/own-revelation`, asked)).status).toBe(409)
})

test('an account is tied to one supervisor, and only an account of an external supervisor is', async () => {
  const accounts = await house.house.database.act((sql) =>
    sql<{ id: string }>("select id from account where name in ('waidu', 'jigou') order by name desc"),
  )
  const { id } = await enter()
  const tie = (account: string | undefined) => centre.post(`/api/supervisors/${id}/account`, { account })
  expect((await tie(accounts[0]?.id)).body.reason).toContain('已关联其他外督员')
  expect((await tie(accounts[1]?.id)).body.reason).toContain('没有找到这个外督员账号')
})

test('an institution sees and keeps its own internal supervisors, and no external one', async () => {
  const { rows } = await list('', clerk)
  expect(rows.length).toBe(2)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['internal']))
  const { rows: external } = await list('?kind=external')
  expect((await clerk.get(`/api/supervisors/${external[0]?.id}`)).status).toBe(404)
  expect((await clerk.get(`/api/supervisors/${external[0]?.id}/options`)).status).toBe(404)
  const { id } = rows[0] as { id: string }
  const gone = { on: today, reason: '离职' }
  const industry = await house.as('hangye')
  expect((await industry.post(`/api/supervisors/${id}/field-return`, gone)).status).toBe(404)
  expect((await centre.post(`/api/supervisors/${id}/return`, gone)).status).toBe(409)
  expect((await clerk.post(`/api/supervisors/${id}/internal-return`, gone)).status).toBe(201)
  expect((await list('', industry)).rows.map(({ kind }) => kind)).toEqual(['internal'])
})

test('an institution opens the name of its own internal supervisor, with a reason', async () => {
  const { rows } = await list('', clerk)
  const { person, name } = (await clerk.get(`/api/supervisors/${rows[0]?.id}`)).body as unknown as {
    person: string
    name: { ref: string }
  }
  const asked = await clerk.post(`/api/persons/${person}/own-revelation`, { ref: name.ref, reason: '核对证卡' })
  expect(asked.status).toBe(201)
})

test('who signs in as a supervisor sees the own card and no other, declares, and no one else declares for them', async () => {
  const { mine } = (await own.get('/api/supervisors/mine')).body as unknown as { mine: { id: string; person: string } }
  expect((await own.get('/api/supervisors')).status).toBe(403)
  const { rows } = await list('?kind=external')
  const other = rows.find(({ id }) => id !== mine.id)?.id
  const interest = { id: randomUUID(), person: mine.person, institution: institutionId(5), kind: 'kin', from: today }
  expect((await own.post(`/api/supervisors/${other}/interest-declarations`, interest)).status).toBe(404)
  expect((await centre.post(`/api/supervisors/${mine.id}/interest-declarations`, interest)).status).toBe(403)
  expect((await own.post(`/api/supervisors/${mine.id}/interest-declarations`, interest)).status).toBe(201)
  expect(await page(mine.id)).toMatchObject({
    interests: expect.arrayContaining([expect.objectContaining({ institution: institutionId(5), declaredBy: 'self' })]),
  })
})

test('a suspension ends with its last day, in the list and on the page', async () => {
  const { id } = await enter()
  const decision = { document: '测试〔2026〕2号', reason: '查实' }
  const suspend = (from: Day, until: Day) =>
    centre.post(`/api/supervisors/${id}/suspensions`, { id: randomUUID(), ...decision, from, until })
  expect((await suspend(addDays(today, -9), addDays(today, -1))).status).toBe(201)
  expect((await page(id))['state']).toBe('valid')
  expect((await suspend(addDays(today, -2), today)).status).toBe(201)
  expect((await page(id))['state']).toBe('suspended')
  expect((await list('?state=suspended')).rows.map((row) => row.id)).toContain(id)
  expect((await suspend(addDays(today, 1), addDays(today, 9))).status).toBe(409)
})

test('the list pages by card and finds a card by its beginning or an employer by a part of its name', async () => {
  const { total, rows } = await list()
  expect(rows.map(({ card }) => card)).toEqual(rows.map(({ card }) => card).sort())
  const csv = await centre.get('/api/supervisors/export.csv')
  expect(String(csv.body['text']).trim().split('\r\n')).toHaveLength(total + 2)
  expect((await list('?search=y63230077')).rows).toHaveLength(1)
  const found = await list(`?search=${encodeURIComponent('能源集团')}`)
  expect(found.rows.length).toBeGreaterThan(0)
  expect(found.total).toBeLessThan(total)
})
