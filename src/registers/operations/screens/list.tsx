/** What the machine itself did, the newest first. There is nothing to do here but look. */
import { type Column, Empty, PageHead, Table } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds } from '../contract.ts'

type Operation = { id: string; kind: keyof typeof kinds; count: number; at: string }

const columns: Column<Operation>[] = [
  {
    key: 'at',
    title: '时间',
    lead: true,
    by: ({ at }) => at,
    cell: ({ at }) => <span className="nowrap">{at}</span>,
  },
  { key: 'kind', title: '事项', by: ({ kind }) => kinds[kind], cell: ({ kind }) => kinds[kind] },
  { key: 'count', title: '数量', number: true, by: ({ count }) => count, cell: ({ count }) => count },
]

export default function OperationList({ view }: ScreenProps<{ rows: Operation[] }>) {
  return (
    <div className="stack">
      <PageHead title="系统运行记录">系统自己做过的事，最近 200 条；只能查看，不能更改。</PageHead>
      <Table
        caption="系统运行记录"
        rows={view.rows}
        columns={columns}
        keyOf={({ id }) => id}
        order={{ key: 'at', down: true }}
        empty={<Empty title="还没有运行记录">系统运行后会自动记录。</Empty>}
      />
    </div>
  )
}
