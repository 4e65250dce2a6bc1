/** The sessions that are watched: when, where, what is evaluated, and with whom. */
import { Card, type Column, Table, Tag } from '../../../desk/kit/index.ts'
import { fullDay, hoursOf, levelOf, occupationOf, subjectOf } from '../../../desk/words.ts'
import type { SupervisionPage } from '../readings.ts'

type Session = SupervisionPage['sessions'][number]

const columns: Column<Session>[] = [
  {
    key: 'time',
    title: '时间',
    lead: true,
    cell: (session) => (
      <>
        <span className="nowrap">{fullDay(session.from)}</span> <span className="nowrap">{hoursOf(session)}</span>
        {session.state === 'cancelled' ? <Tag>已取消</Tag> : null}
      </>
    ),
  },
  {
    key: 'what',
    title: '职业与科目',
    cell: ({ occupation, level, subject }) => (
      <>
        {occupationOf(occupation)} {levelOf(level)}
        <span className="sub">{subjectOf(subject)}</span>
      </>
    ),
  },
  {
    key: 'where',
    title: '考点',
    cell: ({ venue, address }) => (
      <>
        {venue}
        <span className="sub">{address}</span>
      </>
    ),
  },
  {
    key: 'size',
    title: '规模',
    cell: ({ rooms, places, candidates }) => (
      <>
        {candidates ? `考生 ${candidates} 人` : '考生名单未报送'}
        <span className="sub">
          考场 {rooms} 个，每场 {places} 位
        </span>
      </>
    ),
  },
  {
    key: 'staff',
    title: '考评与内督',
    cell: ({ examiners, internalSupervisor }) => (
      <>
        {examiners ? `考评员 ${examiners} 人` : '考评员未安排'}
        <span className="sub">{internalSupervisor ? `内督员 ${internalSupervisor}` : '内督员未安排'}</span>
      </>
    ),
  },
]

export function Sessions({ sessions, title = '督导的场次' }: { sessions: readonly Session[]; title?: string }) {
  const number = sessions[0]?.number
  return (
    <Card title={title} flush aside={number ? <span className="note code">批次 {number}</span> : null}>
      <Table caption={title} rows={sessions} columns={columns} keyOf={({ id }) => id} />
    </Card>
  )
}
