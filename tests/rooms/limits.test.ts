/** What is at the edge: lengths counted as people count, ids in capitals, a key used twice, a session that has ended. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstInstitution } from '../../src/rehearsal/cast.ts'
import { type Document, fitting, type Operation, operationsOf, type Person } from './described.ts'
import type { Schema } from './from-schema.ts'
import { inMotion } from './in-motion.ts'
import { type Answer, rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let operations: Operation[]
let motion: Awaited<ReturnType<typeof inMotion>>
let centre: Person

beforeAll(async () => {
  house = await rehearsal()
  operations = operationsOf((await house.request('GET', '/api/openapi.json')).body as unknown as Document)
  motion = await inMotion(house)
  centre = motion.people.get('zhongxin') as Person
})
afterAll(() => house.close())

/** A value with every part filled in, and one text at `place` made long. */
function filled(schema: Schema, place: string, long: string, at = ''): unknown {
  if (at === place) return long
  if (schema.enum) return schema.enum[0]
  const either = schema.anyOf ?? schema.oneOf
  if (either) return filled(either[0] as Schema, place, long, at)
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, part]) => [key, filled(part, place, long, join(at, key))]),
    )
  if (schema.type === 'array') return [filled(schema.items ?? {}, place, long, join(at, '0'))]
  if (schema.format === 'uuid') return randomUUID()
  if (schema.format === 'date') return '2026-03-02'
  return schema.type === 'integer' ? (schema.minimum ?? 1) : '字'
}

const join = (at: string, key: string) => (at ? `${at}.${key}` : key)

/** Where free text stands, and how much of it. */
function texts(schema: Schema, at = ''): { place: string; most: number }[] {
  if (schema.minLength === 1 && schema.maxLength && !schema.pattern) return [{ place: at, most: schema.maxLength }]
  if (schema.type === 'array') return texts(schema.items ?? {}, join(at, '0'))
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) => texts(part, join(at, key)))
}

/** Sends to every subject, as everybody who may, until one looks at what was written. */
async function reached(operation: Operation, body: unknown): Promise<Answer | undefined> {
  const own = motion.subjects.get(operation.path.split('/')[2] ?? '') ?? []
  for (const id of [randomUUID(), ...own])
    for (const who of fitting(operation, motion.people)) {
      const answer = await who.post(operation.path.replace('{id}', id), body)
      if (![403, 404].includes(answer.status)) return answer
    }
  return undefined
}

const tooLong = (answer: Answer, at: string) =>
  ((answer.body.issues ?? []) as { path: string; message: string }[]).some(
    ({ path, message }) => path === at && message.startsWith('不能超过'),
  )

test('every free text takes as many characters as it says, counted as people count, and not one more', async () => {
  let looked = 0
  const unreached: string[] = []
  for (const operation of operations) {
    const schema = operation.requestBody?.content['application/json']?.schema
    for (const { place, most } of schema && operation['x-power'] ? texts(schema) : []) {
      const name = `${operation.operationId} ${place} ${most}`
      const over = await reached(operation, filled(schema as Schema, place, '𠮷'.repeat(most + 1)))
      if (!over) {
        unreached.push(name)
        continue
      }
      expect(tooLong(over, place), `${name} ${JSON.stringify(over.body)}`).toBe(true)
      const right = await reached(operation, filled(schema as Schema, place, '𠮷'.repeat(most)))
      expect(right && tooLong(right, place), name).toBe(false)
      looked += 1
    }
  }
  expect(unreached).toEqual([])
  expect(looked).toBeGreaterThan(60)
})

test('an id in capitals is no id, wherever it stands', async () => {
  const id = randomUUID().replace(/^./, 'a')
  const measure = { id: id.toUpperCase(), reason: '登记有误' }
  const clerk = motion.people.get('jigou') as Person
  const refused = await clerk.post(`/api/institutions/${firstInstitution}/examiner-removals`, measure)
  expect([refused.status, refused.body.issues]).toEqual([422, [{ path: 'id', message: '编号不正确，请重新选择' }]])
  expect((await centre.get(`/api/institutions/${firstInstitution.replace('9000', '9ABC')}`)).status).toBe(404)
  const deep = `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)},"reason":"甲","ref":"${randomUUID()}"}`
  const answer = await house.request('POST', `/api/persons/${randomUUID()}/revelation`, deep, {
    ...{ ...house.own, cookie: centre.cookie, 'idempotency-key': randomUUID() },
  })
  expect(answer.status).toBe(409)
})

test('one key, two contents: the second is refused; one key, one content: one act, one answer', async () => {
  const [key, to] = [randomUUID(), `/api/institutions/${firstInstitution}/commitments`]
  const said = { matter: 'rules', statement: '制度已公布', state: 'promised' }
  const first = await centre.post(to, said, key)
  expect(first.status).toBe(201)
  expect((await centre.post(to, said, key)).body).toEqual(first.body)
  for (const [other, body] of [
    [to, { ...said, statement: '另一份' }],
    [`/api/institutions/${firstInstitution}/receipt`, {}],
  ] as const) {
    const refused = await centre.post(other, body, key)
    expect([refused.status, refused.body.reason]).toEqual([422, '同一提交编号已用于另一份内容'])
  }
})

test('a session that rested too long, or lasted too long, is over for reading and for acting', async () => {
  for (const [column, age] of [
    ['seen_at', '31 minutes'],
    ['created_at', '601 minutes'],
  ] as const) {
    const who = await house.as('shenji')
    await house.house.database.act((sql) =>
      sql(
        `update session set ${column} = now() - interval '${age}' where account = (select id from account where name = 'shenji')`,
      ),
    )
    expect((await who.get('/api/institutions')).status).toBe(401)
    expect((await who.post(`/api/institutions/${firstInstitution}/receipt`, {})).status).toBe(401)
  }
})
