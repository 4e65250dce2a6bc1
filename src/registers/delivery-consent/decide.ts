/** Given with the signed paper, withdrawn by the institution itself. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command, Consent, Event, Facts } from './contract.ts'

export const initial: Consent = { stage: 'none' }
export const stage = (the: Consent): string => the.stage

export function relates(_the: Consent, actor: Actor, relation: Relation, subject: string): boolean {
  return relation === 'own' && subject === actor.organisation
}

export function ready(): void {}

export function decide(_the: Consent, command: Command, now: Circumstances & Facts): Event[] {
  if (command.type === 'withdraw') return [{ type: 'ConsentWithdrawn', on: now.today }]
  const { signedOn, file } = command
  inOrder(now.known === true, '没有找到这家评价机构')
  inOrder(signedOn <= now.today, '签字日期不能晚于今天')
  const { sha256, size, type } = file
  return [{ type: 'ConsentFiled', signedOn, scan: { sha256, size, type }, on: now.today }]
}

export function evolve(the: Consent, event: Event): Consent {
  if (event.type === 'ConsentWithdrawn') return { ...the, stage: 'withdrawn', withdrawnOn: event.on }
  return { stage: 'given', signedOn: event.signedOn, scan: event.scan }
}
