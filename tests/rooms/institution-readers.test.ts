/** Who sees what of institutions: masked people, own rows only, search, paging, export. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { store } from '../../src/registers/institution/store.ts'
import { standingOn, statusNames } from '../../src/registers/institution/standing.ts'
import type { Institution } from '../../src/registers/institution/state.ts'
import { dayInChina } from '../../src/law/calendar/index.ts'
import { industries, institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { registration } from './registration.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
let clerk: typeof centre
let department: typeof centre
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
  clerk = await house.as('jigou')
  department = await house.as('shengting')
  for (let n = 1; n <= 14; n++) await register(n)
})
afterAll(() => house.close())

const register = async (n: number, id: string = randomUUID()) => {
  expect((await centre.post(`/api/institutions/${id}/registration`, registration(n))).status).toBe(201)
  return { id }
}
const page = async (id: string) => (await centre.get(`/api/institutions/${id}`)).body

test('an institution sees itself and nothing else; so does an industry authority its field', async () => {
  expect((await clerk.get(`/api/institutions/${institutionId(0)}`)).status).toBe(200)
  const strange = [institutionId(1), randomUUID(), 'not-an-id', institutionId(39)]
  const answers = await Promise.all(strange.map((id) => clerk.get(`/api/institutions/${id}`)))
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
  expect((await clerk.get('/api/institutions')).status).toBe(403)
  const industry = await house.as('hangye')
  const { rows } = (await industry.get('/api/institutions')).body as unknown as { rows: { id: string }[] }
  const mine = await house.house.database.act((sql) =>
    sql<{ id: string }>('select id from institution where industry = $1', [industries[0]]),
  )
  expect(rows.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort())
  expect(rows.length).toBeGreaterThan(0)
})

test('a personal value is opened with a reason, by those who may, for a minute, and the opening is an act', async () => {
  const { legal } = (await page(institutionId(0))) as unknown as { legal: { person: string; ref: string } }
  const value = `/api/persons/${legal.person}/values/${legal.ref}`
  expect((await centre.get(value)).status).toBe(404)
  expect((await centre.post(`/api/persons/${legal.person}/revelation`, { ref: legal.ref, reason: '' })).status).toBe(
    422,
  )
  expect(
    (await centre.post(`/api/persons/${legal.person}/revelation`, { ref: legal.ref, reason: '核对送达对象' })).status,
  ).toBe(201)
  expect((await centre.get(value)).body['text']).toMatch(/^\p{Script=Han}{2,}/u)
  expect((await department.get(value)).status).toBe(403)
  const log = await house.house.database.act((sql) =>
    sql("select reading from read_log where reading = 'person.revealed'"),
  )
  expect(log.length).toBeGreaterThan(0)
})

test('erasing a person leaves journal and replay whole, and every page says so', async () => {
  const { id } = await register(99)
  const { contact } = (await page(id)) as unknown as { contact: { person: string } }
  const security = await house.as('anquan')
  expect((await security.post(`/api/persons/${contact.person}/erasure`, { reason: '本人请求' })).status).toBe(201)
  expect(await page(id)).toMatchObject({ contact: { name: '（已删除）', phone: '（已删除）' }, legal: { name: '张*' } })
})

test('search finds two characters and more; a page ends where the next begins; exports carry every row', async () => {
  const found = (await centre.get(`/api/institutions?search=${encodeURIComponent('测试机构1')}`)).body as unknown as {
    rows: { name: string }[]
  }
  expect(found.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['测试机构1', '测试机构10']))
  const first = (await centre.get('/api/institutions')).body as unknown as {
    rows: { id: string }[]
    next: string
    total: number
  }
  const second = (await centre.get(`/api/institutions?after=${first.next}`)).body as unknown as typeof first
  expect(first.rows.length + second.rows.length).toBe(first.total)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.total)
  const csv = await centre.get('/api/institutions/export.csv')
  expect(String(csv.body['text']).trim().split('\r\n')).toHaveLength(first.total + 2)
})

test('a standing asked for brings those who have it, whether their row was written now or before its columns', async () => {
  const asAct = <T extends Record<string, unknown>>(text: string) => house.house.database.act((sql) => sql<T>(text))
  const all = await asAct<{ id: string; state: Institution }>('select id, state from institution')
  const today = dayInChina(new Date())
  const expected = (status: string) =>
    all.flatMap(({ id, state }) => (standingOn(state, today).status === status ? [id] : [])).sort()
  const compare = async () => {
    for (const status of Object.keys(statusNames)) {
      const rows: { id: string; status: string }[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { body } = await centre.get(`/api/institutions?status=${status}&after=${after}`)
        rows.push(...(body['rows'] as typeof rows))
        after = body['next'] as string | null
      }
      expect([status, rows.map(({ id }) => id).sort()]).toEqual([status, expected(status)])
      expect(rows.every((row) => row.status === status)).toBe(true)
    }
  }
  expect(['suspended', 'terminated', 'receipt-revoked', 'valid'].map((status) => expected(status).length > 0)).toEqual(
    Array(4).fill(true),
  )
  await compare()
  await asAct(`update institution set standing = '{}', standing_since = '{}', occupations = 0`)
  await house.house.database.act((sql) => store.fill?.(sql) as Promise<void>)
  await compare()
})

test('the application reads the pairs of names but cannot write them, and a reader finds only what is in reach', async () => {
  await expect(house.house.database.act((sql) => sql("update institution_search set pairs = '{}'"))).rejects.toThrow(
    'permission denied',
  )
  const own = await house.as('hangye')
  const search = `/api/institutions?search=${encodeURIComponent('测试机构')}`
  expect(((await own.get(search)).body as unknown as { rows: unknown[] }).rows).toEqual([])
  expect(((await centre.get(search)).body as unknown as { rows: unknown[] }).rows.length).toBeGreaterThan(10)
})
