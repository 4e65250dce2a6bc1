/** What the server says when it cannot do what was asked: always in the person's language, with the clause if there is one. */
import type { Context } from 'hono'
import { NotYours } from '../act.ts'
import { KeyReused } from '../journal/idempotency.ts'
import { NotTaken } from '../kernel/received.ts'
import { Refusal } from '../kernel/refusal.ts'
import { citation } from '../law/clauses.ts'

export type Answer = {
  reason: string
  clause?: string
  citation?: string
  remedy?: string
  who?: string
  issues?: { path: string; message: string }[]
}

/** An answer that ends the request: thrown anywhere below the server. */
export class Stop extends Error {
  readonly status: 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
  readonly answer: Answer

  constructor(status: Stop['status'], answer: Answer) {
    super(answer.reason)
    this.status = status
    this.answer = answer
  }
}

export const notFound = () =>
  new Stop(404, { reason: '没有找到这条记录，或者您无权查看', remedy: '请核对地址，或从列表重新进入' })
export const signInFirst = () => new Stop(401, { reason: '登录已失效，请重新登录', remedy: '登录后会回到当前页面' })

export function answerOf(error: unknown): { status: number; answer: Answer } | undefined {
  if (error instanceof Stop) return { status: error.status, answer: error.answer }
  if (error instanceof Refusal) {
    const { reason, clause, help } = error
    return { status: 409, answer: { reason, ...(clause ? { clause, citation: citation(clause) } : {}), ...help } }
  }
  if (error instanceof NotYours)
    return { status: 403, answer: { reason: `这不是您可以办理的${error.message}`, remedy: '请由该单位的人员办理' } }
  if (error instanceof KeyReused)
    return { status: 422, answer: { reason: '同一提交编号已用于另一份内容', remedy: '请刷新页面后重新提交' } }
  if (error instanceof NotTaken)
    return { status: statusOf[error.why], answer: { reason: error.message, remedy: error.remedy } }
  return answerOfDatabase(error)
}

const statusOf = { 'too-large': 413, 'wrong-kind': 415, broken: 422 } as const

/** What the database refuses on its own account: a full disk, a lost connection, a constraint that says no. */
function answerOfDatabase(error: unknown): { status: number; answer: Answer } | undefined {
  const code = (error as { code?: string }).code
  if (code === '53100' || code === 'ENOSPC')
    return { status: 503, answer: { reason: '存储空间不足，暂停写入，已有数据不受影响', remedy: '请联系系统管理员' } }
  if (code === 'ECONNREFUSED' || code === 'ENOENT' || code?.startsWith('57P') || code?.startsWith('08'))
    return {
      status: 503,
      answer: { reason: '数据库正在恢复，本次操作没有生效', remedy: '请稍候重试，重复提交不会重复办理' },
    }
  if (code === '23505')
    return { status: 409, answer: { reason: '内容与已有记录重复', remedy: '请查找已有记录，或修改编号后重试' } }
  if (code === '23P01')
    return {
      status: 409,
      answer: { reason: '该外督员在这一时段已有其他委派', remedy: '请刷新页面，查看现在可以做什么' },
    }
  if (code === '22P05' || code === '22021')
    return { status: 422, answer: { reason: '含有无法保存的字符', remedy: '请删除特殊符号后重试' } }
  return undefined
}

export function respond(c: Context, error: unknown): Response {
  const known = answerOf(error)
  if (known) return c.json(known.answer, known.status as 400)
  // The log names the fault and the place, never what was sent.
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
  console.error(
    JSON.stringify({
      at: new Date().toISOString(),
      route: c.req.routePath,
      fault: name,
      code,
      stack: stack?.split('\n').slice(1, 6),
    }),
  )
  return c.json(
    { reason: '系统出现故障，本次操作没有生效', remedy: '请稍后重试；仍不成功请联系系统管理员' } satisfies Answer,
    500,
  )
}
