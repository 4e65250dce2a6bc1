/** A sheet of external supervisors under check. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { Live } from '../../../desk/sheet/mend.tsx'
import { SheetScreen } from '../../../desk/sheet/page.tsx'
import type { SheetPage } from '../../../kernel/sheet/tables.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { cardOf, findingsIn, nothingKnown, numberOf } from '../findings.ts'
import { type Cells, columns } from '../sheet.ts'

const live: Live = (cells, others) => {
  const numbers = new Set(others.map((other) => numberOf(other.cells.identityNumber ?? '')))
  const cards = new Set(others.flatMap(({ cells: { card } }) => (card ? [cardOf(card)] : [])))
  return findingsIn(cells as Cells, { ...nothingKnown, numbers, cards }, dayInChina(new Date()))
}

export default function ImportScreen(props: ScreenProps<SheetPage>) {
  return (
    <SheetScreen
      {...props}
      title="外督员表格检查"
      verb="登记"
      columns={columns}
      live={live}
      done="/supervisors"
      named={{
        title: '外督员',
        cell: ({ name, employer }) => (
          <>
            {name || '（未填）'}
            <span className="sub">{employer}</span>
          </>
        ),
      }}
    />
  )
}
