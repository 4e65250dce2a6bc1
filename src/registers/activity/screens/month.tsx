/** A month at a glance: on each day how many sessions, in how many institutions. Holidays are named. */
import { Button, Card } from '../../../desk/kit/index.ts'
import { firstOf, neighbour, weeksOf } from '../../../desk/months.ts'
import { calendarFor, type Day, dayInChina } from '../../../law/calendar/index.ts'

export type DayRow = { day: string; sessions: number; institutions: number; candidates: number }
type Props = {
  month: string
  days: readonly DayRow[]
  day: string | undefined
  onMonth: (month: string) => void
  onDay: (day: string | undefined) => void
}

const calendar = calendarFor()

export function Month({ month, days, day, onMonth, onDay }: Props) {
  const found = new Map(days.map((each) => [each.day, each]))
  const all = days.reduce((sum, { sessions }) => sum + sessions, 0)
  return (
    <section className="month-card" aria-label="场次日历">
      <Card
        tight
        title={`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}
        aside={
          <span className="month-turn">
            <span className="note">共 {all} 个场次</span>
            <Button onClick={() => onMonth(neighbour(month, -1))}>上月</Button>
            <Button onClick={() => onMonth(neighbour(month, 1))}>下月</Button>
          </span>
        }
      >
        <table className="month">
          <caption className="unseen">按日查看场次</caption>
          <thead>
            <tr>
              {[...'一二三四五六日'].map((name) => (
                <th key={name} scope="col">
                  周{name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((each) => (
                  <td key={each}>
                    <OneDay day={each} month={month} row={found.get(each)} chosen={each === day} onDay={onDay} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  )
}

type One = {
  day: Day
  month: string
  row: DayRow | undefined
  chosen: boolean
  onDay: Props['onDay']
}

function OneDay({ day, month, row, chosen, onDay }: One) {
  const note = calendar.note(day)
  const look = [
    'month-day',
    day.slice(0, 7) === firstOf(month).slice(0, 7) ? '' : 'away',
    day === dayInChina(new Date()) ? 'today' : '',
    calendar.isWorkingDay(day) ? '' : 'rest',
  ]
  const head = (
    <span className="month-date">
      {/* The name that is heard holds the words that are seen, in one piece: whoever speaks to the page says those. */}
      <span className="unseen">{Number(day.slice(5, 7))}月</span>
      <b>{Number(day.slice(8))}</b>
      {note && note !== '周末' ? <span>{note.replace('放假', '')}</span> : null}
    </span>
  )
  if (!row || look[1]) return <div className={look.filter(Boolean).join(' ')}>{head}</div>
  return (
    <button
      type="button"
      className={look.filter(Boolean).join(' ')}
      aria-pressed={chosen}
      onClick={() => onDay(chosen ? undefined : day)}
    >
      {head}
      <span>
        <strong>{row.sessions}</strong>场 · {row.institutions} 机构
      </span>
    </button>
  )
}
