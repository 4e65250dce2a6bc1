/** What sign-in and accounts hold against: guesses at once, old links, odd ids, the last keeper. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let security: Awaited<ReturnType<typeof house.as>>
beforeAll(async () => {
  house = await rehearsal()
  security = await house.as('anquan')
})
afterAll(() => house.close())

const attempt = (account: string, password: string) =>
  house.request('POST', '/api/session', JSON.stringify({ account, password }), house.own)
const idOf = async (account: string) => {
  const { body } = await security.get(`/api/accounts?search=${account}`)
  return (body as unknown as { rows: { id: string }[] }).rows[0]?.id as string
}
const setPassword = (path: string, password: string) =>
  house.request('POST', path.replace('/desk', '/api'), JSON.stringify({ password }), house.own)
const linkFor = async (id: string) =>
  ((await security.post(`/api/accounts/${id}/invitation`, {})).body as unknown as { path: string }).path
const organisationOf = async (kind: string) => {
  const { body } = await security.get(`/api/organisations?kind=${kind}`)
  return (body as unknown as { rows: { id: string }[] }).rows[0]?.id as string
}

test('twelve guesses at once are judged five, not twelve', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('weituo', 'not-the-password')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
})

test('a body larger than a password needs is refused before it is read whole', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > 1000) controller.close()
      else controller.enqueue(new Uint8Array(1000).fill(120))
    },
  })
  const asked = { method: 'POST', headers: house.own, body, duplex: 'half' } as RequestInit
  const answer = await house.app.fetch(new Request('http://localhost/api/session', asked))
  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(20)
})

test('a link made before an account was closed opens nothing, not even after it was reopened', async () => {
  const id = await idOf('neidu')
  const path = await linkFor(id)
  await security.post(`/api/accounts/${id}/closure`, { reason: '演练停用' })
  expect((await setPassword(path, 'Shancha-Hua-Kai-77')).body.reason).toContain('失效')
  await security.post(`/api/accounts/${id}/reopening`, { reason: '演练恢复' })
  expect((await setPassword(path, 'Shancha-Hua-Kai-77')).body.reason).toContain('失效')
})

test('a link leaves a trace in the journal, without the link', async () => {
  const id = await idOf('neidu')
  const path = await linkFor(id)
  const bodies = await house.house.database.act((sql) =>
    sql<{ body: string }>("select convert_from(body, 'utf8') as body from journal_entry where subject = $1", [id]),
  )
  const made = bodies.filter(({ body }) => body.includes('"AccountInvited"'))
  expect(made.length).toBeGreaterThan(0)
  expect(made.some(({ body }) => body.includes(path.split('/').at(-1) as string))).toBe(false)
  const clerk = await house.as('zhongxin')
  expect((await clerk.post(`/api/accounts/${id}/invitation`, {})).status).toBe(403)
})

test('the last security administrator cannot be closed or lose the role', async () => {
  const id = await idOf('anquan')
  const close = await security.post(`/api/accounts/${id}/closure`, { reason: '误操作' })
  expect([close.status, close.body.reason]).toEqual([409, expect.stringContaining('最后一位安全管理员')])
  const withdraw = { role: 'security-admin', reason: '误操作' }
  expect((await security.post(`/api/accounts/${id}/role-withdrawals`, withdraw)).status).toBe(409)
})

test('an id in capitals is refused where it is given: it has one spelling', async () => {
  const opened = await security.post(`/api/accounts/${randomUUID()}/opening`, {
    name: 'daxie.renyuan',
    organisation: await organisationOf('centre'),
    roles: ['centre-clerk'],
    holder: { person: randomUUID().toUpperCase(), name: '欧阳明珠' },
  })
  expect(opened.status).toBe(422)
  expect(opened.body.issues).toMatchObject([{ path: 'holder.person' }])
})

test('nobody changes or deletes the read log', async () => {
  const change = (text: string) => house.house.database.act((sql) => sql(text))
  await expect(change("update read_log set reading = 'x'")).rejects.toThrow(/permission denied/)
  await expect(change('delete from read_log')).rejects.toThrow(/permission denied/)
})

test('organisations and accounts are found by what stands in their names, signs included', async () => {
  const found = async (path: string) => (await security.get(path)).body as unknown as { rows: { id: string }[] }
  expect((await found('/api/organisations?search=%25')).rows).toEqual([])
  expect((await found('/api/accounts?search=_')).rows).toEqual([])
  const { rows } = await found('/api/organisations?kind=industry')
  expect((await found(`/api/organisations?kind=industry&after=${rows[0]?.id}`)).rows).toEqual(rows.slice(1))
  expect((await found('/api/accounts?after=zhongxin.fuze')).rows).toHaveLength(1)
})

test('after all this every row is the fold of its journal', async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
