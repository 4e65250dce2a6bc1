/** OpenAPI 3.1, written from the tables that make the routes, so it cannot describe what does not exist. */
import * as z from 'zod/mini'
import type { AnyProcedure, Basis, CommandRow, Shelf } from '../kernel/procedure.ts'
import { citation } from '../law/clauses.ts'

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const basis = (clause: Basis) => (typeof clause === 'string' ? `依据：${citation(clause)}` : `不引条款：${clause.none}`)
const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})
const refusals = {
  401: problem('未登录或登录失效'),
  403: problem('无权办理'),
  404: problem('不存在或无权查看'),
  409: problem('依法或按办理次序不能办理'),
  422: problem('填写内容不正确'),
}

export function openApi(procedures: Iterable<AnyProcedure>, shelves: readonly Shelf[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const procedure of [...procedures, ...shelves.map((shelf) => ({ ...shelf, commands: {} }))]) {
    const base = `/api/${procedure.path}`
    for (const [type, row] of Object.entries<CommandRow>(procedure.commands)) {
      if (!row.at) continue
      const content =
        row.upload === 'stream'
          ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
          : row.upload === 'spreadsheet'
            ? {
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
                  schema: { type: 'string', format: 'binary' },
                },
              }
            : row.upload === 'scan'
              ? Object.fromEntries(
                  ['application/pdf', 'image/jpeg', 'image/png'].map((type) => [
                    type,
                    { schema: { type: 'string', format: 'binary' } },
                  ]),
                )
              : { 'application/json': { schema: z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) } }
      paths[`${base}/{id}/${row.at}`] = {
        ...paths[`${base}/{id}/${row.at}`],
        post: {
          operationId: `${procedure.name}.${type}`,
          summary: row.name,
          description: basis(row.clause),
          'x-power': row.by,
          parameters: [
            idParameter,
            { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } },
          ],
          requestBody: { required: true, content },
          responses: { 201: { description: '已办理；返回日志条目编号' }, ...refusals },
        },
      }
    }
    for (const [name, row] of Object.entries(procedure.readings)) {
      const path = `${base}${row.at}`.replace(/:(\w+)/g, '{$1}')
      const schema = z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) as {
        properties?: Record<string, object>
        required?: string[]
      }
      const query = Object.entries(schema.properties ?? {}).filter(([key]) => key !== 'id' || !row.at.includes(':id'))
      paths[path] = {
        ...paths[path],
        get: {
          operationId: `${procedure.name}.${name}`,
          summary: row.name,
          description: basis(row.clause),
          'x-power': row.by,
          parameters: [
            ...(row.at.includes(':id') ? [idParameter] : []),
            ...query.map(([key, value]) => ({
              name: key,
              in: 'query',
              required: schema.required?.includes(key) ?? false,
              schema: value,
            })),
          ],
          responses: {
            200: {
              description: row.file ? '文件' : '内容',
              ...(row.file
                ? {}
                : {
                    content: { 'application/json': { schema: z.toJSONSchema(row.output, { unrepresentable: 'any' }) } },
                  }),
            },
            ...refusals,
          },
        },
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '质督', version: '1', description: '青海省技能人才评价质量督导系统接口' },
    paths,
    components: {
      schemas: {
        Refusal: {
          type: 'object',
          required: ['reason'],
          properties: {
            reason: { type: 'string' },
            clause: { type: 'string' },
            citation: { type: 'string' },
            remedy: { type: 'string' },
            who: { type: 'string' },
          },
        },
      },
    },
  }
}
