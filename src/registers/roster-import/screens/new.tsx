/** Handing over a roster as a sheet, for the batch it was asked from. */
import { Notice } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { NewSheet } from '../../../desk/sheet/new.tsx'

export default function NewRosterImport({ place, send, go }: ScreenProps) {
  const { activity = '', batch = '' } = place.search
  if (!activity || !batch) return <Notice state="wait">请先打开评价计划，在要报送名单的批次上选择“报送名单”。</Notice>
  return (
    <NewSheet
      send={send}
      go={go}
      title="用表格报送考生名单"
      path="roster-imports"
      label="考生名单"
      lead="一行一名考生。先逐行检查，全部无误后一次报送，整份替换该批次的原名单。"
      about={{ activity, batch }}
    />
  )
}
