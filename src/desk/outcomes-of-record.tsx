/** What came of the problems of one record, for whoever filed it and whoever watches. */
import type { OutcomeRow } from '../procedures/rectification/readings.ts'
import { ItemTag, modeName } from '../procedures/rectification/screens/names.tsx'
import type { Power } from '../law/powers.ts'
import { Card, Tag } from './kit/index.ts'
import { useReading } from './use-reading.ts'
import { dayOf } from './words.ts'

const reads: readonly Power[] = [
  'centre.readRectifications',
  'department.readRectifications',
  'auditor.readRectifications',
  'supervisor.keepRecord',
]

export function OutcomesOf({ record, powers }: { record: string; powers: readonly Power[] }) {
  const { value } = useReading<{ rows: OutcomeRow[] }>(
    reads.some((power) => powers.includes(power)) ? `/api/rectifications/outcomes?record=${record}` : undefined,
  )
  if (!value || value.rows.length === 0) return null
  return (
    <Card title="整改结果" aside={<span className="note">共 {value.rows.length} 项</span>}>
      <ul className="stack close">
        {value.rows.map(({ problem, number, demand, mode, dueOn, overdue, state }) => (
          <li key={`${problem} ${number} ${demand}`}>
            <span className="row">
              <ItemTag state={state} />
              {overdue ? <Tag state="bad">逾期</Tag> : null}
              {modeName(mode)}
              {dueOn ? `，期限${dayOf(dueOn)}` : ''}
            </span>
            {demand}
          </li>
        ))}
      </ul>
    </Card>
  )
}
