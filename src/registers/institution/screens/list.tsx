/** The list of institutions: search, saved questions, filters, export, and the way to enter new ones. */
import { type Column, Notice } from '../../../desk/kit/index.ts'
import { byPrefecture, ListPage } from '../../../desk/kit/list-page.tsx'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { evaluationKinds, institutionTypes } from '../../../law/kinds.ts'
import type { InstitutionRow } from '../readings.ts'
import { statusNames } from '../standing.ts'
import { kindName, prefectureOf, StatusTag } from './names.tsx'

type View = { rows: InstitutionRow[]; next: string | null; total: number; more: boolean }

const columns: Column<InstitutionRow>[] = [
  {
    key: 'name',
    title: '机构',
    lead: true,
    by: ({ name }) => name,
    cell: ({ id, name, code }) => (
      <>
        <a className="lead" href={`/desk/institutions/${id}`}>
          {name}
        </a>
        <span className="sub code">{code}</span>
      </>
    ),
  },
  {
    key: 'kind',
    title: '类别',
    by: ({ kind }) => kindName(kind),
    cell: ({ kind, prefecture }) => (
      <>
        {kindName(kind)}
        <span className="sub">{prefectureOf(prefecture)}</span>
      </>
    ),
  },
  {
    key: 'receipt',
    title: '备案回执',
    cell: ({ receipt, filedOn }) => (
      <>
        <span className="nowrap">{receipt ?? '—'}</span>
        <span className="sub">备案 {filedOn}</span>
      </>
    ),
  },
  {
    key: 'until',
    title: '有效期至',
    by: ({ validUntil }) => validUntil,
    cell: ({ validUntil }) => <span className="nowrap">{validUntil}</span>,
  },
  {
    key: 'occupations',
    title: '职业',
    number: true,
    by: ({ occupations }) => occupations,
    cell: ({ occupations }) => occupations,
  },
  { key: 'industry', title: '行业部门', extra: true, cell: ({ industry }) => industry ?? '—' },
  { key: 'status', title: '状态', cell: ({ status }) => <StatusTag status={status} /> },
]

const namesOf = (all: Record<string, { name: string }>) =>
  Object.entries(all).map(([value, { name }]) => ({ value, label: name }))

export default function InstitutionList({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next, total, more } = view
  return (
    <ListPage
      title="评价机构"
      about={place.search['after'] ? '接上页' : more ? `超过 ${total} 个机构` : `共 ${total} 个机构`}
      end={powers.includes('centre.keepInstitutions') ? <Entering /> : undefined}
      views={{ key: 'status', label: '按状态看', names: { ...statusNames, expiring: '应办续期' } }}
      search={{ label: '查找机构', placeholder: '机构名称（可只写几个字）或信用代码' }}
      filters={[
        { key: 'kind', label: '机构类别', empty: '全部类别', choices: namesOf(institutionTypes) },
        { key: 'evaluation', label: '评价类型', empty: '全部评价类型', choices: namesOf(evaluationKinds) },
        byPrefecture,
      ]}
      files={{ at: '/api/institutions' }}
      table={{
        caption: '评价机构列表',
        columns,
        remember: 'institutions',
        empty: <Notice>没有符合条件的机构。可以减少筛选条件，或换几个字查找。</Notice>,
      }}
      rows={rows}
      unit="个"
      next={next}
      place={place}
      go={go}
    />
  )
}

const Entering = () => (
  <>
    <a className="button" href="/desk/filing-imports/new">
      <Icon name="upload" />
      用表格登记
    </a>
    <a className="button primary" href="/desk/institutions/new">
      <Icon name="plus" />
      登记备案
    </a>
  </>
)
