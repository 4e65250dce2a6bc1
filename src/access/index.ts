/**
 * Who calls, and what they read. The few routes here have no contract row, because whoever signs in has no power yet:
 * sign in, sign out, who am I, set a password by a one-time link, make such a link.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod/mini'
import { act, type House } from '../act.ts'
import type { People } from '../people/index.ts'
import { signInFirst, Stop } from '../server/answers.ts'
import type { Env } from '../server/session.ts'
import { forgery, headers } from './headers.ts'
import { Busy } from './passwords.ts'
import { addressOf, limiter } from './rate.ts'
import { logRead, logSignOut } from './read-log.ts'
import { roles } from '../kernel/roles.ts'
import { short } from '../kernel/words.ts'
import { unreadOf } from '../registers/reminder/facts.ts'
import { acceptInvitation, invite, signIn } from './sign-in.ts'
import { absoluteHours, endSession, type Session, sessionOf } from './sessions.ts'

export type Access = {
  /** The name of the cookie that holds a session. */
  cookie: string
  headers: MiddlewareHandler
  forgery: MiddlewareHandler
  session: MiddlewareHandler<Env>
  routes: Hono<Env>
}
type Setting = { house: House; people: People; rehearsal: boolean; secure: boolean }

const credentials = z.object({
  account: short(64),
  password: short(200),
})
const newPassword = z.object({ password: short(200) })

export function makeAccess({ house, people, rehearsal, secure }: Setting): Access {
  const cookie = secure ? '__Host-sid' : 'sid'
  const perAddress = limiter(30, 60_000)
  const held = new WeakMap<Context, Session>()

  const session: MiddlewareHandler<Env> = async (c, next) => {
    const token = getCookie(c, cookie)
    const found = token ? await sessionOf(house.database.once, token) : undefined
    if (found) {
      held.set(c, found)
      c.set('seen', { actor: found.actor, account: found.account })
      const who = { account: found.account, organisation: found.actor.organisation }
      c.set('logRead', (read) => logRead(house.database.once, who, read))
    }
    return next()
  }

  /** Ends the session the cookie names, and remembers whose it was. */
  const leave = async (c: Context) => {
    const [token, found] = [getCookie(c, cookie), held.get(c)]
    if (!token) return
    await house.database.act(async (sql) => {
      await endSession(sql, token)
      if (found) await logSignOut(sql, { account: found.account, organisation: found.actor.organisation })
    })
  }

  const routes = new Hono<Env>()
  const short = bodyLimit({
    maxSize: 4096,
    onError: () => {
      throw new Stop(413, { reason: '提交内容过大' })
    },
  })
  for (const path of ['/api/session', '/api/invitation/:token', '/api/accounts/:id/invitation']) routes.use(path, short)
  routes.post('/api/session', async (c) => {
    if (!perAddress(addressOf(c))) throw new Stop(429, { reason: '登录尝试过于频繁', remedy: '请一分钟后再试' })
    const { account, password } = read(credentials, await body(c))
    const answer = await signIn(house, account.trim().toLowerCase(), password).catch(tooBusy)
    if ('problem' in answer)
      throw answer.problem === 'locked'
        ? new Stop(429, { reason: '连续多次登录失败，账号暂停登录 15 分钟', remedy: '请稍后再试，或联系安全管理员' })
        : new Stop(401, { reason: '账号或口令不正确', remedy: '请核对后重试；连续 5 次失败将暂停登录 15 分钟' })
    await leave(c)
    setCookie(c, cookie, answer.token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure,
      maxAge: absoluteHours * 3600,
    })
    return c.json({}, 201)
  })
  routes.delete('/api/session', async (c) => {
    await leave(c)
    deleteCookie(c, cookie, { path: '/', secure })
    return c.json({})
  })
  routes.get('/api/session', async (c) => {
    const found = held.get(c)
    if (!found) throw new Stop(401, { reason: '尚未登录' })
    const { account, actor, nameRef, organisationName, roles: own } = found
    const [name, unread] = await house.database.act((sql) =>
      Promise.all([people.open(sql, nameRef), unreadOf(sql, account)]),
    )
    return c.json({
      person: { name: name ?? '（已删除）' },
      account,
      organisation: { id: actor.organisation, name: organisationName, kind: actor.kind },
      roles: own.map((role) => ({ role, name: roles[role].name })),
      powers: actor.powers,
      unread,
      rehearsal,
    })
  })
  routes.post('/api/invitation/:token', async (c) => {
    if (!perAddress(addressOf(c))) throw new Stop(429, { reason: '尝试过于频繁', remedy: '请一分钟后再试' })
    const { password } = read(newPassword, await body(c))
    const problem = await acceptInvitation(house, c.req.param('token'), password).catch(tooBusy)
    if (problem) throw new Stop(422, { reason: problem, issues: [{ path: 'password', message: problem }] })
    return c.json({}, 201)
  })
  routes.post('/api/accounts/:id/invitation', async (c) => {
    const id = c.req.param('id')
    const actor = c.get('seen')?.actor
    if (!actor) throw signInFirst()
    if (!actor.powers.includes('security.keepAccounts'))
      throw new Stop(403, { reason: '只有安全管理员可以发送登录链接' })
    if (!z.safeParse(z.uuid(), id).success) throw new Stop(404, { reason: '没有找到这个账号' })
    const [known] = await house.database.act((sql) => sql('select id from account where id = $1 and open', [id]))
    if (!known) throw new Stop(404, { reason: '没有找到这个账号，或账号已停用' })
    // First the journal, then the link: a link without a trace is impossible, a trace without a link does no harm.
    await act(house, [{ procedure: 'account', subject: id, command: { type: 'invite' } }], actor)
    const token = await house.database.act((sql) => invite(sql, id))
    return c.json({ path: `/desk/invitation/${token}` }, 201)
  })
  return { cookie, headers, forgery, session, routes }
}

function tooBusy(error: unknown): never {
  if (error instanceof Busy) throw new Stop(429, { reason: '同时登录的人较多', remedy: '请稍候几秒再试' })
  throw error
}

async function body(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Stop(422, { reason: '提交的内容格式不正确，未能读取' })
  }
}

function read<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const result = z.safeParse(schema, value)
  if (!result.success) throw new Stop(422, { reason: '请填写账号和口令' })
  return result.data
}
