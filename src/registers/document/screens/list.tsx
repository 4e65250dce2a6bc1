/** The list of documents: for the office by what waits for whom, for everybody else what was served to them. */
import { type Column, Notice, PageHead, Pages, SearchBox, SelectField, Table, Views } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds, waitings } from '../parts.ts'
import type { DocumentRow } from '../readings.ts'
import { dayOf, kindName, StageTag } from './names.tsx'

type View = { rows: DocumentRow[]; next: string | null; inside: boolean }

const lead: Column<DocumentRow> = {
  key: 'letter',
  title: '公文',
  lead: true,
  by: ({ institution }) => institution,
  cell: ({ id, kind, institution }) => (
    <>
      <a className="lead" href={`/desk/documents/${id}`}>
        {kindName(kind)}
      </a>
      <span className="sub">{institution}</span>
    </>
  ),
}
const number: Column<DocumentRow> = {
  key: 'number',
  title: '文号',
  by: (row) => row.number ?? '',
  cell: (row) => (row.number ? <span className="nowrap">{row.number}</span> : <span className="faint">未编号</span>),
}
const state: Column<DocumentRow> = {
  key: 'state',
  title: '状态',
  cell: ({ stage, waiting }) => <StageTag stage={stage} waiting={waiting} />,
}
const signed: Column<DocumentRow> = {
  key: 'signed',
  title: '成文日期',
  by: ({ signedOn }) => signedOn ?? '',
  cell: ({ signedOn }) => <span className="nowrap">{signedOn ? dayOf(signedOn) : '—'}</span>,
}
const drafted: Column<DocumentRow> = {
  key: 'drafted',
  title: '拟稿',
  by: ({ draftedOn }) => draftedOn,
  cell: ({ draftedOn, drafter }) => (
    <>
      <span className="nowrap">{dayOf(draftedOn)}</span>
      {drafter ? <span className="sub">{drafter}</span> : null}
    </>
  ),
}
const columnsInside = [lead, number, drafted, signed, state]
const columnsOutside = [lead, number, signed, state]

export default function DocumentList({ view, place, go }: ScreenProps<View>) {
  const { rows, next, inside } = view
  const { search = '', waiting = '', kind = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  return (
    <div className="stack">
      <PageHead title="公文">{inside ? '拟稿、核稿、签发、用印、送达' : '送达给您的公文'}</PageHead>
      {inside ? (
        <Views
          label="按待办事项看"
          at={waiting}
          onChoose={(key) => ask({ waiting: key })}
          views={[{ key: '', label: '全部' }, ...Object.entries(waitings).map(([key, label]) => ({ key, label }))]}
        />
      ) : null}
      <Table
        caption="公文列表"
        rows={rows}
        columns={inside ? columnsInside : columnsOutside}
        keyOf={({ id }) => id}
        tools={
          inside ? (
            <>
              <SearchBox
                light
                label="查找公文"
                placeholder="文号或评价机构名称"
                value={search}
                onSearch={(words) => ask({ search: words })}
              />
              <SelectField
                label={<span className="unseen">公文种类</span>}
                empty="全部种类"
                value={kind}
                onChange={(event) => ask({ kind: event.currentTarget.value })}
                choices={Object.entries(kinds).map(([value, { name }]) => ({ value, label: name }))}
              />
            </>
          ) : undefined
        }
        empty={<Notice>{inside ? '没有符合条件的公文。' : '还没有送达给您的公文。'}</Notice>}
      />
      <Pages
        note={`本页 ${rows.length} 件`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}
