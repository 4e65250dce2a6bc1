/** The interface as its own document tells it, and the people who can use it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { powersOf, type RoleId } from '../../src/kernel/roles.ts'
import { players } from '../../src/rehearsal/cast.ts'
import type { Schema } from './from-schema.ts'
import type { Answer, rehearsal } from './kit.ts'

type Content = Record<string, { schema: Schema }>
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }
export type Operation = {
  path: string
  method: string
  operationId: string
  tags: string[]
  summary: string
  security?: object[]
  'x-power'?: string[]
  'x-clause': string | { none: string }
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; content?: Content }>
}
export type Document = {
  paths: Record<string, Record<string, Omit<Operation, 'path' | 'method'>>>
  components: Record<string, Record<string, object>>
  tags: { name: string }[]
}

export const operationsOf = ({ paths }: Document): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  )

export const parametersOf = ({ parameters = [] }: Operation, where: Parameter['in']): Parameter[] =>
  parameters.filter((each): each is Parameter => 'in' in each && each.in === where)

/** Routes that are mounted but not told, or told but not mounted. Pages for people are no part of the interface. */
export function differences(routes: readonly { method: string; path: string }[], document: Document): string[] {
  const mounted = routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(api|log)\//.test(path) && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const told = operationsOf(document).map(({ method, path }) => `${method} ${path}`)
  return [
    ...mounted.filter((route) => !told.includes(route)).map((route) => `not told: ${route}`),
    ...told.filter((route) => !mounted.includes(route)).map((route) => `not mounted: ${route}`),
  ]
}

/** Checks an answer against the document; returns what is wrong with it. */
export function checker(document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  ;(addFormats as unknown as (on: typeof ajv, options: { formats: string[] }) => void)(ajv, {
    formats: ['uuid', 'date', 'date-time'],
  })
  ajv.addFormat('binary', true)
  ajv.addSchema(document, 'document')
  const part = (...steps: string[]) =>
    `document#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  return ({ path, method, responses }: Operation, { status, body, response }: Answer): string | undefined => {
    const declared = responses[status]
    if (!declared) return `${status} is not declared: ${JSON.stringify(body).slice(0, 300)}`
    const name = declared.$ref?.split('/').at(-1)
    const content = (name ? document.components.responses?.[name] : declared) as { content: Content }
    const media = (response.headers.get('content-type') ?? '').split(';')[0] as string
    if (!content.content[media]) return `${status} comes as ${media}`
    if (content.content[media].schema.format === 'binary' || media === 'text/plain') return undefined
    const at = name
      ? part('components', 'responses', name, 'content', media, 'schema')
      : part('paths', path, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema')
    const valid = ajv.getSchema(at) ?? ajv.compile({ $ref: at })
    return valid(body) ? undefined : `${status} ${ajv.errorsText(valid.errors)}: ${JSON.stringify(body).slice(0, 300)}`
  }
}

export type Person = Awaited<ReturnType<Awaited<ReturnType<typeof rehearsal>>['as']>>

export const mayDo = ({ 'x-power': any }: Operation, role: RoleId): boolean =>
  any === undefined || powersOf([role]).some((power) => any.includes(power))

/** Everybody whose role holds the power. `called`: the supervisor whom a draw named, who is none of the cast. */
export const fitting = (operation: Operation, people: ReadonlyMap<string, Person>): Person[] =>
  [...players, { account: 'called', role: 'external-supervisor' as const }]
    .filter(({ role }) => mayDo(operation, role))
    .map(({ account }) => people.get(account) as Person)

export async function everybody(house: Awaited<ReturnType<typeof rehearsal>>): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  for (const { account } of players) people.set(account, await house.as(account))
  return people
}

/** The subjects that exist, by the procedure's path. */
export async function subjectsOf({ house }: Awaited<ReturnType<typeof rehearsal>>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const { path, store } of house.procedures.values()) {
    const rows = await house.database.act((sql) => sql<{ id: string }>(`select id from ${store.table} order by id`))
    found.set(
      path,
      rows.map(({ id }) => id),
    )
  }
  return found
}
