/** The list of institutions: search, saved questions, filters, export, and the way to enter new ones. */
import { Notice, Pages, PageHead, SearchBox, SelectField, Table, Views, type Column } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { prefectures } from '../../../law/divisions.ts'
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

export default function InstitutionList({ view, place, powers, go }: ScreenProps<View>) {
  const { rows, next, total, more } = view
  const { search = '', kind = '', prefecture = '', status = '', evaluation = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  const asked = Object.entries({ search, kind, prefecture, status, evaluation }).filter(([, value]) => value)
  const query = new URLSearchParams(asked)
  const keeps = powers.includes('centre.keepInstitutions')
  return (
    <div className="stack">
      <PageHead
        title="评价机构"
        end={
          keeps ? (
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
          ) : undefined
        }
      >
        {after ? '接上页' : more ? `超过 ${total} 个机构` : `共 ${total} 个机构`}
      </PageHead>
      <Views
        label="按状态看"
        at={status}
        onChoose={(key) => ask({ status: key })}
        views={[
          { key: '', label: '全部' },
          ...Object.entries(statusNames).map(([key, label]) => ({ key, label })),
          { key: 'expiring', label: '应办续期' },
        ]}
      />
      <Table
        caption="评价机构列表"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        remember="institutions"
        tools={
          <>
            <SearchBox
              light
              label="查找机构"
              placeholder="机构名称（可只写几个字）或信用代码"
              value={search}
              onSearch={(words) => ask({ search: words })}
            />
            <SelectField
              label={<span className="unseen">机构类别</span>}
              empty="全部类别"
              value={kind}
              onChange={(event) => ask({ kind: event.currentTarget.value })}
              choices={Object.entries(institutionTypes).map(([value, { name }]) => ({ value, label: name }))}
            />
            <SelectField
              label={<span className="unseen">评价类型</span>}
              empty="全部评价类型"
              value={evaluation}
              onChange={(event) => ask({ evaluation: event.currentTarget.value })}
              choices={Object.entries(evaluationKinds).map(([value, { name }]) => ({ value, label: name }))}
            />
            <SelectField
              label={<span className="unseen">市州</span>}
              empty="全省"
              value={prefecture}
              onChange={(event) => ask({ prefecture: event.currentTarget.value })}
              choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <a className="button quiet" href={`/api/institutions/export.xlsx?${query}`} download>
              导出 Excel
            </a>
            <a className="button quiet" href={`/api/institutions/export.csv?${query}`} download>
              导出 CSV
            </a>
          </>
        }
        empty={<Notice>没有符合条件的机构。可以减少筛选条件，或换几个字查找。</Notice>}
      />
      <Pages
        note={`本页 ${rows.length} 个`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}
