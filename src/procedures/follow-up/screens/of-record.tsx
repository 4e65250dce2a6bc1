/** What a record led to: in which way, since when and how far; whoever filed it learns that, and nothing of what was said. */
import { ButtonLink, Card, Clause } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import type { FollowUpRow } from '../readings.ts'
import './follow-up.css'
import { kindName, outcomeName, StageTag } from './names.tsx'

type Props = { rows: readonly FollowUpRow[]; record: string; links: boolean; opens: boolean }

export function FollowUpsOf({ rows, record, links, opens }: Props) {
  if (rows.length === 0 && !opens) return null
  return (
    <Card title="后续跟进" aside={<Clause id="a15.1.3" />}>
      {rows.length === 0 ? <p className="soft">还没有。记录表接收后，可以从其中发现的问题开展。</p> : null}
      <ul className="stack close">
        {rows.map((row) => (
          <li key={row.id} className="row">
            {links ? <a href={`/desk/follow-ups/${row.id}`}>{kindName(row.kind)}</a> : <b>{kindName(row.kind)}</b>}
            <StageTag {...row} />
            <span className="note">
              {dayOf(row.openedOn)}开始{row.outcome ? `，${outcomeName(row.outcome)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {opens ? (
        <div className="row follow-links">
          <ButtonLink icon="plus" href={`/desk/follow-ups/new?record=${record}`}>
            开展后续跟进
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  )
}
