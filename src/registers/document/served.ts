/** One service to one recipient: once, on a day that can be, in a way that can be shown. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { deliveredOn, mustShow } from './delivery.ts'
import { awaited } from './recipients.ts'
import type { Facts, OfficialDocument, Served } from './state.ts'

export function service(
  the: OfficialDocument,
  { type: _, recipient, how, on, ...shown }: Extract<Command, { type: 'serve' }>,
  now: Circumstances & Facts,
): Served {
  inOrder(!the.served.some((served) => served.recipient === recipient), '已经向该对象送达，不能重复登记')
  const to = awaited(the).find((each) => each.recipient === recipient)
  inOrder(to !== undefined, '该对象不在送达范围内')
  inOrder(!to.withheld, '督导尚未向评价机构公开，现在不能向其送达')
  inOrder(on <= now.today, '送达日期不能晚于今天')
  inOrder(the.signed !== undefined && on >= the.signed.on, '送达日期不能早于签发日期')
  inOrder(how !== 'system' || to.to === 'institution' || to.account !== undefined, '该外督员没有系统账号', {
    remedy: '请选择直接送达、邮寄送达或委托送达',
  })
  inOrder(
    how !== 'system' || to.to === 'supervisor' || the.kind === 'dispatch-letter',
    '“系统送达”只用于委派函；向评价机构送达其他公文，应采用可以证明收到的方式',
    { remedy: '评价机构已书面同意的，选择“电子送达”；没有同意的，直接送达或者邮寄送达' },
  )
  inOrder(how !== 'electronic' || to.to === 'institution', '电子送达用于评价机构；外督员请选择“系统送达”')
  inOrder(how !== 'electronic' || now.consented === true, '没有该机构签字同意电子送达的确认书，不能电子送达', {
    remedy: '请先取得并登记电子送达确认书，或者改用直接送达、邮寄送达',
  })
  const given = told({ how, ...shown })
  mustShow(to.to, given)
  const paper = the.papers.find(({ copy }) => copy === to.copy)
  inOrder(paper !== undefined && now.serving !== undefined, '没有找到公文文件，不能送达', { who: '系统管理员' })
  const { sha256 } = paper.sealed ?? paper
  const account = to.account ? { account: to.account } : {}
  return {
    to: to.to,
    recipient,
    ...account,
    ...given,
    on: deliveredOn(how, on, now.calendar),
    done: on,
    sha256,
    sealed: paper.sealed !== undefined,
  }
}

/** Only what was said: an absent field is none. */
const told = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
