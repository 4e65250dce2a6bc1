/** The list of documents: for the office by what waits for whom, for everybody else what was served to them. */
import { type Column, Notice } from '../../../desk/kit/index.ts'
import { ListPage } from '../../../desk/kit/list-page.tsx'
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

const kindChoices = Object.entries(kinds).map(([value, { name }]) => ({ value, label: name }))

export default function DocumentList({ view, place, go }: ScreenProps<View>) {
  const { rows, next, inside } = view
  return (
    <ListPage
      title="公文"
      about={inside ? '拟稿、核稿、签发、用印、送达' : '送达给您的公文'}
      views={inside ? { key: 'waiting', label: '按待办事项看', names: waitings } : undefined}
      search={inside ? { label: '查找公文', placeholder: '文号或评价机构名称' } : undefined}
      filters={inside ? [{ key: 'kind', label: '公文种类', empty: '全部种类', choices: kindChoices }] : []}
      table={{
        caption: '公文列表',
        columns: inside ? columnsInside : columnsOutside,
        empty: <Notice>{inside ? '没有符合条件的公文。' : '还没有送达给您的公文。'}</Notice>,
      }}
      rows={rows}
      unit="件"
      next={next}
      place={place}
      go={go}
    />
  )
}
