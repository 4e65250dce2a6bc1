/** The reminder interview: held after its notice was delivered, told in minutes that are signed or not. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'
import { missed } from './drafting.ts'
import type { Event, FollowUp, Letter } from './state.ts'

export const deliveredTo = (letter: Letter | undefined, institution: string | undefined): Day | undefined =>
  letter?.served.find((each) => each.institution === institution)?.on

/** The day of the interview that stands, once its notice was delivered and nobody has stayed away from it. */
export function interviewDay(the: FollowUp): Day | undefined {
  const { letter, minutes, institutions } = the
  const noticed = letter?.interview && deliveredTo(letter, institutions[0]?.id)
  return noticed && !minutes && !missed(the) ? (letter.interview?.at.slice(0, 10) as Day) : undefined
}

export function readyToMeet(the: FollowUp, { today }: Circumstances): void {
  inOrder(the.kind === 'interview', '只有约谈提醒需要记录约谈')
  inOrder(!the.minutes, '约谈已经记录')
  const on = interviewDay(the)
  inOrder(on !== undefined, '约谈提醒通知还没有送达，不能约谈', { remedy: '请先办理约谈提醒通知的签发和送达' })
  inOrder(on <= today, `约谈安排在 ${on}，还没有到约谈的日期`)
}

export function held(
  the: FollowUp,
  { type: _, refusal, witness, ...minutes }: Extract<Command, { type: 'hold' }>,
  { today }: Circumstances,
): Event {
  const day = minutes.at.slice(0, 10) as Day
  const noticed = deliveredTo(the.letter, the.institutions[0]?.id)
  inOrder(day <= today, '约谈时间不能晚于今天')
  inOrder(noticed !== undefined && day >= noticed, '约谈时间不能早于约谈提醒通知的送达日期')
  const refused = minutes.signature === 'refused'
  inOrder(!refused || (refusal !== undefined && witness !== undefined), '拒绝签字的，应写明情况和见证人')
  return {
    type: 'InterviewHeld',
    ...minutes,
    ...(refused && refusal && witness ? { refusal, witness } : {}),
    on: today,
  }
}
