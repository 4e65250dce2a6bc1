/** The visits an institution has been told of. */
import { Empty, PageHead, Pages } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { occupationOf, spanOf } from '../../../desk/words.ts'
import { Tag } from '../../../desk/kit/tag.tsx'
import type { SupervisionRow } from '../readings.ts'
import './supervision.css'

type View = { rows: SupervisionRow[]; next: string | null }

export default function Visits({ view: { rows, next }, place, go }: ScreenProps<View>) {
  const { after } = place.search
  return (
    <div className="stack">
      <PageHead title="接受督导">省评价中心组织的日常督导，最近的在前。</PageHead>
      {rows.length === 0 ? (
        <div className="card">
          <Empty title="目前没有督导通知" icon="calendar">
            收到督导通知后，时间、场次和督导员在这里列出。
          </Empty>
        </div>
      ) : (
        <ul className="case-cards">
          {rows.map((row) => (
            <li key={row.id}>
              <a className="card case-card" href={`/desk/visits/${row.id}`}>
                <b>{spanOf(row)}</b>
                <span>{row.occupations.map(occupationOf).join('、')}</span>
                <span className="row">
                  <StateTag row={row} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Pages
        note={`本页 ${rows.length} 次`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}

function StateTag({ row: { stage, accepted } }: { row: SupervisionRow }) {
  if (stage === 'cancelled') return <Tag>已取消</Tag>
  return accepted ? <Tag state="good">督导员 {accepted} 名</Tag> : <Tag state="wait">督导员待定</Tag>
}
