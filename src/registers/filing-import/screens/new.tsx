/** Handing over a sheet of filings. */
import type { ScreenProps } from '../../../desk/room.ts'
import { NewSheet } from '../../../desk/sheet/new.tsx'

export default function NewImport({ send, go }: ScreenProps) {
  return (
    <NewSheet
      send={send}
      go={go}
      title="用表格登记备案"
      path="filing-imports"
      label="备案表格"
      lead="先逐行检查，全部无误后一次登记；检查期间不会登记任何机构。"
    />
  )
}
