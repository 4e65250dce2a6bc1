/** The operations of a procedure, from the rows that make its routes. */
import type { AnyProcedure, Basis, CommandRow, ReadingRow, Shelf } from '../../kernel/procedure.ts'
import { citation } from '../../law/clauses.ts'
import { given, taken } from '../media.ts'
import { answers, refusals } from './responses.ts'
import { binary, idSchema, listOf, ref, type Schema, schemaOf } from './schemas.ts'

export type Operation = Record<string, unknown>

/** `x-clause` names the clause of the regulation, or says why none is cited. */
export const basis = (clause: Basis) => ({
  description: typeof clause === 'string' ? `依据：${citation(clause)}` : `不引条款：${clause.none}`,
  'x-clause': clause,
})

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: idSchema })
const inQuery = ({ properties = {}, required = [] }: Schema, without: readonly string[]) =>
  Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` })

export function commandOperation({ name, title }: AnyProcedure, type: string, row: CommandRow): Operation {
  const input = schemaOf(row.input, 'input')
  const about = row.upload ? inQuery(input, ['sheet', 'file']) : []
  const schema = row.upload ? binary : input
  return {
    operationId: `${name}.${type}`,
    tags: [title],
    summary: row.name,
    ...basis(row.clause),
    'x-power': [row.by],
    ...(row.of ? { 'x-relation': row.of } : {}),
    parameters: [
      inPath('id'),
      parameter('IdempotencyKey'),
      parameter('SecFetchSite'),
      ...(row.upload === 'spreadsheet' ? [parameter('FileName')] : []),
      ...about,
    ],
    requestBody: { required: true, content: Object.fromEntries(taken(row).map((media) => [media, { schema }])) },
    responses: { 201: answers('已办理', ref('Done')), ...refusals(401, 403, 404, 409, 413, 415, 422) },
  }
}

export function optionsOperation({ name, title }: AnyProcedure): Operation {
  return {
    operationId: `${name}.options`,
    tags: [title],
    summary: `现在可以办理什么：${title}`,
    ...basis({ none: '只说明可以办理什么，每一事项各有依据' }),
    parameters: [inPath('id')],
    responses: { 200: answers('逐项说明能否办理', listOf(ref('Option'))), ...refusals(401, 404) },
  }
}

export function readingOperation({ name, title }: Shelf, reading: string, row: ReadingRow): Operation {
  const path = namesIn(row.at)
  const query = inQuery(schemaOf(row.input, 'input'), path)
  const content = row.file ? binary : schemaOf(row.output, 'output')
  return {
    operationId: `${name}.${reading}`,
    tags: [title],
    summary: row.name,
    ...basis(row.clause),
    'x-power': row.by,
    parameters: [...path.map(inPath), ...query],
    responses: {
      200: {
        description: row.file ? '文件' : '内容',
        content: Object.fromEntries(given(row).map((media) => [media, { schema: content }])),
      },
      // Only where something is asked for can it be asked wrongly.
      ...refusals(401, 403, 404, ...(query.length || path.length > 1 ? [422 as const] : [])),
    },
  }
}

const namesIn = (at: string): string[] => [...at.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
export const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}')
