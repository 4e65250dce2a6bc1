/** Who examines where: the month at a glance, and the sessions of the month or of a chosen day. */
import {
  Button,
  type Column,
  Notice,
  Pages,
  PageHead,
  SearchBox,
  SelectField,
  Table,
  Tag,
} from '../../../desk/kit/index.ts'
import { monthOf, neighbour, spanOf } from '../../../desk/months.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { prefectures } from '../../../law/divisions.ts'
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

export default function Sessions({ view, place, powers, go }: ScreenProps<View>) {
  const { list, days } = view
  const { day, search = '', prefecture = '', occupation = '', state = '', after } = place.search
  const month = monthOf(place.search.month ?? day?.slice(0, 7))
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  const turn = (to: string) => ask({ month: to, day: undefined })
  const query = new URLSearchParams(
    Object.entries({ search, prefecture, occupation, state, ...spanOf(month, day) }).filter(([, value]) => value),
  )
  return (
    <div className="stack">
      <PageHead
        title="评价场次"
        end={
          <span className="row phone-only">
            <Button onClick={() => turn(neighbour(month, -1))}>上月</Button>
            <Button onClick={() => turn(neighbour(month, 1))}>下月</Button>
          </span>
        }
      >
        {day ? dayOf(day) : `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}，
        {after ? '接上页' : `共 ${list.total} 个场次`}
      </PageHead>
      <Month month={month} days={days.rows} day={day} onMonth={turn} onDay={(to) => ask({ day: to, month })} />
      <Table
        caption="场次列表"
        rows={list.rows}
        columns={[...columns, ...watching(powers)]}
        keyOf={({ id }) => id}
        remember="sessions"
        tools={
          <>
            <SearchBox
              light
              label="查找场次"
              placeholder="机构名称或批次编号"
              value={search}
              onSearch={(words) => ask({ search: words })}
            />
            <SelectField
              label={<span className="unseen">市州</span>}
              empty="全省"
              value={prefecture}
              onChange={(event) => ask({ prefecture: event.currentTarget.value })}
              choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <SelectField
              label={<span className="unseen">职业</span>}
              empty="全部职业"
              value={occupation}
              onChange={(event) => ask({ occupation: event.currentTarget.value })}
              choices={occupations.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <SelectField
              label={<span className="unseen">状态</span>}
              empty="全部状态"
              value={state}
              onChange={(event) => ask({ state: event.currentTarget.value })}
              choices={[
                { value: 'planned', label: '已安排' },
                { value: 'cancelled', label: '已取消' },
              ]}
            />
            {day ? <Button onClick={() => ask({ day: undefined, month })}>看全月</Button> : null}
            <a className="button quiet" href={`/api/activities/sessions/export.xlsx?${query}`} download>
              导出 Excel
            </a>
            <a className="button quiet" href={`/api/activities/sessions/export.csv?${query}`} download>
              导出 CSV
            </a>
          </>
        }
        empty={<Notice>这段时间没有符合条件的场次。可以换一个月份，或减少筛选条件。</Notice>}
      />
      <Pages
        note={`本页 ${list.rows.length} 个`}
        before={after ? () => history.back() : undefined}
        after={list.next ? () => go({ search: { after: list.next ?? undefined } }) : undefined}
      />
    </div>
  )
}
