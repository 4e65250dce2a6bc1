/** The document of the interface is complete and true: every route is in it, and every answer is one that it declares. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clauseIds } from '../../src/law/clauses.ts'
import { players } from '../../src/rehearsal/cast.ts'
import {
  checker,
  differences,
  type Document,
  fitting,
  mayDo,
  type Operation,
  operationsOf,
  type Person,
} from './described.ts'
import { inMotion } from './in-motion.ts'
import { rehearsal } from './kit.ts'
import { senderTo } from './sender.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let document: Document
let people: Map<string, Person>
let subjects: Map<string, string[]>
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  house = await rehearsal()
  document = (await house.request('GET', '/api/openapi.json')).body as unknown as Document
  const motion = await inMotion(house)
  people = motion.people
  subjects = motion.subjects
  send = senderTo(house, motion)
})
afterAll(() => house.close())

const kindOf = ({ path }: Operation) => path.split('/')[2] ?? ''
const nobody = { cookie: '' }

test('every mounted route is told, every told route is mounted, and a planted one of either kind is caught', () => {
  expect(differences(house.app.routes, document)).toEqual([])
  const planted = [...house.app.routes, { method: 'GET', path: '/api/institutions/:id/secret' }]
  expect(differences(planted, document)).toEqual(['not told: GET /api/institutions/{id}/secret'])
  const lost = house.app.routes.filter(({ path }) => path !== '/api/institutions/:id/receipt')
  expect(differences(lost, document)).toEqual(['not mounted: POST /api/institutions/{id}/receipt'])
})

test('names are unique, tags are Chinese and listed, every basis is a clause or a reason', () => {
  const all = operationsOf(document)
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length)
  for (const operation of all) {
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags[0])
    expect(`${operation.tags[0]}${operation.summary}`).toMatch(/^\p{Script=Han}/u)
    const basis = operation['x-clause']
    if (typeof basis === 'string') expect(clauseIds).toContain(basis)
    else expect(basis.none, operation.operationId).toMatch(/\p{Script=Han}/u)
    for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g))
      expect(operation.parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }))
  }
})

test('the check of answers sees a status, a media type and a field that are not declared', async () => {
  const check = checker(document)
  const operation = operationsOf(document).find(({ path }) => path === '/api/institutions/{id}') as Operation
  const answer = await send(operation, people.get('zhongxin') as Person, {})
  expect(check(operation, answer)).toBeUndefined()
  expect(check(operation, { ...answer, status: 418 })).toMatch(/not declared/)
  expect(check(operation, { ...answer, body: { ...answer.body, secret: 1 } })).toMatch(/additional properties/)
  expect(check(operation, { ...answer, response: new Response('', { headers: { 'content-type': 'a/b' } }) })).toMatch(
    /comes as a\/b/,
  )
})

test('every reading answers a fitting person with what is declared', async () => {
  const check = checker(document)
  const unanswered: string[] = []
  for (const operation of operationsOf(document).filter(({ method }) => method === 'GET')) {
    const statuses: number[] = []
    for (const who of fitting(operation, people))
      for (const id of [...(subjects.get(kindOf(operation)) ?? []).slice(0, 2), randomUUID()]) {
        // A paper takes its time to be set: once is enough.
        if (/\.(pdf|docx|xlsx|csv|jpg)$/.test(operation.path) && statuses.includes(200)) break
        const answer = await send(operation, who, { id })
        expect(check(operation, answer), `${operation.method} ${operation.path}`).toBeUndefined()
        statuses.push(answer.status)
        if (!operation.path.includes('{')) break
      }
    if (!statuses.includes(200)) unanswered.push(`${operation.path} ${statuses}`)
  }
  expect(unanswered).toEqual([])
})

test('whoever is not signed in, and whoever lacks the power, is refused as declared', async () => {
  const check = checker(document)
  for (const operation of operationsOf(document).filter(({ security }) => !security)) {
    const name = `${operation.method} ${operation.path}`
    const unknown = await send(operation, nobody, {})
    expect([unknown.status, check(operation, unknown)], name).toEqual([401, undefined])
    if (!operation['x-power']) continue
    const other = players.find(({ role }) => !mayDo(operation, role))
    if (!other) continue
    const refused = await send(operation, people.get(other.account) as Person, {})
    expect([refused.status, check(operation, refused)], name).toEqual([403, undefined])
  }
})

test('a wrong media type, a body too large, a broken one and another site are refused as declared', async () => {
  const check = checker(document)
  for (const operation of operationsOf(document).filter(({ requestBody }) => requestBody)) {
    const [who] = fitting(operation, people)
    const tries: [number, Parameters<typeof send>[2]][] = [
      [403, { headers: { 'sec-fetch-site': 'cross-site' } }],
      [415, { headers: { 'content-type': 'text/plain' } }],
      [413, { headers: { 'content-length': '600000000' } }],
      [422, { body: '{"' }],
    ]
    for (const [status, change] of tries) {
      const answer = await send(operation, operation.security ? nobody : (who as Person), change)
      const name = `${operation.method} ${operation.path} ${status} ${JSON.stringify(answer.body)}`
      expect(check(operation, answer), name).toBeUndefined()
      // A link is made without a word; a scan is known by its first bytes; a stream is refused before its first byte to
      // whoever may not hand in about this subject; the rest may fail to be found first.
      const others = [404, ...(status === 422 ? [201, 409, 415, 401] : [])]
      expect([status, ...others], name).toContain(answer.status)
    }
  }
})

test('every command answers a fitting person as declared, and many of them act', async () => {
  const check = checker(document)
  const acted = new Set<string>()
  const commands = operationsOf(document).filter(({ method }) => method !== 'GET')
  // Accounts come last: a closed one could do nothing more.
  const last = ({ tags, path }: Operation) => Number(tags[0] === '账号' || path.includes('session'))
  for (const operation of commands.sort((a, b) => last(a) - last(b)))
    for (const who of fitting(operation, people))
      for (const id of [...(subjects.get(kindOf(operation)) ?? []).slice(0, 3), randomUUID()])
        for (const seed of [1, 2]) {
          const answer = await send(operation, operation.security ? nobody : who, { id, seed })
          expect(check(operation, answer), `${operation.method} ${operation.path}`).toBeUndefined()
          if (answer.status < 300) acted.add(operation.operationId)
        }
  expect(acted.size, [...acted].join(' ')).toBeGreaterThan(20)
})
