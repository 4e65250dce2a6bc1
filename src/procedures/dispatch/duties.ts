/** Who has to do what until when: to draw, to answer, to have the letter made. Derived from the state, never edited. */
import type { Duty } from '../../kernel/procedure.ts'
import { addDays, type Calendar, type Day } from '../../law/calendar/index.ts'
import type { Dispatch } from './state.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }

export function duties(the: Dispatch, _subject: string, calendar: Calendar): Duty[] {
  const first = the.sessions.map(({ from }) => from.slice(0, 10)).sort()[0] as Day | undefined
  if (!first) return []
  const confidential = !the.disclosed
  const office = (kind: string, name: string, dueOn: Day): Duty => ({
    kind,
    name,
    clause: kind === 'draw' ? 'a11' : ours,
    owner: the.office,
    remindOn: [dueOn],
    dueOn,
    confidential,
  })
  const eve = workingDayBefore(first, calendar)
  if (the.stage === 'sealed') return [office('draw', '抽取外督员', the.sealed?.on ?? eve)]
  if (the.stage === 'exhausted' && !the.letter) return [office('exhausted', '抽取名单已用尽，研究改期或取消', eve)]
  if (the.stage === 'settled' && the.letter?.stage !== 'served')
    return [office('letter', the.letter?.stage === 'drafted' ? '办理委派函' : '拟制委派函', eve)]
  if (the.stage !== 'asking') return []
  return the.places
    .filter(({ state }) => state === 'asked')
    .map(({ rank, account, askedOn, answerBy }) => ({
      kind: `answer-${rank}`,
      name: '答复委派',
      clause: 'a11',
      owner: account ?? the.office,
      remindOn: [askedOn, answerBy],
      dueOn: answerBy,
      confidential,
      afterwards: { type: 'passOver', rank } as never,
    }))
}

function workingDayBefore(day: Day, calendar: Calendar): Day {
  let before = addDays(day, -1)
  while (!calendar.isWorkingDay(before)) before = addDays(before, -1)
  return before
}
