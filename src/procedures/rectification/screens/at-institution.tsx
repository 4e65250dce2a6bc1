/** The rectifications of one institution, on its page: those that are open first. */
import { ButtonLink, Card } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import type { RectificationRow } from '../readings.ts'
import { Marks, modeName } from './names.tsx'

type Props = { rows: readonly RectificationRow[]; institution: string; opens: boolean }

export function RectificationsHere({ rows, institution, opens }: Props) {
  const sorted = [...rows].sort((a, b) => Number(a.stage === 'closed') - Number(b.stage === 'closed'))
  return (
    <Card title="整改" aside={<span className="note">共 {rows.length} 项</span>}>
      {rows.length === 0 ? <p className="soft">没有完善或整改要求。</p> : null}
      <ul className="stack close">
        {sorted.map((row) => (
          <li key={row.id} className="row">
            <a href={`/desk/rectifications/${row.id}`}>{row.number}</a>
            {modeName(row.mode)}
            <Marks {...row} />
            <span className="soft">
              已认可 {row.accepted} / {row.items} 项{row.dueOn ? `，期限${dayOf(row.dueOn)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {opens ? (
        <div className="row">
          <ButtonLink size="small" icon="plus" href={`/desk/rectifications/new?institution=${institution}`}>
            提出完善或整改要求
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  )
}
