/** @jsxImportSource hono/jsx */
/** A deadline as a strip of days: the start, each day counted or skipped and why, the last day framed. */
import { type Calendar, type Day, partsOf, weekdayName, written } from '../law/calendar/index.ts'
import { type CountedDay, explain } from '../law/explained-deadline.ts'
import { countOf, lengthOf, type TimeLimit } from '../law/time-limits.ts'

const short = (day: Day) => `${partsOf(day)[1]}月${partsOf(day)[2]}日`

export function Source({ limit }: { limit: TimeLimit }) {
  return limit.source === 'regulation' ? (
    <span class="tag regulation">规程规定</span>
  ) : (
    <span class="tag policy">政策：中心设定，规程未规定</span>
  )
}

export function Deadline({ limit, start, calendar }: { limit: TimeLimit; start: Day; calendar: Calendar }) {
  const { days, last, provisional } = explain(limit, start, calendar)
  const total = countOf(limit, start)
  return (
    <>
      <p>
        自{written(start)}（{weekdayName(start)}）起算，{lengthOf(limit, start)}，
        {limit.backwards ? '到' : '最后一日为'}
        <strong>
          {written(last)}（{weekdayName(last)}）
        </strong>
        {limit.backwards ? '提醒。' : '，当天24:00截止。'}
      </p>
      {provisional && <p class="warn">涉及的年份放假安排尚未录入，暂按周末推算，以上为暂定结果；录入后重新计算。</p>}
      <ol class="days" aria-label="逐日计算">
        {days.map(({ day, kind, n, why }) => (
          <li key={day} class={`${kind}${day === last ? ' last' : ''}`}>
            <b>{short(day)}</b>
            {`${weekdayName(day)} ${signOf(kind, limit, n, total)}`}
            <br />
            {why}
          </li>
        ))}
      </ol>
    </>
  )
}

function signOf(kind: CountedDay['kind'], limit: TimeLimit, n: number | undefined, total: number): string {
  if (kind === 'start') return '起'
  if (kind === 'skipped') return '休'
  return limit.unit === 'workingDays' ? `${n}/${total}` : '止'
}
