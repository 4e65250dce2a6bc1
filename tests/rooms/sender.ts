/** Sends what an operation of the document asks for: its parameters, its body, the headers of a browser. */
import { randomUUID } from 'node:crypto'
import { type Operation, parametersOf } from './described.ts'
import { allowed, one } from './from-schema.ts'
import type { Answer, rehearsal } from './kit.ts'

type Known = { subjects: Map<string, string[]>; named: Record<string, string> }
type Change = { id?: string; seed?: number; body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> }

export function senderTo(house: Awaited<ReturnType<typeof rehearsal>>, { subjects, named }: Known) {
  const ids = [...subjects.values()].flatMap((each) => each.slice(0, 3))
  return (operation: Operation, { cookie }: { cookie: string }, change: Change): Promise<Answer> => {
    const { id, seed = 1, headers } = change
    const { path, method, requestBody } = operation
    const own = subjects.get(path.split('/')[2] ?? '')?.[0]
    const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
      name === 'id' ? (id ?? own ?? randomUUID()) : (named[name] ?? randomUUID()),
    )
    const query = parametersOf(operation, 'query')
      .filter(({ required }) => required)
      .map(({ name, schema }): [string, string] => [name, named[name] ?? String(one(allowed(schema, ids, name), seed))])
    const schema = requestBody?.content['application/json']?.schema
    const body = change.body ?? (schema ? JSON.stringify(one(allowed(schema, ids), seed)) : 'x')
    return house.request(method, `${filled}?${new URLSearchParams(query)}`, method === 'POST' ? body : undefined, {
      ...house.own,
      'content-type': Object.keys(requestBody?.content ?? {})[0] ?? 'application/json',
      cookie,
      'idempotency-key': randomUUID(),
      'x-real-ip': randomUUID(),
      ...headers,
    })
  }
}
