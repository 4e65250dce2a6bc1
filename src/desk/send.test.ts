/** The desk's line to the server: keys, refusals, the end of a session. */
import { afterEach, expect, test, vi } from 'vitest'
import { asking, matches, type Place } from './room.ts'
import { Refused, read, send, whenSignedOut } from './send.ts'

type Call = { path: string; init: RequestInit }

function server(answers: (Response | Error)[]): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    calls.push({ path, init })
    const answer = answers.shift()
    if (!answer || answer instanceof Error) throw answer ?? new Error('no more answers')
    return answer
  })
  return calls
}

const keyOf = (call: Call | undefined) => new Headers(call?.init.headers).get('idempotency-key')
const refused = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => error as Refused,
  )

afterEach(() => {
  vi.unstubAllGlobals()
  whenSignedOut(() => {})
})

test('a broken line is tried again under the same key', async () => {
  const calls = server([new Error('cut'), Response.json({ entries: ['e1'] }, { status: 201 })])
  expect(await send('/api/institutions/x/registration', { name: '甲' })).toEqual({ entries: ['e1'] })
  expect(calls).toHaveLength(2)
  expect(keyOf(calls[0])).toMatch(/^[0-9a-f-]{36}$/)
  expect(keyOf(calls[1])).toBe(keyOf(calls[0]))
})

test('a line that stays broken says that nothing was done', async () => {
  server([new Error('cut'), new Error('cut')])
  const error = await refused(send('/api/x', {}))
  expect(error).toBeInstanceOf(Refused)
  expect(error?.status).toBe(0)
})

test('a refusal comes back with its clause and remedy', async () => {
  const refusal = {
    reason: '不能给予警告',
    clause: 'a19',
    citation: '第十九条',
    remedy: '移送省厅',
    who: '省厅认定处理',
  }
  server([Response.json(refusal, { status: 409 })])
  const error = await refused(send('/api/x', {}))
  expect([error?.status, error?.refusal]).toEqual([409, refusal])
})

test('an answer that is no refusal is put into words, never shown raw', async () => {
  server([new Response('<html>Bad Gateway</html>', { status: 502 })])
  expect((await refused(read('/api/x')))?.refusal.reason).toContain('系统暂时没有回应')
})

test('the end of the session is told, but a wrong password is not its end', async () => {
  let told = 0
  whenSignedOut(() => {
    told += 1
  })
  server([
    Response.json({ reason: '账号或口令不正确' }, { status: 401 }),
    Response.json({ reason: '登录已失效' }, { status: 401 }),
  ])
  await refused(send('/api/session', {}, { stay: true }))
  expect(told).toBe(0)
  await refused(read('/api/duties'))
  expect(told).toBe(1)
})

test('a spreadsheet goes as what it is, even where the machine does not know its type', async () => {
  const calls = server([Response.json({}, { status: 201 })])
  await send('/api/filing-imports/x/sheet', new File(['PK'], '名单.XLSX'))
  expect(new Headers(calls[0]?.init.headers).get('content-type')).toContain('spreadsheetml.sheet')
})

test('an address finds its room, and a reading is asked only what it understands', () => {
  expect(matches('/institutions/$id', '/institutions/7f')).toBe(true)
  expect(matches('/institutions/$id', '/institutions')).toBe(false)
  const place: Place = { params: {}, search: { search: '学校 甲', after: '', other: 'x' } }
  expect(asking('/api/institutions', place, ['search', 'after'])).toBe(
    '/api/institutions?search=%E5%AD%A6%E6%A0%A1+%E7%94%B2',
  )
  expect(asking('/api/institutions', place, ['after'])).toBe('/api/institutions')
})
