/**
 * On which day a document counts as delivered, and why. The regulation is silent on the ways of delivery: they follow
 * general practice and are the Centre's to set (decision 0020), so nothing is cited here. Pure.
 */
import { type Calendar, type Day, written } from '../../law/calendar/index.ts'
import { dueOn, lengthOf, timeLimits } from '../../law/time-limits.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Way } from './parts.ts'
import type { Delivery } from './state.ts'

/** Every way but the public notice delivers on the very day that its proof bears. */
export function deliveredOn(how: Way, done: Day, calendar: Calendar): Day {
  return how === 'notice' ? dueOn(timeLimits.publicNotice, done, calendar) : done
}

/** 因为…… */
export function whyDelivered({ how, done }: Pick<Delivery, 'how' | 'done'>): string {
  switch (how) {
    case 'system':
      return '公文于当日发送到受送达人在本系统的账号'
    case 'direct':
      return '受送达人于当日在送达回证上签收'
    case 'left':
      return '受送达人拒绝签收，公文于当日在见证人见证下留置'
    case 'post':
      return '邮件回执注明的收件日期为当日'
    case 'electronic':
      return '受送达人已书面同意电子送达，公文于当日到达其在本系统的账号'
    case 'entrusted':
      return '受托单位代为送交，受送达人于当日签收'
    case 'notice':
      return `公告于${written(done)}发布，自次日起经过${lengthOf(timeLimits.publicNotice, done)}`
  }
}

/** What each way must be able to show. */
export function mustShow(to: 'supervisor' | 'institution', given: Omit<Delivery, 'on' | 'done'>): void {
  const { how, signer, reason, witness, tracking, place } = given
  const toSign = to === 'institution' && (how === 'direct' || how === 'entrusted')
  inOrder(!toSign || signer !== undefined, '请填写在送达回证上签收的人', { remedy: '拒绝签收的，改为“留置送达”' })
  if (how === 'left') inOrder(reason !== undefined && witness !== undefined, '留置送达应写明拒绝签收的情况和见证人')
  inOrder(how !== 'post' || tracking !== undefined, '邮寄送达应填写邮件号')
  if (how === 'notice')
    inOrder(reason !== undefined && place !== undefined, '公告送达应写明理由和公告发布的地方', {
      remedy: '公告送达用于受送达人下落不明，或者用其他方式无法送达的情形',
    })
}
