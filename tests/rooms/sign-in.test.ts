/** Who may come in: sign-in, lock-out, sessions that end at once, requests that are not ours. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
beforeAll(async () => {
  house = await rehearsal()
})
afterAll(() => house.close())

const attempt = (account: string, password: string) =>
  house.request('POST', '/api/session', JSON.stringify({ account, password }), house.own)

test('a clerk signs in, is told who they are, and signs out for good', async () => {
  const clerk = await house.as('zhongxin')
  const { body } = await clerk.get('/api/session')
  expect(body).toMatchObject({
    person: { name: '赵雪莹' },
    organisation: { kind: 'centre' },
    roles: [{ role: 'centre-clerk' }],
    rehearsal: true,
  })
  await house.request('DELETE', '/api/session', undefined, { ...house.own, cookie: clerk.cookie })
  expect((await clerk.get('/api/institutions')).status).toBe(401)
})

test('a Tibetan name comes back whole', async () => {
  const head = await house.as('jigou.fuze')
  expect((await head.get('/api/session')).body).toMatchObject({ person: { name: '扎西·多杰' } })
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const { response } = await attempt('zhongxin', 'Gaoyuan-Yanlian-8848')
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
})

test('a wrong password and an unknown account get the same words; five failures rest the account', async () => {
  const wrong = await attempt('shenji', 'not-the-password')
  const unknown = await attempt('nobody-here', 'not-the-password')
  expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body])
  expect(wrong.status).toBe(401)
  for (let i = 0; i < 4; i++) await attempt('shenji', 'not-the-password')
  const locked = await attempt('shenji', 'Gaoyuan-Yanlian-8848')
  expect(locked.status).toBe(429)
  expect(locked.body.reason).toContain('暂停登录 15 分钟')
})

test.each([
  ['from another site', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, 403],
  ['from a sibling of ours', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }, 403],
  [
    'with a foreign origin',
    { origin: 'https://evil.example', host: 'localhost', 'content-type': 'application/json' },
    403,
  ],
  ['with no word of where from', { 'content-type': 'application/json' }, 403],
  ['as a form', { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['as plain text', { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }, 415],
])('a change %s is refused', async (_name, headers, status) => {
  const clerk = await house.as('zhongxin')
  const answer = await house.request('POST', `/api/institutions/${randomUUID()}/registration`, '{}', {
    ...(headers as Record<string, string>),
    cookie: clerk.cookie,
  })
  expect(answer.status).toBe(status)
})

test('every answer carries the walls of the browser', async () => {
  for (const path of ['/', '/api/session', '/desk/', '/clauses/a17', '/nothing-here']) {
    const { response } = await house.request('GET', path)
    expect(response.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

test('closing an account ends its sessions at the next request; reopening and a link let it in again', async () => {
  const security = await house.as('anquan')
  const clerk = await house.as('hangye')
  const list = (await security.get('/api/accounts?search=hangye')).body as unknown as { rows: { id: string }[] }
  const id = list.rows[0]?.id as string
  expect((await clerk.get('/api/institutions')).status).toBe(200)
  expect((await security.post(`/api/accounts/${id}/closure`, { reason: '演练停用' })).status).toBe(201)
  expect((await clerk.get('/api/institutions')).status).toBe(401)
  expect((await attempt('hangye', 'Gaoyuan-Yanlian-8848')).status).toBe(401)
  expect((await security.post(`/api/accounts/${id}/reopening`, { reason: '演练恢复' })).status).toBe(201)
  const link = (await security.post(`/api/accounts/${id}/invitation`, {})).body as unknown as { path: string }
  const token = link.path.split('/').at(-1)
  const set = (password: string) =>
    house.request('POST', `/api/invitation/${token}`, JSON.stringify({ password }), house.own)
  expect((await set('short')).body.reason).toContain('至少 12 个字符')
  expect((await set('hangye-hangye-hangye')).body.reason).toContain('不能包含账号')
  expect((await set('昆仑山口的风很大呀今天')).status).toBe(422) // eleven characters
  expect((await set('昆仑山口的风很大呀今天好')).status).toBe(201)
  expect((await set('昆仑山口的风很大呀今天好')).body.reason).toContain('失效')
  expect((await attempt('hangye', '昆仑山口的风很大呀今天好')).status).toBe(201)
})

test('an administrator’s role stands alone, in the law of accounts and in the database', async () => {
  const security = await house.as('anquan')
  const { rows } = (await security.get('/api/accounts?search=xitong')).body as unknown as { rows: { id: string }[] }
  const refused = await security.post(`/api/accounts/${rows[0]?.id}/roles`, { role: 'security-admin', reason: '试' })
  expect([refused.status, refused.body.reason]).toEqual([409, expect.stringContaining('不得兼任')])
  await expect(
    house.house.database.act((sql) =>
      sql("update account set roles = array['system-admin', 'audit-admin'] where id = $1", [rows[0]?.id]),
    ),
  ).rejects.toThrow('administrators_stand_alone')
})
