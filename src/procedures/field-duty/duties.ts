/** An open question waits for whoever has to answer it. The numbers of days are the Centre's: the regulation gives none. */
import type { Duty } from '../../kernel/procedure.ts'
import type { Calendar } from '../../law/calendar/index.ts'
import { dueOn, type TimeLimit, timeLimits } from '../../law/time-limits.ts'
import type { FieldDuty } from './state.ts'

type Waiting = { name: string; clause: 'a7.2' | 'a7.3' | 'a7.6' | 'a7.7'; limit: TimeLimit }
const waiting: Partial<Record<FieldDuty['stage'], Waiting>> = {
  asked: { name: '答复督导员的询问', clause: 'a7.2', limit: timeLimits.dutyAnswer },
  requested: { name: '提供督导员查阅、调阅的资料', clause: 'a7.3', limit: timeLimits.dutyAnswer },
  suggested: { name: '答复督导员的建议', clause: 'a7.6', limit: timeLimits.dutyAnswer },
  proposed: { name: '答复奖惩建议', clause: 'a7.7', limit: timeLimits.proposalAnswer },
}

export function duties(the: FieldDuty, _subject: string, calendar: Calendar): Duty[] {
  const open = waiting[the.stage]
  if (!open || !the.done) return []
  const { name, clause, limit } = open
  const due = dueOn(limit, the.done.on, calendar)
  // What is proposed is no business of whom it is about.
  const inside = the.stage === 'proposed'
  return [
    {
      kind: 'answer',
      name,
      clause,
      owner: inside ? the.office : the.institution,
      remindOn: [the.done.on, due],
      dueOn: due,
      ...(inside ? { confidential: true } : {}),
    },
  ]
}
