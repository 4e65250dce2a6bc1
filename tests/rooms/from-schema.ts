/** Values that a JSON Schema allows, and by a known seed always the same ones. */
import fc from 'fast-check'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { codeOf } from './registration.ts'

export type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
}

export const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(dayInChina(new Date()), n) as string)
const moments = fc
  .tuple(days, fc.integer({ min: 7, max: 20 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:00`)
const words = fc.constantFrom('演练批次', '资料齐全', '经核对无误', '西宁市城西区演练路1号')

/** Numbers with a check digit, by the name they always have: no schema can tell how to make one. */
const named: Record<string, fc.Arbitrary<string>> = {
  code: fc.nat(9_999_999).map(codeOf),
  occupation: fc.constantFrom('6-31-01-03', '4-10-01-05'),
  identityNumber: fc
    .nat(9000)
    .map((n) => makeIdentityNumber({ division: '630102', birth: addDays('1970-01-01', n), order: 500 })),
}

/** `ids`: subjects that exist, so that a reference sometimes meets something. */
export function allowed(schema: Schema, ids: readonly string[], name = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => allowed(one, ids, name)))
  switch (schema.type) {
    case 'string':
      return texts(schema, ids, name)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 9, (schema.minimum ?? 0) + 50) })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const least = schema.minItems ?? 0
      const most = Math.max(least, Math.min(schema.maxItems ?? 2, 2))
      return fc.array(allowed(schema.items ?? {}, ids, name), { minLength: least, maxLength: most })
    }
    case 'object':
      return objects(schema, ids)
    default:
      return fc.constantFrom<unknown>('文字', 1, null)
  }
}

function texts({ format, pattern, minLength = 0, maxLength = 60 }: Schema, ids: readonly string[], name: string) {
  if (format === 'uuid') return ids.length ? fc.oneof(fc.constantFrom(...ids), fc.uuid({ version: 4 })) : fc.uuid()
  if (format === 'date') return days
  if (named[name]) return named[name]
  if (pattern?.includes('T(')) return moments
  if (pattern && !pattern.startsWith('^[^')) return fc.stringMatching(new RegExp(pattern))
  return words.map((text) => [...text.padEnd(minLength, '字')].slice(0, maxLength).join(''))
}

function objects({ properties = {}, required = [], additionalProperties }: Schema, ids: readonly string[]) {
  const own = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, allowed(value, ids, key)]))
  if (Object.keys(own).length === 0 && typeof additionalProperties === 'object')
    return fc.dictionary(fc.constantFrom('a', 'b'), allowed(additionalProperties, ids))
  return fc.record(own, { requiredKeys: required })
}

/** The one value of an arbitrary that a seed gives. */
export const one = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(arbitrary, { numRuns: 1, seed })[0] as T
