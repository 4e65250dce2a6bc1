/** A sheet of filings under check: what is wrong with each row, mended in place; then all are registered together. */
import { useState } from 'react'
import {
  Actions,
  actionsOf,
  Button,
  Card,
  type Column,
  Notice,
  PageHead,
  RefusalBox,
  Table,
  Tag,
  useAct,
} from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { ImportPage } from '../contract.ts'
import { columns as heads } from '../sheet.ts'
import { Mend, SetAside } from './mend.tsx'
import '../../../desk/kit/subject.css'

type Row = ImportPage['rows'][number]

export default function ImportScreen({ view, options, send, go }: ScreenProps<ImportPage>) {
  const [mending, mend] = useState<Row>()
  const [aside, setAside] = useState<Row>()
  const { busy, refusal, run } = useAct()
  const wrong = view.rows.filter(({ findings }) => findings.length > 0)
  const ready = view.rows.filter(({ findings, aside: out }) => !out && findings.length === 0)
  const columns: Column<Row>[] = [
    { key: 'row', title: '行', number: true, by: ({ row }) => row, cell: ({ line }) => line },
    {
      key: 'name',
      title: '机构',
      lead: true,
      cell: ({ cells }) => (
        <>
          {cells.name || '（未填）'}
          <span className="sub code">{cells.code}</span>
        </>
      ),
    },
    {
      key: 'findings',
      title: '检查结果',
      cell: ({ findings, aside: out }) =>
        out ? (
          <Tag>本次不登记</Tag>
        ) : findings.length === 0 ? (
          <Tag state="good">无误</Tag>
        ) : (
          <ul className="stack close">
            {findings.map(({ key, problem }) => (
              <li key={key + problem}>
                <Tag state="bad">{headOf(key)}</Tag> {problem}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'do',
      title: '办理',
      silent: true,
      cell: (row) =>
        view.stage === 'checking' && row.findings.length > 0 ? (
          <span className="row">
            <Button onClick={() => mend(row)}>更正</Button>
            <Button kind="quiet" onClick={() => setAside(row)}>
              不登记
            </Button>
          </span>
        ) : null,
    },
  ]
  const file = async () => {
    if (await run(() => send('filing', {}))) go('/institutions')
  }
  return (
    <>
      <PageHead
        title="备案表格检查"
        tag={
          view.stage === 'filed' ? (
            <Tag state="good">已登记</Tag>
          ) : (
            <Tag state={wrong.length ? 'wait' : 'good'}>{wrong.length ? `${wrong.length} 行待更正` : '可以登记'}</Tag>
          )
        }
      >
        共 {view.rows.length} 行，无误 {ready.length} 行。
      </PageHead>
      <div className="institution">
        <div className="stack mend">
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {wrong.length > 0 ? (
            <Notice state="wait">
              有问题的行可以在这里直接更正，也可以本次不登记；其他行不受影响，也不会先行登记。
            </Notice>
          ) : null}
          <Table caption="逐行检查结果" rows={view.rows} columns={columns} keyOf={({ row }) => String(row)} />
        </div>
        <div className="stack">
          <Actions
            items={actionsOf(
              options.filter(({ type }) => type === 'file'),
              () => void file(),
            ).map((item) =>
              wrong.length > 0
                ? {
                    ...item,
                    open: false,
                    why: `还有 ${wrong.length} 行需要更正`,
                    remedy: '请逐行更正，或选择本次不登记',
                  }
                : item,
            )}
          />
          {busy ? <Notice>正在登记……</Notice> : null}
          <Card title="原始文件" tight>
            <p className="note">
              SHA-256 <span className="code">{view.sha256}</span>
            </p>
          </Card>
        </div>
      </div>
      <Mend row={mending} view={view} send={send} onClose={() => mend(undefined)} />
      <SetAside row={aside} send={send} onClose={() => setAside(undefined)} />
    </>
  )
}

const headOf = (key: string) => heads.find((each) => each.key === key)?.head ?? key
