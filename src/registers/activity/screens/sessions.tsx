/** Who examines where: the month at a glance, and the sessions of the month or of a chosen day. */
import { Button, choicesOf, type Column, Notice, Tag } from '../../../desk/kit/index.ts'
import { byPrefecture, ListPage } from '../../../desk/kit/list-page.tsx'
import { monthOf, neighbour, spanOf } from '../../../desk/months.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { occupations } from '../../../law/occupations.ts'
import type { SessionRow } from '../readings.ts'
import { type DayRow, Month } from './month.tsx'
import { dayOf, hoursOf, levelOf, occupationOf, prefectureOf, subjectOf } from './names.tsx'
import { watching } from './watch.tsx'
import './activity.css'

type View = { list: { rows: SessionRow[]; next: string | null; total: number }; days: { rows: DayRow[] } }

const columns: Column<SessionRow>[] = [
  {
    key: 'when',
    title: '时间',
    by: ({ from }) => from,
    cell: ({ from, until, state }) => (
      <>
        <span className="nowrap">{from.slice(0, 10)}</span>
        <span className="sub nowrap">{hoursOf({ from, until })}</span>
        {state === 'cancelled' ? <Tag>已取消</Tag> : null}
      </>
    ),
  },
  {
    key: 'institution',
    title: '机构',
    lead: true,
    by: ({ institutionName }) => institutionName,
    cell: ({ plan, institutionName, prefecture, venue }) => (
      <>
        <a className="lead" href={`/desk/plans/${plan}`}>
          {institutionName}
        </a>
        <span className="sub">
          {prefectureOf(prefecture)}　{venue}
        </span>
      </>
    ),
  },
  {
    key: 'what',
    title: '职业与科目',
    by: ({ occupation }) => occupation,
    cell: ({ occupation, level, subject }) => (
      <>
        {occupationOf(occupation)} {levelOf(level)}
        <span className="sub">{subjectOf(subject)}</span>
      </>
    ),
  },
  {
    key: 'candidates',
    title: '考生',
    number: true,
    by: ({ candidates }) => candidates,
    cell: ({ candidates }) => candidates,
  },
  { key: 'examiners', title: '考评人员', cell: ({ examiners }) => examiners.join('、') || '未安排' },
  { key: 'internal', title: '内督员', cell: ({ internalSupervisor }) => internalSupervisor ?? '未安排' },
  { key: 'number', title: '批次编号', extra: true, cell: ({ number }) => <span className="code">{number}</span> },
]

const filters = [
  byPrefecture,
  {
    key: 'occupation',
    label: '职业',
    empty: '全部职业',
    choices: occupations.map(({ code, name }) => ({ value: code, label: name })),
  },
  {
    key: 'state',
    label: '状态',
    empty: '全部状态',
    choices: choicesOf({ planned: '已安排', cancelled: '已取消', uncovered: '无内督员' }),
  },
]

export default function Sessions({ view, place, powers, go }: ScreenProps<View>) {
  const { list, days } = view
  const { day, after } = place.search
  const month = monthOf(place.search['month'] ?? day?.slice(0, 7))
  const turn = (to: string) => go({ search: { month: to, day: undefined, after: undefined } })
  const see = (to: string | undefined) => go({ search: { day: to, month, after: undefined } })
  return (
    <ListPage
      title="评价场次"
      about={
        <>
          {day ? dayOf(day) : `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}，
          {after ? '接上页' : `共 ${list.total} 个场次`}
        </>
      }
      end={
        <span className="row phone-only">
          <Button onClick={() => turn(neighbour(month, -1))}>上月</Button>
          <Button onClick={() => turn(neighbour(month, 1))}>下月</Button>
        </span>
      }
      above={<Month month={month} days={days.rows} day={day} onMonth={turn} onDay={see} />}
      search={{ label: '查找场次', placeholder: '机构名称或批次编号' }}
      filters={filters}
      beside={day ? <Button onClick={() => see(undefined)}>看全月</Button> : null}
      files={{ at: '/api/activities/sessions', also: spanOf(month, day) }}
      table={{
        caption: '场次列表',
        columns: [...columns, ...watching(powers)],
        remember: 'sessions',
        empty: <Notice>这段时间没有符合条件的场次。可以换一个月份，或减少筛选条件。</Notice>,
      }}
      rows={list.rows}
      unit="个"
      next={list.next}
      place={place}
      go={go}
    />
  )
}
