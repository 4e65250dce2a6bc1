/** @jsxImportSource hono/jsx */
/** Working days month by month, and the counting of any time limit from any day. */
import {
  announcedYears,
  type Calendar,
  calendarFor,
  type Day,
  dayOf,
  lastOfMonth,
  weekdayOf,
} from '../law/calendar/index.ts'
import { citation } from '../law/clauses.ts'
import { type TimeLimit, type TimeLimitName, timeLimits } from '../law/time-limits.ts'
import { Deadline, Source } from './days.tsx'

export type Asked = { limit: TimeLimitName; start: Day }

export function CalendarPage(props: {
  year: number
  today: Day
  asked?: Asked | undefined
  problem?: string | undefined
}) {
  const { year, today, asked, problem } = props
  const calendar = calendarFor()
  const announced = announcedYears().find((each) => each.year === year)
  return (
    <div class="page">
      <div class="wrap">
        <h1>工作日与期限</h1>
        <Count asked={asked} today={today} problem={problem} calendar={calendar} />
        <section class="sub" id="year">
          <h2>{year}年工作日</h2>
          {announced ? (
            <p class="note">
              按国务院办公厅公布的放假安排（{announced.notice ?? '通知文号待核'}）。休＝放假，班＝调休上班。
            </p>
          ) : (
            <p class="warn">{year}年放假安排尚未录入，暂按周末推算，涉及的期限均为暂定。</p>
          )}
          <nav class="turn" aria-label="换年份">
            <a href={`/calendar?year=${year - 1}#year`}>← {year - 1}年</a>
            <a href={`/calendar?year=${year + 1}#year`}>{year + 1}年 →</a>
          </nav>
          <div class="months">
            {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => (
              <Month key={month} year={year} month={month} calendar={calendar} />
            ))}
          </div>
        </section>
      </div>
    </div>
  )
}

function Count(props: { asked: Asked | undefined; today: Day; problem: string | undefined; calendar: Calendar }) {
  const { asked, today, problem, calendar } = props
  const limit: TimeLimit | undefined = asked && timeLimits[asked.limit]
  return (
    <section class="card sub">
      <h2>算一个期限</h2>
      <form class="line" action="/calendar">
        <div>
          <label for="limit">期限</label>
          <select id="limit" name="limit">
            {Object.entries(timeLimits as Record<string, TimeLimit>).map(([name, each]) => (
              <option key={name} value={name} selected={name === (asked?.limit ?? 'supervisionRecord')}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="from">起算之日</label>
          <input id="from" name="from" type="date" value={asked?.start ?? today} required />
        </div>
        <button class="button" type="submit">
          计算
        </button>
      </form>
      {problem && (
        <p class="warn" role="alert">
          {problem}
        </p>
      )}
      {asked && limit && (
        <div class="sub" role="status">
          <p>
            <strong>{limit.name}</strong>　<Source limit={limit} />　
            {limit.clause && <a href={`/clauses/${limit.clause}`}>{citation(limit.clause)}</a>}
          </p>
          <Deadline limit={limit} start={asked.start} calendar={calendar} />
        </div>
      )}
    </section>
  )
}

function Month({ year, month, calendar }: { year: number; month: number; calendar: Calendar; key?: number }) {
  const days = Array.from({ length: lastOfMonth(year, month) }, (_, i) => dayOf(year, month, i + 1))
  const weeks: Day[][] = []
  for (const day of days) {
    if (!weeks.length || weekdayOf(day) === 1) weeks.push([])
    weeks.at(-1)?.push(day)
  }
  const worked = days.filter((day) => calendar.isWorkingDay(day)).length
  return (
    <div class="card month">
      <table>
        <caption>
          {month}月　<span class="note">{worked}个工作日</span>
        </caption>
        <thead>
          <tr>
            {[...'一二三四五六日'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week[0]?.endsWith('-01') && blanks(week[0]) > 0 && <td colspan={blanks(week[0])} />}
              {week.map((day) => (
                <Cell key={day} day={day} calendar={calendar} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Empty places before the first of the month, in weeks that begin on Monday. */
function blanks(day: Day): number {
  return weekdayOf(`${day.slice(0, 8)}01` as Day) - 1
}

function Cell({ day, calendar }: { day: Day; calendar: Calendar; key?: Day }) {
  const note = calendar.note(day)
  const kind = note === undefined ? undefined : note === '周末' ? 'off' : calendar.isWorkingDay(day) ? 'work' : 'rest'
  const sign = kind === 'work' ? '班' : kind === 'rest' ? '休' : ''
  return (
    <td class={kind}>
      {Number(day.slice(8))}
      {sign && <small>{sign}</small>}
    </td>
  )
}
