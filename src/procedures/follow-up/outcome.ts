/** What comes of a follow-up (a15.1.4): nothing further, improvement without a deadline, or rectification item by item. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { kinds, outcomes } from './choices.ts'
import type { Command } from './contract.ts'
import { unverified } from './drafting.ts'
import { deliveredTo } from './meeting.ts'
import type { Event, FollowUp } from './state.ts'

export const undelivered = ({ letter, institutions }: FollowUp) =>
  institutions.filter(({ id }) => deliveredTo(letter, id) === undefined)

export function readyToConclude(the: FollowUp, { today }: Circumstances): void {
  const { name, paper } = kinds[the.kind]
  inOrder(unverified(the).length === 0, `还有 ${unverified(the).length} 个问题没有核实结果`)
  inOrder(undelivered(the).length === 0, `${paper}还没有送达，不能提出处理意见`, {
    remedy: '请先办理文书的签发和送达',
  })
  inOrder(the.letter?.served.every(({ on }) => on <= today) ?? false, `${paper}以公告送达，公告期满后才能提出处理意见`)
  inOrder(the.kind !== 'interview' || the.minutes !== undefined, `${name}还没有进行，不能提出处理意见`)
}

export function concluded(
  the: FollowUp,
  { outcome, reason, items, workingDays }: Extract<Command, { type: 'conclude' }>,
  { today }: Circumstances,
): Event {
  inOrder(outcome !== 'nothing' || items.length === 0, '不需要进一步处理的，不列完善或整改事项')
  must(outcome === 'nothing' || items.length > 0, 'a15.1.4', `${outcomes[outcome]}应逐项列明事项`)
  inOrder(outcome === 'rectify' || workingDays === undefined, '只有整改设期限')
  for (const { institution, problem } of items) {
    inOrder(
      the.institutions.some(({ id }) => id === institution),
      '所列事项不属于所跟进的评价机构',
    )
    const of = the.problems.find(({ id }) => id === problem)
    inOrder(problem === undefined || of?.institution === institution, '所列事项对应的问题不属于该评价机构')
    const finding = the.findings.find((each) => each.problem === problem)
    inOrder(finding === undefined || finding.confirmed, '经核实不属实的问题，不能据以要求完善或整改')
  }
  return {
    type: 'FollowUpConcluded',
    outcome,
    reason,
    items: items.map(({ problem, ...item }) => ({ ...item, ...(problem ? { problem } : {}) })),
    ...(workingDays === undefined ? {} : { workingDays }),
    on: today,
  }
}
