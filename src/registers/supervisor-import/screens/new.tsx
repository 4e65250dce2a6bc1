/** Handing over a sheet of external supervisors. */
import type { ScreenProps } from '../../../desk/room.ts'
import { NewSheet } from '../../../desk/sheet/new.tsx'

export default function NewImport({ send, go }: ScreenProps) {
  return (
    <NewSheet
      send={send}
      go={go}
      title="用表格登记外督员"
      path="supervisor-imports"
      label="外督员表格"
      lead="先逐行检查，全部无误后一次登记；检查期间不会登记任何人。"
    />
  )
}
