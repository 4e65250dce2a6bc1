/** A sheet of filings under check. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { Live } from '../../../desk/sheet/mend.tsx'
import { SheetScreen } from '../../../desk/sheet/page.tsx'
import type { SheetPage } from '../../../kernel/sheet/tables.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { findingsIn } from '../findings.ts'
import { type Cells, columns } from '../sheet.ts'

const live: Live = (cells, others) =>
  findingsIn(
    cells as Cells,
    new Set(others.map((other) => (other.cells.code ?? '').toUpperCase())),
    new Set(),
    dayInChina(new Date()),
  )

export default function ImportScreen(props: ScreenProps<SheetPage>) {
  return (
    <SheetScreen
      {...props}
      title="备案表格检查"
      verb="登记"
      columns={columns}
      live={live}
      done="/institutions"
      named={{
        title: '机构',
        cell: ({ name, code }) => (
          <>
            {name || '（未填）'}
            <span className="sub code">{code}</span>
          </>
        ),
      }}
    />
  )
}
