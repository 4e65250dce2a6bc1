/** The list of supervisors: search, saved questions, filters, export, and the way to enter new ones. */
import { choicesOf, type Column, Notice } from '../../../desk/kit/index.ts'
import { byPrefecture, ListPage } from '../../../desk/kit/list-page.tsx'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { cardKinds } from '../parts.ts'
import type { SupervisorRow } from '../readings.ts'
import { cardStates } from '../standing.ts'
import { CardTag, kindOf, prefectureOf } from './names.tsx'

type View = { rows: SupervisorRow[]; next: string | null; total: number }

const columns: Column<SupervisorRow>[] = [
  {
    key: 'card',
    title: '证卡编号',
    lead: true,
    by: ({ card }) => card,
    cell: ({ id, card, name }) => (
      <>
        <a className="lead code" href={`/desk/supervisors/${id}`}>
          {card}
        </a>
        <span className="sub">{name}</span>
      </>
    ),
  },
  {
    key: 'kind',
    title: '类别',
    by: ({ kind }) => kind,
    cell: ({ kind, prefecture }) => (
      <>
        {kindOf(kind)}
        <span className="sub">{prefectureOf(prefecture)}</span>
      </>
    ),
  },
  {
    key: 'employer',
    title: '任职单位',
    by: ({ employer }) => employer ?? '',
    cell: ({ employer }) => employer ?? '未登记',
  },
  { key: 'issuer', title: '核发单位', by: ({ issuer }) => issuer, cell: ({ issuer }) => issuer },
  {
    key: 'until',
    title: '有效期至',
    by: ({ validUntil }) => validUntil,
    cell: ({ validFrom, validUntil }) => (
      <>
        <span className="nowrap">{validUntil}</span>
        <span className="sub nowrap">自 {validFrom}</span>
      </>
    ),
  },
  { key: 'state', title: '证卡状态', cell: ({ state }) => <CardTag state={state} /> },
]

export default function SupervisorList({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next, total } = view
  const enters = powers.some((power) => power.endsWith('.keepSupervisors'))
  const seesBoth = powers.some((power) => power.endsWith('.readSupervisors'))
  return (
    <ListPage
      title={seesBoth ? '质量督导员' : '内督员'}
      about={place.search['after'] ? '接上页' : `共 ${total} 人`}
      end={enters ? <Entering both={seesBoth} /> : undefined}
      views={seesBoth ? { key: 'kind', label: '按类别看', names: cardKinds } : undefined}
      search={{ label: '查找质量督导员', placeholder: '证卡编号或任职单位' }}
      filters={[{ key: 'state', label: '证卡状态', empty: '全部状态', choices: choicesOf(cardStates) }, byPrefecture]}
      files={{ at: '/api/supervisors' }}
      table={{
        caption: '质量督导员列表',
        columns,
        remember: 'supervisors',
        empty: <Notice>没有符合条件的质量督导员。可以减少筛选条件，或换一个编号、单位查找。</Notice>,
      }}
      rows={rows}
      unit="人"
      next={next}
      place={place}
      go={go}
    />
  )
}

const Entering = ({ both }: { both: boolean }) => (
  <>
    {both ? (
      <a className="button" href="/desk/supervisor-imports/new">
        <Icon name="upload" />
        用表格登记
      </a>
    ) : null}
    <a className="button primary" href="/desk/supervisors/new">
      <Icon name="plus" />
      {both ? '登记外督员' : '登记内督员'}
    </a>
  </>
)
