/** Everybody chooses for the own account alone, and only what the house can really send by. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { textOf } from '../../kernel/words.ts'
import type { Command, Contact, Event, Facts } from './contract.ts'

export const initial: Contact = { stage: 'none', mail: null, phone: null }
export const stage = (the: Contact): string => the.stage
export const ready = (): void => undefined

/** Plain addresses only: nothing in them can become a second recipient or a header. */
const mailForm = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const phoneForm = /^1[3-9]\d{9}$/

export function decide(the: Contact, command: Command, now: Circumstances & Facts): Event[] {
  switch (command.type) {
    case 'useMail':
      inOrder(now.offered.mail, '本系统没有配置邮件发送', { remedy: '请联系系统管理员配置后再登记' })
      isOwn(command.person, now)
      inOrder(mailForm.test(textOf(command.mail) ?? ''), '邮箱地址的格式不正确', {
        remedy: '请填写形如 name@example.cn 的地址',
      })
      return [{ type: 'MailChosen', mail: command.mail }]
    case 'usePhone':
      inOrder(now.offered.gateway, '本系统没有配置消息网关', { remedy: '请联系系统管理员配置后再登记' })
      isOwn(command.person, now)
      inOrder(phoneForm.test(textOf(command.phone) ?? ''), '手机号的格式不正确', { remedy: '请填写 11 位手机号' })
      return [{ type: 'PhoneChosen', phone: command.phone }]
    case 'stopMail':
      inOrder(the.mail !== null, '没有登记提醒邮箱')
      return [{ type: 'MailStopped' }]
    case 'stopPhone':
      inOrder(the.phone !== null, '没有登记提醒手机号')
      return [{ type: 'PhoneStopped' }]
  }
}

function isOwn(person: string, { person: own }: Facts): void {
  inOrder(person.toLowerCase() === own, '只能登记本人的联系方式', { remedy: '请刷新页面后重试' })
}

export function evolve(the: Contact, event: Event): Contact {
  switch (event.type) {
    case 'MailChosen':
      return { ...the, stage: 'kept', mail: event.mail }
    case 'PhoneChosen':
      return { ...the, stage: 'kept', phone: event.phone }
    case 'MailStopped':
      return { ...the, mail: null }
    case 'PhoneStopped':
      return { ...the, phone: null }
  }
}
