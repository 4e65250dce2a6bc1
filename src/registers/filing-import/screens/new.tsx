/** Handing over a sheet of filings: take the template, fill it in, upload it. Nothing is registered yet. */
import { useState } from 'react'
import { Button, Card, FileDrop, PageHead, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'

/** Windows takes a .csv for an old Excel file; its name knows better. */
const typed = (file: File) => (/\.csv$/i.test(file.name) ? new File([file], file.name, { type: 'text/csv' }) : file)

export default function NewImport({ send, go }: ScreenProps) {
  const [file, setFile] = useState<File>()
  const [id] = useState(() => crypto.randomUUID())
  const { busy, refusal, run } = useAct()
  const upload = async () => {
    if (file && (await run(() => send('sheet', typed(file), { subject: id })))) go(`/filing-imports/${id}`)
  }
  return (
    <div className="stack">
      <PageHead title="用表格登记备案">先逐行检查，全部无误后一次登记；检查期间不会登记任何机构。</PageHead>
      <Card
        title="上传表格"
        aside={
          <a className="button quiet" href="/api/filing-imports/template.xlsx" download>
            下载模板
          </a>
        }
      >
        <div className="stack">
          {refusal ? <RefusalBox refusal={refusal} title="表格没有读入" /> : null}
          <FileDrop
            label="备案表格"
            accept=".xlsx,.csv"
            kinds="Excel 表格（.xlsx、.csv）"
            maxMegabytes={10}
            file={file}
            onFile={setFile}
            required
            why="使用系统提供的模板，不要含公式和合并单元格"
          />
          <div className="row">
            <Button kind="primary" size="large" disabled={!file} busy={busy} onClick={upload}>
              上传并检查
            </Button>
          </div>
        </div>
      </Card>
    </div>
  )
}
