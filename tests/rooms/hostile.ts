/** Requests as an attacker, a broken client or a tired person sends them, made from the document of the interface. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { fitting, type Operation, parametersOf, type Person } from './described.ts'
import { nastyBody, nastyText } from './nasty.ts'

export type Hostile = {
  operation: Operation
  method: string
  path: string
  body: string | Uint8Array<ArrayBuffer> | undefined
  headers: Record<string, string>
}
type Motion = { people: Map<string, Person>; subjects: Map<string, string[]>; named: Record<string, string> }

const files = [
  '',
  'PK\u0003\u0004',
  '%PDF-1.7',
  '%PDF-1.7 %%EOF',
  '\u0089PNG\r\n',
  '机构名称,统一社会信用代码\n甲,乙',
  '"',
  ',\n'.repeat(5000),
]
const media = [
  'application/json',
  'text/csv',
  'image/png',
  'application/pdf',
  'text/plain',
  'multipart/form-data',
  '',
  'application/json; charset=gbk',
]
const expired = 'sid=ZnJvbS1hLWxvbmctdGltZS1hZ28tYW5kLWdvbmU'
const cookies = ['', expired, 'sid=', 'sid=%00', `sid=${'x'.repeat(4000)}`, 'sid=a; sid=b', 'other=1']
const sites = ['cross-site', 'same-site', 'none', '']
const keys = ['', 'x', '00000000-0000-4000-8000-00000000000A', '11111111-1111-4111-8111-111111111111']

export function hostileRequests(operations: readonly Operation[], motion: Motion): fc.Arbitrary<Hostile> {
  const ids = [...motion.subjects.values()].flatMap((each) => each.slice(0, 3))
  const weighted = operations.map((operation) => ({
    arbitrary: requests(operation, ids, motion),
    weight: operation.method === 'POST' ? 6 : /\.(pdf|docx|xlsx)$/.test(operation.path) ? 1 : 3,
  }))
  return fc.oneof(...weighted)
}

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 12 }, { arbitrary: fc.constantFrom(...others), weight: 1 })

function requests(operation: Operation, ids: readonly string[], motion: Motion): fc.Arbitrary<Hostile> {
  const { method, requestBody } = operation
  const [usual = 'application/json'] = Object.keys(requestBody?.content ?? {})
  const schema = requestBody?.content['application/json']?.schema
  const body = method !== 'POST' ? fc.constant(undefined) : schema ? nastyBody(schema, ids) : fc.constantFrom(...files)
  const ends = operation.path === '/api/session' && method === 'DELETE'
  const cookiesOf = (some: Iterable<Person>) => fc.constantFrom(...[...some].map(({ cookie }) => cookie))
  const signedIn = fc.oneof(cookiesOf(fitting(operation, motion.people)), cookiesOf(motion.people.values()))
  const cookie = fc.oneof(
    { arbitrary: fc.constantFrom(...cookies), weight: 1 },
    ...(ends ? [] : [{ arbitrary: signedIn, weight: 9 }]),
  )
  return fc.record({
    operation: fc.constant(operation),
    method: fc.constant(method),
    path: paths(operation, ids, motion),
    body,
    headers: fc
      .record({
        type: mostly(usual, ...media),
        site: mostly('same-origin', ...sites),
        cookie,
        key: fc.oneof({ arbitrary: fc.uuid({ version: 4 }), weight: 12 }, fc.constantFrom(...keys)),
      })
      .map(({ type, site, cookie, key }) => ({
        ...{ cookie, 'idempotency-key': key, 'x-real-ip': randomUUID() },
        ...(type ? { 'content-type': type } : {}),
        ...(site ? { 'sec-fetch-site': site } : { origin: 'https://evil.example' }),
      })),
  })
}

/** An id of its own kind, of another kind, of nothing, in capitals, or no id at all. */
function paths(operation: Operation, ids: readonly string[], { subjects, named }: Motion): fc.Arbitrary<string> {
  const own = subjects.get(operation.path.split('/')[2] ?? '') ?? []
  const strange = fc.oneof(
    fc.uuid(),
    fc.constantFrom(...ids).map((id) => id.toUpperCase()),
    nastyText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 300) || 'x'),
    fc.constantFrom('%', '%E0%A4', 'null', '-1', '1e9', '9007199254740993'),
  )
  const id = fc.oneof(
    { arbitrary: fc.constantFrom(...(own.length ? own.slice(0, 3) : ids)), weight: 6 },
    { arbitrary: operation.tags[0] === '账号' ? fc.uuid() : fc.constantFrom(...ids), weight: 2 },
    { arbitrary: strange, weight: 2 },
  )
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  const values = fc.tuple(...names.map((name) => (name === 'id' ? id : mixed(named[name], strange))))
  return fc.tuple(values, queries(operation, ids)).map(([filled, query]) => {
    let at = operation.path
    names.forEach((name, i) => {
      at = at.replace(`{${name}}`, () => filled[i] as string)
    })
    return query ? `${at}?${query}` : at
  })
}

const mixed = (usual: string | undefined, strange: fc.Arbitrary<string>) =>
  usual === undefined ? strange : fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, strange)

function queries(operation: Operation, ids: readonly string[]): fc.Arbitrary<string> {
  const parameters = parametersOf(operation, 'query')
  const value = fc.oneof(nastyText, fc.constantFrom(...ids), fc.constantFrom('630100', 'planned', '2026-03-02', '电'))
  const pair = fc
    .tuple(fc.constantFrom('x', '__proto__', ...parameters.flatMap(({ name }) => [name, name, name])), value)
    .map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
  return fc.array(pair, { maxLength: parameters.length ? 4 : 1 }).map((pairs) => pairs.join('&'))
}
