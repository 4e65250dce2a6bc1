/** A roster's sheet under check. Once it is filed only masks are shown. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { Live } from '../../../desk/sheet/mend.tsx'
import { SheetScreen } from '../../../desk/sheet/page.tsx'
import type { SheetPage } from '../../../kernel/sheet/tables.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { findingsIn, numberOf } from '../findings.ts'
import { type Cells, columns } from '../sheet.ts'

const live: Live = (cells, others) =>
  findingsIn(
    cells as Cells,
    new Set(others.map((other) => numberOf(other.cells.identityNumber ?? ''))),
    dayInChina(new Date()),
  )

/** The whole number is shown where it is mended, not in a list that many may see over a shoulder. */
const hidden = (number: string) =>
  number.length > 8 ? `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}` : number

export default function RosterImport(props: ScreenProps<SheetPage>) {
  return (
    <SheetScreen
      {...props}
      title="考生名单检查"
      verb="报送"
      columns={columns}
      live={live}
      done={`/plans/${props.view.about.activity}`}
      named={{
        title: '考生',
        cell: ({ name, identityNumber }) => (
          <>
            {name || '（未填）'}
            <span className="sub code">{hidden(identityNumber ?? '')}</span>
          </>
        ),
      }}
    />
  )
}
