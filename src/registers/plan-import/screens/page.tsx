/** A plan's sheet under check. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { Live } from '../../../desk/sheet/mend.tsx'
import { SheetScreen } from '../../../desk/sheet/page.tsx'
import type { SheetPage } from '../../../kernel/sheet/tables.ts'
import { findingsIn } from '../findings.ts'
import { type Cells, columns } from '../sheet.ts'

/** What needs the filing is said by the server alone. */
const live: Live = (cells) =>
  findingsIn(cells as Cells, undefined, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16))

export default function PlanImport(props: ScreenProps<SheetPage>) {
  return (
    <SheetScreen
      {...props}
      title={props.view.about.title ?? '计划表格检查'}
      verb="报送"
      columns={columns}
      live={live}
      done="/plans"
      named={{
        title: '场次',
        cell: ({ batch, occupation, level, subject, day, from }) => (
          <>
            {batch} {occupation} {level}
            <span className="sub">
              {day} {from} {subject}
            </span>
          </>
        ),
      }}
    />
  )
}
