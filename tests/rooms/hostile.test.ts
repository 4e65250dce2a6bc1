/**
 * Hostile requests to every route of the document, by everybody: an answer in words, as declared, never a fault;
 * and whatever is refused leaves nothing behind.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { checker, type Document, operationsOf, type Person } from './described.ts'
import { firstInstitution } from '../../src/rehearsal/cast.ts'
import { hostileRequests, type Hostile } from './hostile.ts'
import { inMotion } from './in-motion.ts'
import { type Answer, rehearsal } from './kit.ts'
import { unofficial } from './wording.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let document: Document
let motion: Awaited<ReturnType<typeof inMotion>>

beforeAll(async () => {
  house = await rehearsal()
  document = (await house.request('GET', '/api/openapi.json')).body as unknown as Document
  motion = await inMotion(house)
  await sealOnce(house.house.database, house.signer)
  const earlier = await house.house.database.act((sql) => sql<{ key: string }>('select key from idempotency'))
  keys = earlier.map(({ key }) => key)
})
afterAll(() => house.close())

const count = process.env.ZHIDU_LONG ? 200_000 : 2_000
const together = 20
/** Enough to see what is wrong. */
const most = 20

test(`${count} hostile requests: refused in words, as declared, without a trace`, async () => {
  const check = checker(document)
  const requests = hostileRequests(operationsOf(document), motion)
  const wrong: string[] = []
  let refused = 0
  for (let done = 0; done < count; done += together) {
    const some = fc.sample(requests, { seed: 20220916 + done, numRuns: together })
    const before = await kept()
    const answers = await Promise.all(some.map((one) => house.request(one.method, one.path, one.body, one.headers)))
    wrong.push(...some.flatMap((one, i) => problems(check, one, answers[i] as Answer)))
    if (wrong.length > most) break
    const acts = some.filter(({ method }, i) => method === 'POST' && (answers[i] as Answer).status < 300)
    refused += together - acts.length
    if (acts.length === 0) expect(await kept(), shown(some)).toEqual(before)
    else await onlyThese(acts)
  }
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(count / 2)
}, 7_200_000)

test('the battery sees a word of a program, an undeclared answer and a row left behind', async () => {
  expect(unofficial({ reason: 'Invalid input' })).toBe('Invalid input')
  expect(unofficial({ reason: '填写不正确', issues: [{ path: 'a', message: '应为 string' }] })).toBe('应为 string')
  expect(unofficial({})).toBe('no words')
  const before = await kept()
  await (motion.people.get('zhongxin') as Person).post(`/api/institutions/${firstInstitution}/commitments`, {
    ...{ matter: 'people', statement: '考评人员已备案', state: 'promised' },
  })
  expect(await kept()).not.toEqual(before)
})

function problems(check: ReturnType<typeof checker>, one: Hostile, answer: Answer): string[] {
  const undeclared = check(one.operation, answer)
  const said = answer.status >= 400 && answer.status !== 404 ? unofficial(answer.body) : undefined
  return [undeclared, said].flatMap((problem) => (problem ? [`${shown([one])} → ${problem}`] : []))
}

const shown = (some: Hostile[]) =>
  some.map(({ method, path, body }) => `${method} ${path} ${String(body).slice(0, 300)}`).join('\n')

/** Rows of every table that an act writes to. What is read and tried is logged by its own right. */
async function kept(): Promise<Record<string, number>> {
  const logs = [
    'read_log',
    'session',
    'failed_sign_in',
    'migration',
    'journal_seal',
    'journal_node',
    'journal_checkpoint',
    // Made in their own time from a photograph that was taken in before.
    'evidence_trace',
    'evidence_preview',
  ]
  const tables = await house.house.database.act((sql) =>
    sql<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1"),
  )
  const names = tables.map(({ name }) => name).filter((name) => !logs.includes(name))
  const all = names.map((name) => `(select count(*)::int from "${name}") as "${name}"`)
  const [row] = await house.house.database.act((sql) => sql<Record<string, number>>(`select ${all.join(', ')}`))
  return row as Record<string, number>
}

/** Whatever was written stands under the key of a request that was answered with success. */
async function onlyThese(acts: Hostile[]): Promise<void> {
  // A login link is asked for without a key; an act that takes one takes nothing else for it.
  for (const { headers } of acts) if (isId(headers['idempotency-key'])) keys.push(headers['idempotency-key'] as string)
  const strangers = await house.house.database.act((sql) =>
    sql('select key from idempotency where not key = any($1::uuid[])', [keys]),
  )
  expect(strangers, shown(acts)).toEqual([])
}
let keys: string[]
const isId = (text: string | undefined) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
