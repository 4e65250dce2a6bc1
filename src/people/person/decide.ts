/** Opening a value needs a reason and stays within a day's measure; an erased person stays erased. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command, Event, Facts, Person } from './contract.ts'

/** Set by the house, not by the regulation (trust: reveals a day and person). */
export const revealsADay = 50

export const initial: Person = { stage: 'none' }
export const stage = (the: Person): string => the.stage
export function ready(the: Person): void {
  inOrder(the.stage !== 'erased', '该人员的个人信息已经删除')
}

export function decide(the: Person, command: Command, now: Circumstances & Facts): Event[] {
  ready(the)
  switch (command.type) {
    case 'reveal':
    case 'revealOwn':
      inOrder(now.isTheirs, '没有找到这项信息，或者不属于您可以查看的范围')
      inOrder(now.openedToday < revealsADay, `今日查看完整信息已达 ${revealsADay} 次上限`, {
        remedy: '请明日再试，或由安全管理员核实后处理',
      })
      return [{ type: 'ValueRevealed', ref: command.ref, to: now.actor.id, at: now.at, reason: command.reason }]
    case 'erase':
      inOrder(now.isTheirs, '没有找到这个人的信息')
      return [{ type: 'PersonErased', reason: command.reason }]
  }
}

export function evolve(the: Person, event: Event): Person {
  switch (event.type) {
    case 'ValueRevealed':
      return { ...the, stage: 'kept', last: { ref: event.ref, to: event.to, at: event.at } }
    case 'PersonErased':
      return { stage: 'erased' }
  }
}
