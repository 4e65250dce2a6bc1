/** A batch of a plan: its number, its roster, and its sessions with whoever serves in them. */
import { Button, Card, Clause, type Column, Table, Tag } from '../../../desk/kit/index.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { coverage } from '../acceptance.ts'
import type { PlanPage as View } from '../readings.ts'
import { hoursOf, levelOf, occupationOf, subjectOf } from './names.tsx'
import type { Chosen } from './page.tsx'

type Batch = View['batches'][number]
type Session = Batch['sessions'][number]
type Props = { batch: Batch; view: View; options: readonly Option[]; onChoose: (chosen: Chosen) => void }

/** The acts upon one session that stand at its row, in few words. */
const short = { changeSession: '变更', assignPeople: '安排人员', cancelSession: '取消' } as const

export function BatchCard({ batch, view, options, onChoose }: Props) {
  const may = options.filter(({ type, open }) => open && type in short)
  const roster = options.find(({ type, open }) => open && type === 'putRoster')
  const venues = new Map(view.venues.map(({ id, name }) => [id, name]))
  const columns: Column<Session>[] = [
    { key: 'when', title: '时间', lead: true, cell: (session) => <When session={session} /> },
    {
      key: 'where',
      title: '考点',
      cell: ({ venue, rooms, places }) => (
        <>
          {venues.get(venue) ?? '（考点已变更）'}
          <span className="sub">
            {rooms} 个考场，{places} 个工位
          </span>
        </>
      ),
    },
    {
      key: 'who',
      title: '考评人员',
      cell: ({ examiners }) => examiners.map(({ name }) => name).join('、') || '未安排',
    },
    {
      key: 'internal',
      title: '内督员',
      cell: ({ internalSupervisor, state }) =>
        internalSupervisor?.name ??
        (state === 'planned' ? (
          <span className="row" title={coverage.words}>
            未安排，应全覆盖 <Clause id={coverage.clause} />
          </span>
        ) : (
          '未安排'
        )),
    },
    ...(may.length > 0 && batch.sessions.some(({ state }) => state === 'planned')
      ? [
          {
            key: 'do',
            title: '办理',
            silent: true,
            cell: ({ id, state }: Session) =>
              state === 'planned' ? (
                <span className="row session-acts">
                  {may.map((option) => (
                    <Button key={option.type} kind="quiet" onClick={() => onChoose({ option, about: id })}>
                      {short[option.type as keyof typeof short]}
                    </Button>
                  ))}
                </span>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <Card
      flush
      title={
        <>
          {occupationOf(batch.occupation)} {levelOf(batch.level)}
        </>
      }
      aside={
        <span className="row">
          {batch.number ? <span className="code">{batch.number}</span> : null}
          {batch.state === 'cancelled' ? <Tag>已取消</Tag> : null}
          <Roster batch={batch} view={view} />
          {roster && batch.state === 'planned' ? (
            <Button kind="quiet" onClick={() => onChoose({ option: roster, about: batch.id })}>
              {batch.roster ? '替换名单' : '报送名单'}
            </Button>
          ) : null}
        </span>
      }
    >
      <Table
        caption={`批次 ${batch.number ?? ''} 的场次`}
        rows={batch.sessions.toSorted((a, b) => (a.from < b.from ? -1 : 1))}
        columns={columns}
        keyOf={({ id }) => id}
      />
    </Card>
  )
}

function When({ session }: { session: Session }) {
  return (
    <>
      <span className="nowrap">
        {session.from.slice(0, 10)} {hoursOf(session)}
      </span>
      <span className="sub">
        {subjectOf(session.subject)}
        {session.moved > 0 ? `，已变更 ${session.moved} 次` : ''}
      </span>
      {session.state === 'cancelled' ? <Tag>已取消</Tag> : null}
      {session.stopped ? (
        <span className="row">
          <Tag state="bad">{session.stopped.name}</Tag>
          <Clause id={session.stopped.clause as ClauseId} />
        </span>
      ) : null}
    </>
  )
}

function Roster({ batch, view }: { batch: Batch; view: View }) {
  if (!batch.roster) return <span className="note">考生名单未报送</span>
  return <a href={`/desk/plans/${view.id}/rosters/${batch.id}`}>考生 {batch.roster.count} 人</a>
}
