/**
 * What a message says: how many deadlines and where to sign in. No name, no institution, no kind of duty: a mailbox may
 * be an employer's, and an employer may be whom a visit is for.
 */
import { type Moment, moments } from '../law/reminders.ts'

export function wordingOf(counts: Record<Moment, number>, address: string): { subject: string; text: string } {
  const order: readonly Moment[] = ['late', 'last', 'half']
  const parts = order.filter((each) => counts[each] > 0).map((each) => `${moments[each]} ${counts[each]} 项`)
  return {
    subject: '质督：您有待办事项',
    text: `您的待办事项：${parts.join('，')}。请登录 ${address} 查看并办理。本消息由系统自动发出，请勿回复。`,
  }
}
