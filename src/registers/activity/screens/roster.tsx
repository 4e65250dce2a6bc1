/** The candidates of a batch, masked. Opening a value needs a reason and is recorded. */
import { type Column, Notice, Pages, PageHead, Table } from '../../../desk/kit/index.ts'
import { Personal } from '../../../desk/kit/personal.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { rosterKinds } from '../parts.ts'
import type { RosterRow } from '../readings.ts'

type View = { rows: RosterRow[]; next: string | null; total: number }

export default function Roster({ view, place, go, send, read, powers }: ScreenProps<View>) {
  const opening = { send, read, powers }
  const columns: Column<RosterRow>[] = [
    { key: 'row', title: '序号', number: true, cell: ({ row }) => row + 1 },
    {
      key: 'name',
      title: '姓名',
      lead: true,
      cell: ({ person, name, nameRef }) => (
        <Personal of={person} value={nameRef} masked={name} what="姓名" {...opening} />
      ),
    },
    {
      key: 'number',
      title: '公民身份号码',
      cell: ({ person, identityNumber, numberRef }) => (
        <Personal of={person} value={numberRef} masked={identityNumber} what="公民身份号码" {...opening} />
      ),
    },
    {
      key: 'declared',
      title: '申报类别',
      cell: ({ declared }) => (declared ? rosterKinds[declared as keyof typeof rosterKinds] : '—'),
    },
  ]
  return (
    <div className="stack">
      <PageHead title="考生名单" over={<a href={`/desk/plans/${place.params.id}`}>返回评价计划</a>}>
        共 {view.total} 人。姓名和号码加密保存，只显示首尾几位。
      </PageHead>
      <Table
        caption="考生名单"
        rows={view.rows}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Notice>名单为空。</Notice>}
      />
      <Pages
        note={`本页 ${view.rows.length} 人`}
        before={place.search.after ? () => history.back() : undefined}
        after={view.next ? () => go({ search: { after: view.next ?? undefined } }) : undefined}
      />
    </div>
  )
}
