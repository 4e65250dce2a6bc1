/** How a deadline comes about, day by day: the start, each day counted or skipped and why, the last day framed. */
import type { ReactNode } from 'react'
import { type Day, isWeekend, partsOf, weekdayName } from '../../law/calendar/day.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { CountedDay, Explanation } from '../../law/explained-deadline.ts'
import { Clause } from './clause.tsx'
import { Policy, Tag } from './tag.tsx'

type Props = {
  explanation: Explanation
  today?: Day
  /** '2个工作日' */
  length?: string
  clause?: ClauseId | undefined
  /** The office chose the number: said in a dashed frame, so that nobody takes it for the regulation. */
  policy?: boolean
  tag?: ReactNode
}

export const shortDay = (day: Day): string => {
  const [, month, date] = partsOf(day)
  return `${month}月${date}日`
}

export function Deadline({ explanation, today, length, clause, policy, tag }: Props) {
  const { days, last, provisional } = explanation
  const hasToday = days.some(({ day }) => day === today)
  return (
    <div className="deadline">
      <div className="deadline-sum">
        <strong>
          最后一日　{shortDay(last)}，{weekdayName(last)} 24:00
        </strong>
        {tag}
        {provisional ? <Tag state="wait">暂定</Tag> : null}
        {length && policy ? (
          <Policy>{length}，中心设定，规程未规定</Policy>
        ) : length ? (
          <span className="soft">{length}</span>
        ) : null}
        {clause ? <Clause id={clause} /> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard */}
      <ol className={hasToday ? 'days has-today' : 'days'} tabIndex={0} aria-label="逐日计算">
        {days.map((each) => (
          <OneDay key={each.day} each={each} last={each.day === last} today={today} />
        ))}
      </ol>
      <ul className="day-spans">
        <li>
          <i className="start" />
          起算之日，不计入
        </li>
        <li>
          <i className="counted" />
          计入
        </li>
        {days.some(({ kind }) => kind === 'skipped') ? (
          <li>
            <i className="skipped" />
            不计：{skippedWhy(days)}
          </li>
        ) : null}
        {provisional ? <li>放假安排尚未公布，公布后重新计算并告知</li> : null}
      </ul>
    </div>
  )
}

function OneDay({ each, last, today }: { each: CountedDay; last: boolean; today: Day | undefined }) {
  const { day, kind, n, why } = each
  const [, month, date] = partsOf(day)
  const ahead = kind === 'counted' && today !== undefined && day >= today
  const look = ['day', kind, ahead && 'open', last && 'last', day === today && 'today'].filter(Boolean).join(' ')
  const sign = { start: '起算', counted: <b>{n}</b>, skipped: '不计' }[kind]
  const spoken = { start: '起算之日，不计入', counted: `第${n}日，${why}`, skipped: `不计：${why}` }[kind]
  const turned =
    kind === 'skipped' && !isWeekend(day) ? 'rest' : kind === 'counted' && isWeekend(day) ? 'work' : undefined
  return (
    <li className={look} title={why}>
      {turned ? (
        <span className={turned === 'rest' ? 'mark rest' : 'mark'} aria-hidden="true">
          {turned === 'rest' ? '休' : '班'}
        </span>
      ) : null}
      <span className="weekday" aria-hidden="true">
        <span className="zhou">周</span>
        {weekdayName(day).slice(1)}
      </span>
      <span className="date">
        {month}/{date}
      </span>
      <span className="sign">
        <span aria-hidden="true">{sign}</span>
        <span className="unseen">
          {spoken}
          {last ? '，最后一日' : ''}
        </span>
      </span>
    </li>
  )
}

function skippedWhy(days: readonly CountedDay[]): string {
  const counts = new Map<string, number>()
  for (const { kind, why } of days) if (kind === 'skipped') counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([why, count]) => `${why} ${count} 天`).join('，')
}
