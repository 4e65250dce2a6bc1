/** What a follow-up waits for, and the interview that is due on the day its notice told. */
import type { Duty } from '../../kernel/procedure.ts'
import { addDays } from '../../law/calendar/index.ts'
import type { Waiting } from './choices.ts'
import { missed, unverified } from './drafting.ts'
import { interviewDay } from './meeting.ts'
import { undelivered } from './outcome.ts'
import type { FollowUp } from './state.ts'

export function waitingFor(the: FollowUp): Waiting | undefined {
  if (the.stage !== 'open') return undefined
  if (unverified(the).length > 0) return 'findings'
  if (!the.letter || (missed(the) && !the.minutes)) return 'letter'
  if (undelivered(the).length > 0) return 'delivery'
  if (the.kind === 'interview' && !the.minutes) return 'interview'
  return 'outcome'
}

export function duties(the: FollowUp): Duty[] {
  const day = the.stage === 'open' ? interviewDay(the) : undefined
  if (!day) return []
  return [
    {
      kind: 'interview',
      name: '约谈提醒',
      clause: 'a15.1.3',
      owner: the.office,
      remindOn: [addDays(day, -1), day],
      dueOn: day,
    },
  ]
}
