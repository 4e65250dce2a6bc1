/** OpenAPI 3.1, written from the tables that make the routes, so it cannot describe what does not exist. */
import { type AnyProcedure, isAskedFor, type Shelf } from '../../kernel/procedure.ts'
import { pathsByHand, tagsByHand } from './by-hand.ts'
import { commandOperation, type Operation, optionsOperation, readingOperation, templateOf } from './operations.ts'
import { responses } from './responses.ts'
import { idSchema, schemas } from './schemas.ts'

type Paths = Record<string, Record<string, Operation>>
type Described = { procedures: Iterable<AnyProcedure>; shelves: readonly Shelf[]; cookie: string }

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '本次提交的编号。同一编号、同一内容重复提交，得到第一次的答复，不会重复办理',
    schema: idSchema,
  },
  SecFetchSite: {
    name: 'Sec-Fetch-Site',
    in: 'header',
    description: '浏览器自动填写。没有这一项时，必须有与本系统同源的 Origin',
    schema: { type: 'string', enum: ['same-origin'] },
  },
  FileName: {
    name: 'X-File-Name',
    in: 'header',
    description: '文件名，百分号编码',
    schema: { type: 'string' },
  },
}

export function openApi({ procedures, shelves, cookie }: Described) {
  const all = [...procedures]
  const paths: Paths = { ...pathsByHand }
  const add = (path: string, method: 'get' | 'post', operation: Operation) => {
    const at = templateOf(path)
    paths[at] = { ...paths[at], [method]: operation }
  }
  for (const procedure of all) {
    for (const [type, row] of Object.entries(procedure.commands))
      if (row.at) add(`/api/${procedure.path}/:id/${row.at}`, 'post', commandOperation(procedure, type, row))
    if (isAskedFor(procedure)) add(`/api/${procedure.path}/:id/options`, 'get', optionsOperation(procedure))
  }
  for (const shelf of [...all, ...shelves])
    for (const [name, row] of Object.entries(shelf.readings))
      add(`/api/${shelf.path}${row.at}`, 'get', readingOperation(shelf, name, row))
  return {
    openapi: '3.1.0',
    info: { title: '质督', version: '1', description: '青海省技能人才评价质量督导系统接口' },
    tags: [...new Set([...tagsByHand, ...[...all, ...shelves].map(({ title }) => title)])].map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie, description: '登录后的会话' } },
      parameters,
      responses,
      schemas,
    },
  }
}
