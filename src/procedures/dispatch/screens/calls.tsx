/** A supervisor's own calls: what waits for an answer first, with its last day in words. */
import { Card, Empty, PageHead, Tag } from '../../../desk/kit/index.ts'
import type { State } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, spanOf } from '../../../desk/words.ts'
import './call.css'

type Row = {
  id: string
  state: string
  institution: string
  address: string
  from: string
  until: string
  answerBy: string
}

export const callStates: Readonly<Record<string, [State, string]>> = {
  asked: ['wait', '待您答复'],
  accepted: ['good', '已接受'],
  skipped: ['plain', '已由下一名承接'],
  withdrawn: ['plain', '已撤回'],
}

export default function Calls({ view: { rows } }: ScreenProps<{ rows: Row[] }>) {
  const waiting = rows.filter(({ state }) => state === 'asked')
  const others = rows.filter(({ state }) => state !== 'asked')
  return (
    <div className="stack field-page">
      <PageHead title="我的委派">
        {waiting.length ? `有 ${waiting.length} 项委派等待您答复。` : '目前没有等待答复的委派。'}
      </PageHead>
      {rows.length === 0 ? (
        <Card>
          <Empty title="还没有委派" icon="calendar">
            被抽中后，委派在这里列出，请在最后期限前答复。
          </Empty>
        </Card>
      ) : null}
      {waiting.length ? <List title="等待答复" rows={waiting} /> : null}
      {others.length ? <List title="已办" rows={others} /> : null}
    </div>
  )
}

function List({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="stack close" aria-label={title}>
      <h2>{title}</h2>
      <ul className="stack close">
        {rows.map((row) => (
          <li key={row.id}>
            <a className="card call-card" href={`/desk/calls/${row.id}`}>
              <b>{row.institution}</b>
              <span>{spanOf(row)}</span>
              <span className="soft">{row.address}</span>
              <span className="row">
                <Tag state={callStates[row.state]?.[0] ?? 'plain'}>{callStates[row.state]?.[1] ?? row.state}</Tag>
                {row.state === 'asked' ? <span>请在{fullDay(row.answerBy)}24:00前答复</span> : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
