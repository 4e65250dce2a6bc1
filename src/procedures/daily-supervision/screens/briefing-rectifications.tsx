/** What the institution was told to put right and has not yet: whoever goes there looks whether it was. */
import { Card, Clause, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import type { Briefing } from '../readings.ts'

export function Rectifications({ view: { rectifications } }: { view: Briefing }) {
  return (
    <Card title="正在完善或整改的项目" aside={<Clause id="a15.1.4" />}>
      {rectifications.length === 0 ? <p className="soft">没有正在完善或整改的项目。</p> : null}
      <ul className="lines">
        {rectifications.map(({ rectification, number, demand, mode, dueOn, overdue }) => (
          <li key={`${rectification} ${number}`}>
            {demand}
            {overdue ? <Tag state="bad">逾期</Tag> : null}
            <span className="sub">
              {mode === 'improve' ? '完善，不设期限' : `限期整改${dueOn ? `，期限${dayOf(dueOn)}` : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
