/** The list of plans: the own ones for an institution, all within reach for the others. */
import { type Column, Empty, Pages, PageHead, SearchBox, SelectField, Table, Views } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { prefectures } from '../../../law/divisions.ts'
import type { PlanRow } from '../readings.ts'
import { prefectureOf, shortDay, StageTag, stages } from './names.tsx'

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

export default function Plans({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next, total } = view
  const { search = '', stage = '', prefecture = '', after } = place.search
  const files = powers.includes('institution.filePlans')
  const own = powers.includes('institution.readOwn')
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  return (
    <div className="stack">
      <PageHead title="评价计划" end={files ? <FileLinks /> : undefined}>
        {after ? '接上页' : `共 ${total} 份计划`}
      </PageHead>
      <Views
        label="按状态看"
        at={stage}
        onChoose={(key) => ask({ stage: key })}
        views={[{ key: '', label: '全部' }, ...Object.entries(stages).map(([key, { name }]) => ({ key, label: name }))]}
      />
      <Table
        caption="评价计划列表"
        rows={rows}
        columns={columns(own)}
        keyOf={({ id }) => id}
        remember="plans"
        tools={
          <>
            <SearchBox
              light
              label="查找计划"
              placeholder={own ? '计划名称' : '计划名称或机构名称'}
              value={search}
              onSearch={(words) => ask({ search: words })}
            />
            {own ? null : (
              <SelectField
                label={<span className="unseen">市州</span>}
                empty="全省"
                value={prefecture}
                onChange={(event) => ask({ prefecture: event.currentTarget.value })}
                choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
              />
            )}
          </>
        }
        empty={
          <Empty title="没有符合条件的计划" icon="calendar">
            {files ? '可以在这里填报，也可以用表格一次报送多个批次和场次。' : '可以减少筛选条件，或换几个字查找。'}
          </Empty>
        }
      />
      <Pages
        note={`本页 ${rows.length} 份`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
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
