/** What a route may answer when it does not do what was asked, each told once and referred to. */
import { json } from '../media.ts'
import { ref } from './schemas.ts'

const told = {
  401: '未登录或登录已失效',
  403: '无权办理或查阅，或者请求不是从本系统的页面发出',
  404: '不存在或无权查看',
  409: '依法或按办理次序不能办理',
  413: '提交内容过大',
  415: '提交内容的类型不受支持',
  422: '填写内容不正确，或者同一提交编号已用于另一份内容',
  429: '尝试过于频繁',
  500: '系统故障，本次操作没有生效',
  503: '数据库正在恢复或存储空间不足，本次操作没有生效',
} as const

export type Refused = keyof typeof told

export const responses = Object.fromEntries(
  Object.entries(told).map(([status, description]) => [
    `Refused${status}`,
    { description, content: { [json]: { schema: ref('Answer') } } },
  ]),
)

/** Any route may meet a fault of the machine. */
export const refusals = (...statuses: Refused[]) =>
  Object.fromEntries(
    [...statuses, 500 as const, 503 as const].map((status) => [
      status,
      { $ref: `#/components/responses/Refused${status}` },
    ]),
  )

export const answers = (description: string, schema: object) => ({ description, content: { [json]: { schema } } })
