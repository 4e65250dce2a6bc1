/** Beside the work list: how the coming days are filled, and who has been reminded without an answer. */
import { addDays, daysBetween, partsOf, weekdayName } from '../../law/calendar/day.ts'
import { Card } from '../kit/card.tsx'
import { type Duty, ownerOf, type Worklist } from './duties.ts'

export function WorklistSide({ today, rows }: Worklist) {
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(today, ahead))
  const silent = rows.filter(({ mine, reminded }) => !mine && reminded)
  const last = days[6] ?? today
  return (
    <aside className="side no-print" aria-label="期限概览">
      <Card
        title="七日期限"
        aside={
          <span className="note">
            {short(today)}—{short(last)}
          </span>
        }
      >
        <ol className="week">
          {days.map((day) => {
            const count = rows.filter(({ dueOn }) => dueOn === day).length
            return (
              <li key={day} className={day === today ? 'now' : undefined}>
                <b>{count || <span className="faint">0</span>}</b>
                <span className="pile" aria-hidden="true">
                  {[1, 2, 3, 4, 5, 6]
                    .filter((nth) => nth <= count)
                    .map((nth) => (
                      <i key={nth} />
                    ))}
                </span>
                <span>{day === today ? '今天' : weekdayName(day)}</span>
              </li>
            )
          })}
        </ol>
        <p className="note">柱高为当日到期的事项数，最多画 6 项。</p>
      </Card>
      <Card title="已提醒，尚未办理" aside={silent.length ? <span className="note">{silent.length} 项</span> : null}>
        {silent.length === 0 ? (
          <p className="note">没有已提醒而未办理的单位。</p>
        ) : (
          <ul className="silent">
            {silent.slice(0, 5).map((duty) => (
              <Silent key={`${duty.subject}/${duty.kind}`} duty={duty} today={today} />
            ))}
          </ul>
        )}
      </Card>
    </aside>
  )
}

const short = (day: Duty['dueOn']) => {
  const [, month, date] = partsOf(day)
  return `${month}月${date}日`
}

function Silent({ duty, today }: { duty: Duty; today: Duty['dueOn'] }) {
  const left = daysBetween(today, duty.dueOn)
  return (
    <li>
      <span>{ownerOf(duty)}</span>
      <span className="note">
        {duty.name}，{left < 0 ? `已过 ${-left} 天` : left === 0 ? '今天截止' : `还有 ${left} 天`}
      </span>
    </li>
  )
}
