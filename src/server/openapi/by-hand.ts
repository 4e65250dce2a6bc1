/** The few routes without a row in a table: who signs in has no power yet, and who checks the journal needs none. */
import { roleIds } from '../../kernel/roles.ts'
import { clauseIds } from '../../law/clauses.ts'
import { powers } from '../../law/powers.ts'
import { json } from '../media.ts'
import { basis, type Operation } from './operations.ts'
import { answers, refusals } from './responses.ts'
import { exactly, idSchema, listOf, text } from './schemas.ts'

export const tagsByHand = ['登录', '公开核验', '接口与规程文本']
const [signIn, outside, about] = tagsByHand as [string, string, string]

const nobody = { security: [] }
const sameSite = { $ref: '#/components/parameters/SecFetchSite' }
const input = (schema: object) => ({ required: true, content: { [json]: { schema } } })
const password = { type: 'string', maxLength: 200, writeOnly: true }
const nothing = exactly({})

const session = exactly({
  person: exactly({ name: text }),
  account: idSchema,
  organisation: exactly({ id: idSchema, name: text, kind: text }),
  roles: listOf(exactly({ role: { type: 'string', enum: roleIds }, name: text })),
  powers: listOf({ type: 'string', enum: Object.keys(powers) }),
  unread: { type: 'integer' },
  rehearsal: { type: 'boolean' },
})

const operation = (tag: string, operationId: string, summary: string, none: string, rest: Operation): Operation => ({
  operationId,
  tags: [tag],
  summary,
  ...basis({ none }),
  ...rest,
})
const account = '登录与账号，规程没有规定'
const check = '任何人都可以核验日志没有被改动，规程没有规定'

const sessionRoutes = {
  post: operation(signIn, 'session.signIn', '登录', account, {
    ...nobody,
    parameters: [sameSite],
    requestBody: input({
      type: 'object',
      properties: { account: { type: 'string', maxLength: 64 }, password },
      required: ['account', 'password'],
    }),
    responses: {
      201: answers('已登录，会话在 Cookie 中', nothing),
      ...refusals(401, 403, 413, 415, 422, 429),
    },
  }),
  get: operation(signIn, 'session.who', '当前登录的是谁', account, {
    responses: { 200: answers('登录的人员、单位、角色和职权', session), ...refusals(401) },
  }),
  delete: operation(signIn, 'session.signOut', '退出登录', account, {
    ...nobody,
    parameters: [sameSite],
    responses: { 200: answers('已退出', nothing), ...refusals(403, 413) },
  }),
}

const invitations = {
  '/api/invitation/{token}': {
    post: operation(signIn, 'invitation.accept', '凭一次性链接设置口令', account, {
      ...nobody,
      parameters: [{ name: 'token', in: 'path', required: true, schema: text }, sameSite],
      requestBody: input({ type: 'object', properties: { password }, required: ['password'] }),
      responses: { 201: answers('口令已设置', nothing), ...refusals(403, 413, 415, 422, 429) },
    }),
  },
  '/api/accounts/{id}/invitation': {
    post: operation(signIn, 'invitation.make', '生成一次性登录链接', account, {
      'x-power': ['security.keepAccounts'],
      parameters: [{ name: 'id', in: 'path', required: true, schema: idSchema }, sameSite],
      requestBody: { required: false, content: { [json]: { schema: { type: 'object' } } } },
      responses: {
        201: answers('链接的地址', exactly({ path: text })),
        ...refusals(401, 403, 404, 409, 413, 415),
      },
    }),
  },
}

const growth = exactly({ old: { type: 'integer' }, size: { type: 'integer' }, path: listOf(text) })

const log = {
  '/log/checkpoint': {
    get: operation(outside, 'log.checkpoint', '日志检查点（C2SP tlog-checkpoint）', check, {
      ...nobody,
      responses: {
        200: { description: '签名的检查点', content: { 'text/plain': { schema: text } } },
        404: { description: '还没有检查点', content: { 'text/plain': { schema: text } } },
        ...refusals(),
      },
    }),
  },
  '/log/growth/{old}': {
    get: operation(outside, 'log.growth', '日志只增不改的证明', check, {
      ...nobody,
      parameters: [{ name: 'old', in: 'path', required: true, schema: { type: 'integer', minimum: 0 } }],
      responses: { 200: answers('从原有条数到现有条数的证明', growth), ...refusals(404) },
    }),
  },
}

const texts = {
  '/api/law/clauses.json': {
    get: operation(about, 'law.clauses', '规程全部条款', '这就是规程文本', {
      ...nobody,
      responses: {
        200: answers('条款编号与文字', exactly(Object.fromEntries(clauseIds.map((id) => [id, text])))),
        ...refusals(),
      },
    }),
  },
  '/api/openapi.json': {
    get: operation(about, 'openapi', '本接口说明', '接口说明，规程没有规定', {
      ...nobody,
      responses: { 200: answers('OpenAPI 3.1', { type: 'object' }), ...refusals() },
    }),
  },
}

export const pathsByHand: Record<string, Record<string, Operation>> = {
  '/api/session': sessionRoutes,
  ...invitations,
  ...log,
  ...texts,
}
