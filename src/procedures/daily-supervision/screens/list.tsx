/** The list of daily supervisions: when and where, whether the institution knows, and how far it has come. */
import { type Column, Empty, Pages, PageHead, SelectField, Table, Views } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, hoursOf, occupationOf, prefectureOf } from '../../../desk/words.ts'
import { prefectures } from '../../../law/divisions.ts'
import type { SupervisionRow } from '../readings.ts'
import { OpenTag, StandingTag, standings } from './names.tsx'

type View = { rows: SupervisionRow[]; next: string | null }

const columns: Column<SupervisionRow>[] = [
  {
    key: 'institution',
    title: '评价机构',
    lead: true,
    cell: ({ id, institution, prefecture }) => (
      <>
        <a className="lead" href={`/desk/supervisions/${id}`}>
          {institution}
        </a>
        <span className="sub">{prefectureOf(prefecture)}</span>
      </>
    ),
  },
  {
    key: 'time',
    title: '督导时间',
    by: ({ from }) => from,
    cell: (row) => (
      <>
        <span className="nowrap">{fullDay(row.from)}</span>
        <span className="sub nowrap">{hoursOf(row)}</span>
      </>
    ),
  },
  {
    key: 'occupations',
    title: '职业',
    cell: ({ occupations }) => occupations.map(occupationOf).join('、'),
  },
  { key: 'open', title: '是否公开', by: ({ disclosed }) => String(disclosed), cell: (row) => <OpenTag {...row} /> },
  { key: 'standing', title: '办理情况', cell: (row) => <StandingTag {...row} /> },
]

export default function SupervisionList({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next } = view
  const { stage = '', prefecture = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  const opens = powers.includes('centre.openSupervision')
  const seesDraws = powers.some((power) => power !== 'industry.readSupervisions' && power.endsWith('.readSupervisions'))
  return (
    <div className="stack">
      <PageHead title="日常督导" end={opens ? <OpenLink /> : undefined}>
        {powers.some((power) => power.startsWith('industry.'))
          ? '本行业评价机构已公开的督导。'
          : '按督导时间排列，最近的在前。'}
      </PageHead>
      {seesDraws ? (
        <Views
          label="按办理情况看"
          at={stage}
          onChoose={(key) => ask({ stage: key })}
          views={[{ key: '', label: '全部' }, ...Object.entries(standings).map(([key, label]) => ({ key, label }))]}
        />
      ) : null}
      <Table
        caption="日常督导列表"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        remember="supervisions"
        tools={
          <SelectField
            label={<span className="unseen">市州</span>}
            empty="全省"
            value={prefecture}
            onChange={(event) => ask({ prefecture: event.currentTarget.value })}
            choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
          />
        }
        empty={
          <Empty title="没有符合条件的日常督导" icon="calendar">
            {opens ? '可以从评价场次中选择一场组织督导。' : '可以减少筛选条件再看。'}
          </Empty>
        }
      />
      <Pages
        note={`本页 ${rows.length} 次`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}

const OpenLink = () => (
  <a className="button primary" href="/desk/supervisions/new">
    <Icon name="plus" />
    组织日常督导
  </a>
)
