/** The list of supervisors: search, saved questions, filters, export, and the way to enter new ones. */
import { Notice, Pages, PageHead, SearchBox, SelectField, Table, Views, type Column } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { prefectures } from '../../../law/divisions.ts'
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
  const { search = '', kind = '', state = '', prefecture = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  const query = new URLSearchParams(Object.entries({ search, kind, state, prefecture }).filter(([, value]) => value))
  const enters = powers.some((power) => power.endsWith('.keepSupervisors'))
  const seesBoth = powers.some((power) => power.endsWith('.readSupervisors'))
  return (
    <div className="stack">
      <PageHead
        title={seesBoth ? '质量督导员' : '内督员'}
        end={
          enters ? (
            <>
              {seesBoth ? (
                <a className="button" href="/desk/supervisor-imports/new">
                  <Icon name="upload" />
                  用表格登记
                </a>
              ) : null}
              <a className="button primary" href="/desk/supervisors/new">
                <Icon name="plus" />
                {seesBoth ? '登记外督员' : '登记内督员'}
              </a>
            </>
          ) : undefined
        }
      >
        {after ? '接上页' : `共 ${total} 人`}
      </PageHead>
      {seesBoth ? (
        <Views
          label="按类别看"
          at={kind}
          onChoose={(key) => ask({ kind: key })}
          views={[{ key: '', label: '全部' }, ...Object.entries(cardKinds).map(([key, label]) => ({ key, label }))]}
        />
      ) : null}
      <Table
        caption="质量督导员列表"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        remember="supervisors"
        tools={
          <>
            <SearchBox
              light
              label="查找质量督导员"
              placeholder="证卡编号或任职单位"
              value={search}
              onSearch={(words) => ask({ search: words })}
            />
            <SelectField
              label={<span className="unseen">证卡状态</span>}
              empty="全部状态"
              value={state}
              onChange={(event) => ask({ state: event.currentTarget.value })}
              choices={Object.entries(cardStates).map(([value, label]) => ({ value, label }))}
            />
            <SelectField
              label={<span className="unseen">市州</span>}
              empty="全省"
              value={prefecture}
              onChange={(event) => ask({ prefecture: event.currentTarget.value })}
              choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <a className="button quiet" href={`/api/supervisors/export.xlsx?${query}`} download>
              导出 Excel
            </a>
            <a className="button quiet" href={`/api/supervisors/export.csv?${query}`} download>
              导出 CSV
            </a>
          </>
        }
        empty={<Notice>没有符合条件的质量督导员。可以减少筛选条件，或换一个编号、单位查找。</Notice>}
      />
      <Pages
        note={`本页 ${rows.length} 人`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}
