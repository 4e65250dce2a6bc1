/** A sheet under check: what is wrong with each row, mended in place; then all are handed over together. */
import { type ReactNode, useState } from 'react'
import type { Cells, SheetColumn } from '../../kernel/sheet/columns.ts'
import type { SheetPage } from '../../kernel/sheet/tables.ts'
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
} from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'
import { type Live, Mend, type Row, SetAside } from './mend.tsx'
import '../kit/subject.css'

type Props = ScreenProps<SheetPage> & {
  title: string
  columns: readonly SheetColumn[]
  /** The head and the content of the cell that names a row. */
  named: { title: string; cell: (cells: Cells) => ReactNode }
  /** Words for what happens to the rows: '登记', '已登记'. */
  verb: string
  live: Live
  /** Where to go when all is done. */
  done: string
}

export function SheetScreen({ view, options, send, go, title, columns: heads, named, verb, live, done }: Props) {
  const [mending, mend] = useState<Row>()
  const [aside, setAside] = useState<Row>()
  const { busy, refusal, run } = useAct()
  const wrong = view.rows.filter(({ findings }) => findings.length > 0)
  const ready = view.rows.filter(({ findings, aside: out }) => !out && findings.length === 0)
  const columns: Column<Row>[] = [
    { key: 'row', title: '行', number: true, by: ({ row }) => row, cell: ({ line }) => line },
    { key: 'name', title: named.title, lead: true, cell: ({ cells }) => named.cell(cells) },
    {
      key: 'findings',
      title: '检查结果',
      cell: ({ findings, aside: out }) => <Findings heads={heads} findings={findings} aside={out} verb={verb} />,
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
              不{verb}
            </Button>
          </span>
        ) : null,
    },
  ]
  const file = async () => {
    if (await run(() => send('filing', {}))) go(done)
  }
  const why = { open: false, why: `还有 ${wrong.length} 行需要更正`, remedy: `请逐行更正，或选择本次不${verb}` }
  return (
    <>
      <PageHead title={title} tag={<StageTag stage={view.stage} wrong={wrong.length} verb={verb} />}>
        共 {view.rows.length} 行，无误 {ready.length} 行。
      </PageHead>
      <div className="institution">
        <div className="stack mend">
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {wrong.length > 0 ? (
            <Notice state="wait">
              有问题的行可以在这里直接更正，也可以本次不{verb}；其他行不受影响，也不会先行{verb}。
            </Notice>
          ) : null}
          <Table caption="逐行检查结果" rows={view.rows} columns={columns} keyOf={({ row }) => String(row)} />
        </div>
        <div className="stack">
          <Actions
            items={actionsOf(
              options.filter(({ type }) => type === 'file'),
              () => void file(),
            ).map((item) => (wrong.length > 0 ? { ...item, ...why } : item))}
          />
          {busy ? <Notice>正在{verb}……</Notice> : null}
          <Card title="原始文件" tight>
            <p className="note">
              SHA-256 <span className="code">{view.sha256}</span>
            </p>
          </Card>
        </div>
      </div>
      <Mend row={mending} view={view} columns={heads} live={live} send={send} onClose={() => mend(undefined)} />
      <SetAside row={aside} title={`本次不${verb}这一行`} send={send} onClose={() => setAside(undefined)} />
    </>
  )
}

function StageTag({ stage, wrong, verb }: { stage: SheetPage['stage']; wrong: number; verb: string }) {
  if (stage === 'filed') return <Tag state="good">已{verb}</Tag>
  return <Tag state={wrong ? 'wait' : 'good'}>{wrong ? `${wrong} 行待更正` : `可以${verb}`}</Tag>
}

type Told = { heads: readonly SheetColumn[]; findings: Row['findings']; aside: boolean; verb: string }

function Findings({ heads, findings, aside, verb }: Told) {
  if (aside) return <Tag>本次不{verb}</Tag>
  if (findings.length === 0) return <Tag state="good">无误</Tag>
  return (
    <ul className="stack close">
      {findings.map(({ key, problem }) => (
        <li key={key + problem}>
          <Tag state="bad">{heads.find((each) => each.key === key)?.head ?? key}</Tag> {problem}
        </li>
      ))}
    </ul>
  )
}
