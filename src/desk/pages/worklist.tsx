/** The first page: every open deadline, the nearest first, with what it rests on and where it is dealt with. */
import { useState } from 'react'
import './worklist.css'
import { weekdayName } from '../../law/calendar/day.ts'
import { Empty } from '../kit/notice.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import { Table } from '../kit/table.tsx'
import { Views } from '../kit/tabs.tsx'
import { Skeleton } from '../kit/waiting.tsx'
import { Uncovered, watches } from './uncovered.tsx'
import { useSession } from '../session.tsx'
import { useReading } from '../use-reading.ts'
import { type Duty, sums, type Worklist as List, views, type ViewName } from './duties.ts'
import { columnsOf, dayOfMonth } from './worklist-columns.tsx'
import { WorklistSide } from './worklist-side.tsx'

export function Worklist() {
  const { value, refusal } = useReading<List>('/api/duties')
  const [view, setView] = useState<ViewName>('all')
  const powers = useSession()?.powers ?? []
  if (refusal)
    return (
      <main className="page" id="main">
        <RefusalBox refusal={refusal} title="待办没有取到" level={1} />
      </main>
    )
  if (!value)
    return (
      <main className="page" id="main">
        <Skeleton lines={8} />
      </main>
    )
  const { today, rows } = value
  const shown = rows.filter(views[view].holds)
  // A supervisor owes the answer in person.
  const said = (label: string) => (powers.includes('supervisor.readOwn') ? label.replace('本单位', '本人') : label)
  return (
    <main className="page with-side" id="main">
      <div className="stack">
        <header className="day-head">
          <h1 tabIndex={-1}>
            {dayOfMonth(today)}，{weekdayName(today).replace('周', '星期')}
          </h1>
          <p className="soft">{summary(rows)}</p>
        </header>
        <nav className="card flush sums" aria-label="按期限看">
          {sums.map(({ view: name, label, look, note }) => (
            <button
              key={name}
              type="button"
              className={`sum ${look ?? ''}`}
              aria-pressed={view === name}
              onClick={() => setView(view === name ? 'all' : name)}
            >
              <b>{rows.filter(views[name].holds).length}</b>
              <span>
                {said(label)}
                <small>{note}</small>
              </span>
            </button>
          ))}
        </nav>
        <Views
          label="看哪些待办"
          at={view}
          onChoose={(key) => setView(key as ViewName)}
          views={(['all', 'mine', 'waiting'] as const).map((key) => ({
            key,
            label: said(views[key].label),
            count: rows.filter(views[key].holds).length,
          }))}
        />
        <Table
          caption="待办，按期限先后排列"
          rows={shown}
          columns={columnsOf(today, powers)}
          keyOf={({ subject, kind }) => `${subject}/${kind}`}
          order={{ key: 'due', down: false }}
          tall
          empty={<NothingDue view={view} onAll={() => setView('all')} />}
        />
        <p className="note no-print">
          显示 {shown.length} 项，共 {rows.length} 项。方向键移动，回车打开，<kbd>?</kbd> 查看全部按键。
        </p>
        {watches(powers) ? <Uncovered /> : null}
      </div>
      <WorklistSide today={today} rows={rows} />
    </main>
  )
}

function summary(rows: readonly Duty[]): string {
  const count = (state: Duty['state']) => rows.filter((row) => row.state === state).length
  const [late, today] = [count('late'), count('today')]
  if (late === 0 && today === 0) return '今天没有到期的事项，也没有逾期。'
  return `${today ? `今日到期 ${today} 项` : '今天没有到期的事项'}${late ? `，逾期 ${late} 项` : '，没有逾期'}。`
}

function NothingDue({ view, onAll }: { view: ViewName; onAll: () => void }) {
  if (view === 'all')
    return (
      <Empty title="目前没有待办" icon="check">
        到了提醒的日子，事项会自动列在这里。
      </Empty>
    )
  return (
    <Empty
      title={`没有“${views[view].label}”的事项`}
      foot={
        <button type="button" className="button" onClick={onAll}>
          看全部
        </button>
      }
    />
  )
}
