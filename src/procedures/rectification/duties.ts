/** The clock of a rectification: half time, the last morning and after for the institution; then what the Centre owes. */
import type { Duty } from '../../kernel/procedure.ts'
import { addDays, type Calendar, type Day, dayInChina, daysBetween } from '../../law/calendar/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { askedIn } from './deadline.ts'
import type { Rectification } from './state.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }

export function duties(the: Rectification, _subject: string, calendar: Calendar): Duty[] {
  const asked = askedIn(the)
  const office = (kind: string, name: string, since: Day, limit: keyof typeof timeLimits): Duty => ({
    kind,
    name: `${name}（${the.number}）`,
    clause: ours,
    owner: the.office,
    remindOn: [since],
    dueOn: dueOn(timeLimits[limit], since, calendar),
  })
  switch (the.stage) {
    case 'open':
    case 'returned':
      return [
        ...reporting(the, asked !== undefined),
        ...(asked ? [office('extension', '答复整改延期申请', asked.on, 'rectificationExtension')] : []),
      ]
    case 'submitted':
      return [office('review', '审核整改情况', enteredOn(the), 'rectificationReview')]
    case 'accepted':
      return [office('closure', '办结整改', the.rounds.at(-1)?.judged?.on ?? the.openedOn, 'rectificationReview')]
    default:
      return []
  }
}

/** Asks for the mark once, and never while a question about the deadline waits for its answer. */
function reporting(the: Rectification, waits: boolean): Duty[] {
  const { dueOn: last, clock } = the
  if (!last || !clock) return []
  const half = addDays(clock.start, Math.ceil(daysBetween(clock.start, last) / 2))
  return [
    {
      kind: 'report',
      name: the.stage === 'returned' ? `重新报送整改情况（${the.number}）` : `报送整改情况（${the.number}）`,
      clause: the.law,
      owner: the.institution,
      remindOn: [clock.start, half, last],
      dueOn: last,
      ...(the.overdue || waits ? {} : { afterwards: { type: 'markOverdue' } }),
    },
  ]
}

/** Paper may have come earlier than it was entered: the Centre's days count from the entry. */
const enteredOn = ({ rounds, openedOn }: Rectification): Day => {
  const last = rounds.at(-1)
  return last ? dayInChina(new Date(last.at)) : openedOn
}
