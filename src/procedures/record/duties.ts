/** The clock of a17 and what follows it: half time, the last morning and after, for each who went; then for the Centre. */
import type { Duty } from '../../kernel/procedure.ts'
import { addDays, type Calendar, type Day, daysBetween } from '../../law/calendar/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { dutiesOfReports } from './immediate.ts'
import type { SupervisionRecord } from './state.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }

export function duties(the: SupervisionRecord, _subject: string, calendar: Calendar): Duty[] {
  return [...dutiesOfReports(the, calendar), ...dutiesOfForm(the, calendar)]
}

function dutiesOfForm(the: SupervisionRecord, calendar: Calendar): Duty[] {
  const last = the.dueOn
  if (!last) return []
  const waiting = the.stage === 'expected' || the.stage === 'under-way' || the.stage === 'ended'
  if (waiting || the.stage === 'sent-back') {
    const since = (the.ended?.on ??
      the.sessions
        .map(({ until }) => until.slice(0, 10))
        .sort()
        .at(-1) ??
      last) as Day
    const due = waiting ? last : dueOn(timeLimits.supervisionRecord, lastQuestion(the) ?? last, calendar)
    return the.team.map(({ account }, i) => ({
      kind: `record-${i}`,
      name: waiting ? '提交督导情况记录表' : '补充督导情况记录表',
      clause: waiting ? 'a17' : ours,
      owner: account ?? the.office,
      remindOn: [since, addDays(since, Math.ceil(daysBetween(since, due) / 2)), due],
      dueOn: due,
      confidential: true,
    }))
  }
  const submitted = the.submissions.at(-1)
  if (the.stage === 'submitted' && submitted)
    return [
      {
        kind: 'review',
        name: '审核督导情况记录表',
        clause: ours,
        owner: the.office,
        remindOn: [submitted.on],
        dueOn: dueOn(timeLimits.recordReview, submitted.on, calendar),
        confidential: true,
      },
    ]
  return []
}

const lastQuestion = ({ reopened, submissions }: SupervisionRecord): Day | undefined =>
  reopened?.on ?? submissions.at(-1)?.on
