/** Who looked at what, and who came and went: every answer of a reading leaves its line, and one reader sees them. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'

type Line = {
  id: string
  kind: string
  reading: string | null
  subject: string | null
  subjectName: string | null
  fields: string[]
  reason: string | null
  result: string
  account: string | null
  person: string | null
}
let house: Awaited<ReturnType<typeof rehearsal>>
let auditor: Awaited<ReturnType<typeof house.as>>
beforeAll(async () => {
  house = await rehearsal()
  auditor = await house.as('shenguan')
})
afterAll(() => house.close())

const page = async (query = '') =>
  (await auditor.get(`/api/reads${query}`)).body as unknown as { rows: Line[]; next: string | null }

test('what is shown, refused and not found leaves its line, with the institution named and the reader masked', async () => {
  const clerk = await house.as('jigou')
  const own = institutionId(0)
  expect((await clerk.get(`/api/institutions/${own}`)).status).toBe(200)
  expect((await clerk.get('/api/institutions')).status).toBe(403)
  expect((await clerk.get(`/api/institutions/${institutionId(1)}`)).status).toBe(404)
  expect((await clerk.get(`/api/institutions/${institutionId(1)}/options`)).status).toBe(404)
  const { rows } = await page('?account=jigou&kind=reading')
  expect(rows.map(({ result, subject }) => [result, subject])).toEqual([
    ['not-found', institutionId(1)],
    ['not-found', institutionId(1)],
    ['refused', null],
    ['granted', own],
  ])
  expect(rows[3]).toMatchObject({ person: '孙**', account: 'jigou', reading: '查阅评价机构备案' })
  expect(rows[3]?.subjectName).toContain('（演练）')
  expect((await page(`?subject=${own}`)).rows).toHaveLength(1)
  expect((await page('?account=jigou&result=refused')).rows).toHaveLength(1)
})

test('an opening of a personal value tells the field and the reason that was given', async () => {
  const clerk = await house.as('zhongxin')
  const { body } = await clerk.get(`/api/institutions/${institutionId(2)}`)
  const { contact } = body as unknown as { contact: { person: string; phoneRef: string } }
  const input = { ref: contact.phoneRef, reason: '核对联系方式' }
  expect((await clerk.post(`/api/persons/${contact.person}/revelation`, input)).status).toBe(201)
  expect((await clerk.get(`/api/persons/${contact.person}/values/${contact.phoneRef}`)).body).toEqual({
    text: expect.stringMatching(/^139\d{8}$/),
  })
  const { rows } = await page('?kind=reveal')
  expect(rows).toMatchObject([
    { subject: contact.person, fields: ['phone'], reason: '核对联系方式', result: 'granted', account: 'zhongxin' },
  ])
  expect(rows[0]?.subjectName).toMatch(/\*$/)
})

test('coming, failing to come in and going leave lines that hold neither the name typed nor a password', async () => {
  const guest = await house.as('weituo')
  const attempt = (account: string) =>
    house.request('POST', '/api/session', JSON.stringify({ account, password: 'secret-of-mine' }), house.own)
  await attempt('weituo')
  await attempt('zhangsan.13812345678')
  await house.request('DELETE', '/api/session', undefined, { ...house.own, cookie: guest.cookie })
  expect((await page('?account=weituo')).rows.map(({ kind, result }) => [kind, result])).toEqual([
    ['sign-out', 'granted'],
    ['sign-in', 'refused'],
    ['sign-in', 'granted'],
  ])
  const failed = (await page('?kind=sign-in&result=refused')).rows
  expect(failed.map(({ account }) => account)).toEqual([null, 'weituo'])
  const [text] = await house.house.database.act((sql) =>
    sql<{ all: string }>('select json_agg(l)::text as all from read_log l'),
  )
  expect(text?.all).not.toMatch(/zhangsan|secret-of-mine|weituo/)
})

test('an account at rest leaves its line too', async () => {
  for (let i = 0; i < 6; i++)
    await house.request('POST', '/api/session', JSON.stringify({ account: 'neidu', password: 'no' }), house.own)
  expect((await page('?account=neidu&kind=sign-in&result=refused')).rows).toHaveLength(6)
})

test('pages follow one another without gap or double, and days are days in Qinghai', async () => {
  const clerk = await house.as('shengting')
  for (let i = 0; i < 120; i++) await clerk.get('/api/institutions?search=没有')
  const first = await page('?account=shengting')
  const second = await page(`?account=shengting&after=${first.next}`)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 21, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(121)
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await page(`?account=shengting&from=${today}&to=${today}&kind=sign-in`)).rows).toHaveLength(1)
  expect((await page('?account=shengting&to=2020-01-01')).rows).toEqual([])
  expect((await auditor.get('/api/reads?from=2026-02-30')).status).toBe(422)
})

test('nobody else reads it: not by the table of powers, not past the rows’ own lock', async () => {
  for (const account of ['anquan', 'xitong', 'shenji', 'zhongxin']) {
    const other = await house.as(account)
    expect((await other.get('/api/reads')).status, account).toBe(403)
  }
  const actor = { id: randomUUID(), organisation: randomUUID(), kind: 'centre' as const, powers: [] }
  const seen = await house.house.database.read({ actor, at: '', today: '2026-03-02' }, (sql) =>
    sql('select id from read_log'),
  )
  expect(seen).toEqual([])
})

test('looking at the log is in the log', async () => {
  const before = (await page('?account=shenguan&kind=reading')).rows.length
  expect((await page('?account=shenguan&kind=reading')).rows.length).toBeGreaterThan(before)
})
