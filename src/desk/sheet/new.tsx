/** Handing over a sheet: take the template, fill it in, upload it. Nothing is done yet. */
import { type ReactNode, useState } from 'react'
import { Button, Card, FileDrop, PageHead, RefusalBox, useAct } from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'

type Props = Pick<ScreenProps, 'send' | 'go'> & {
  title: string
  /** The path of the sheet's procedure. */
  path: string
  label: string
  lead: ReactNode
  /** What the sheet is about, beside its rows. */
  about?: Record<string, string>
  /** What is asked beside the file. */
  children?: ReactNode
}

/** Windows takes a .csv for an old Excel file; its name knows better. */
const typed = (file: File) => (/\.csv$/i.test(file.name) ? new File([file], file.name, { type: 'text/csv' }) : file)

export function NewSheet({ title, path, label, lead, about = {}, children, send, go }: Props) {
  const [file, setFile] = useState<File>()
  const [id] = useState(() => crypto.randomUUID())
  const { busy, refusal, run } = useAct()
  const words = new URLSearchParams(about).toString()
  const at = words ? `sheet?${words}` : 'sheet'
  const upload = async () => {
    if (file && (await run(() => send(at, typed(file), { path, subject: id })))) go(`/${path}/${id}`)
  }
  return (
    <div className="stack">
      <PageHead title={title}>{lead}</PageHead>
      <Card
        title="上传表格"
        aside={
          <a className="button quiet" href={`/api/${path}/template.xlsx`} download>
            下载模板
          </a>
        }
      >
        <div className="stack">
          {refusal ? <RefusalBox refusal={refusal} title="表格没有读入" /> : null}
          {children}
          <FileDrop
            label={label}
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
