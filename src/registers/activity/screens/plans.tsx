/** The list of plans: the own ones for an institution, all within reach for the others. */
import { type Column, Empty } from '../../../desk/kit/index.ts'
import { byPrefecture, ListPage } from '../../../desk/kit/list-page.tsx'
import { Icon } from '../../../desk/kit/icon.tsx'
import { shortDay } from '../../../desk/words.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { PlanRow } from '../readings.ts'
import { prefectureOf, StageTag, stages } from './names.tsx'

type View = { rows: PlanRow[]; next: string | null; total: number }

const columns = (files: boolean): Column<PlanRow>[] => [
  {
    key: 'title',
    title: '计划',
    lead: true,
    cell: ({ id, title, institutionName, prefecture }) => (
      <>
        <a className="lead" href={`/desk/plans/${id}`}>
          {title}
        </a>
        {files ? null : (
          <span className="sub">
            {institutionName}　{prefectureOf(prefecture)}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'days',
    title: '评价日期',
    by: ({ firstDay }) => firstDay,
    cell: ({ firstDay, lastDay }) => (
      <span className="nowrap">
        {firstDay}
        {lastDay === firstDay ? '' : ` 至 ${lastDay.slice(5)}`}
      </span>
    ),
  },
  { key: 'batches', title: '批次', number: true, by: ({ batches }) => batches, cell: ({ batches }) => batches },
  { key: 'sessions', title: '场次', number: true, by: ({ sessions }) => sessions, cell: ({ sessions }) => sessions },
  {
    key: 'candidates',
    title: '考生',
    number: true,
    by: ({ candidates }) => candidates,
    cell: ({ candidates }) => candidates,
  },
  { key: 'filed', title: '报送', by: ({ filedOn }) => filedOn, cell: ({ filedOn }) => shortDay(filedOn) },
  { key: 'stage', title: '状态', cell: ({ stage, late }) => <StageTag stage={stage} late={late} /> },
]

const stageNames = Object.fromEntries(Object.entries(stages).map(([key, { name }]) => [key, name]))

export default function Plans({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next, total } = view
  const files = powers.includes('institution.filePlans')
  const own = powers.includes('institution.readOwn')
  return (
    <ListPage
      title="评价计划"
      about={place.search['after'] ? '接上页' : `共 ${total} 份计划`}
      end={files ? <FileLinks /> : undefined}
      views={{ key: 'stage', label: '按状态看', names: stageNames }}
      search={{ label: '查找计划', placeholder: own ? '计划名称' : '计划名称或机构名称' }}
      filters={own ? [] : [byPrefecture]}
      table={{
        caption: '评价计划列表',
        columns: columns(own),
        remember: 'plans',
        empty: (
          <Empty title="没有符合条件的计划" icon="calendar">
            {files ? '可以在这里填报，也可以用表格一次报送多个批次和场次。' : '可以减少筛选条件，或换几个字查找。'}
          </Empty>
        ),
      }}
      rows={rows}
      unit="份"
      next={next}
      place={place}
      go={go}
    />
  )
}

const FileLinks = () => (
  <>
    <a className="button" href="/desk/plan-imports/new">
      <Icon name="upload" />
      用表格报送
    </a>
    <a className="button primary" href="/desk/plans/new">
      <Icon name="plus" />
      报送计划
    </a>
  </>
)
