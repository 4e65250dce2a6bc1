/** Handing over a plan as a sheet. */
import { useState } from 'react'
import { TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { NewSheet } from '../../../desk/sheet/new.tsx'
import { dayInChina } from '../../../law/calendar/index.ts'

export default function NewPlanImport({ send, go }: ScreenProps) {
  const today = dayInChina(new Date())
  const [title, setTitle] = useState(`${today.slice(0, 4)}年${Number(today.slice(5, 7))}月评价计划`)
  return (
    <NewSheet
      send={send}
      go={go}
      title="用表格报送计划"
      path="plan-imports"
      label="计划表格"
      lead="一行一个场次，整张表格作为一份计划。先逐行检查，全部无误后一次报送。"
      about={{ title }}
    >
      <TextField label="计划名称" value={title} required onChange={(event) => setTitle(event.currentTarget.value)} />
    </NewSheet>
  )
}
