/** The list of daily supervisions: when and where, whether the institution knows, and how far it has come. */
import { type Column, Empty } from '../../../desk/kit/index.ts'
import { byPrefecture, ListPage } from '../../../desk/kit/list-page.tsx'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, hoursOf, occupationOf, prefectureOf } from '../../../desk/words.ts'
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
  const opens = powers.includes('centre.openSupervision')
  const counts = powers.some((power) => power.endsWith('.readRecords'))
  const seesDraws = powers.some((power) => power !== 'industry.readSupervisions' && power.endsWith('.readSupervisions'))
  return (
    <ListPage
      title="日常督导"
      about={
        powers.some((power) => power.startsWith('industry.'))
          ? '本行业评价机构已公开的督导。'
          : '按督导时间排列，最近的在前。'
      }
      end={
        <>
          {counts ? <ShareLink /> : null}
          {opens ? <OpenLink /> : null}
        </>
      }
      views={seesDraws ? { key: 'stage', label: '按办理情况看', names: standings } : undefined}
      filters={[byPrefecture]}
      table={{
        caption: '日常督导列表',
        columns,
        remember: 'supervisions',
        empty: (
          <Empty title="没有符合条件的日常督导" icon="calendar">
            {opens ? '可以从评价场次中选择一场组织督导。' : '可以减少筛选条件再看。'}
          </Empty>
        ),
      }}
      rows={view.rows}
      unit="次"
      next={view.next}
      place={place}
      go={go}
    />
  )
}

const ShareLink = () => (
  <a className="button" href="/desk/technical-share">
    技术督导占比
  </a>
)

const OpenLink = () => (
  <a className="button primary" href="/desk/supervisions/new">
    <Icon name="plus" />
    组织日常督导
  </a>
)
