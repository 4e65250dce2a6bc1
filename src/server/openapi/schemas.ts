/** JSON Schemas: of inputs and outputs, from the tables themselves; of what every route answers alike, by hand. */
import * as z from 'zod/mini'
import { clauseIds } from '../../law/clauses.ts'

export type Schema = { properties?: Record<string, Schema>; required?: string[]; [key: string]: unknown }

export const idSchema = {
  type: 'string',
  format: 'uuid',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
}
export function schemaOf(shape: z.ZodMiniType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'uuid') jsonSchema.pattern = idSchema.pattern
    },
  }) as Schema
  return schema
}

export const text = { type: 'string' }
export const binary = { type: 'string', format: 'binary' }
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const listOf = (items: object) => ({ type: 'array', items })

/** All of it and nothing else: what is not named here never leaves. */
export const exactly = (properties: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
})

const clause = { type: 'string', enum: clauseIds }

export const schemas = {
  Answer: {
    ...exactly(
      { reason: text },
      { clause, citation: text, remedy: text, who: text, issues: listOf(exactly({ path: text, message: text })) },
    ),
    description: '不能办理时的答复：原因、依据条款、怎样才能办理、由谁办理、逐项问题',
  },
  Done: {
    ...exactly({ entries: listOf(idSchema) }, { receipts: listOf(exactly({ entry: idSchema, leaf: text })) }),
    description: '已办理：本次提交写入的日志条目编号',
  },
  Option: {
    ...exactly(
      { type: text, at: text, name: text, open: { type: 'boolean' } },
      { hint: text, clause, citation: text, why: text, whyClause: clause, remedy: text, who: text },
    ),
    description: '可以办理的一件事：现在能否办理；不能办理的，说明原因',
  },
}
