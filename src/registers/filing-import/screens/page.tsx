/** A sheet of filings under check: what is wrong with each row, mended in place; then all are registered together. */
import { type FormEvent, useState } from 'react'
import {
  Actions,
  actionsOf,
  AreaField,
  Button,
  Card,
  Dialog,
  Notice,
  PageHead,
  RefusalBox,
  Table,
  Tag,
  TextField,
  useAct,
  type Column,
} from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { ImportPage } from '../contract.ts'
import { findingsIn } from '../findings.ts'
import { type Cells, columns as heads, type Key } from '../sheet.ts'
import '../../institution/screens/page.css'

type Row = ImportPage['rows'][number]

export default function ImportScreen({ view, options, send, go }: ScreenProps<ImportPage>) {
  const [mending, mend] = useState<Row>()
  const [aside, setAside] = useState<Row>()
  const { busy, refusal, run } = useAct()
  const wrong = view.rows.filter(({ findings }) => findings.length > 0)
  const ready = view.rows.filter(({ findings, aside: out }) => !out && findings.length === 0)
  const columns: Column<Row>[] = [
    { key: 'row', title: '行', number: true, by: ({ row }) => row, cell: ({ row }) => row + 2 },
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

type Asked = { row: Row | undefined; send: ScreenProps['send']; onClose: () => void }

/** The same rules as on the server, run while the clerk types, so nothing is sent only to come back. */
function Mend({ row, view, send, onClose }: Asked & { view: ImportPage }) {
  const [changed, change] = useState<Partial<Cells>>({})
  const { busy, refusal, run } = useAct()
  const cells = { ...row?.cells, ...changed } as Cells
  const others = new Set(
    view.rows.filter((each) => each !== row && !each.aside).map(({ cells: { code } }) => code.toUpperCase()),
  )
  const found = row ? findingsIn(cells, others, new Set()) : []
  const problem = (key: Key) => {
    const live = found
      .filter((each) => each.key === key)
      .map((each) => each.problem)
      .join('；')
    return live || (changed[key] === undefined ? row?.findings.find((each) => each.key === key)?.problem : undefined)
  }
  const close = () => {
    change({})
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (row && (await run(() => send('mended-rows', { row: row.row, person: view.person, cells })))) close()
  }
  return (
    <Dialog title={row ? `更正第 ${row.row + 2} 行` : ''} open={row !== undefined} onClose={close} wide>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <div className="pair">
          {heads.map(({ key, head, example }) => (
            <TextField
              key={key}
              label={head}
              value={cells[key] ?? ''}
              problem={problem(key)}
              placeholder={example}
              autoComplete="off"
              onChange={(event) => change({ ...changed, [key]: event.currentTarget.value })}
            />
          ))}
        </div>
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            保存更正
          </Button>
          <Button kind="quiet" onClick={close}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function SetAside({ row, send, onClose }: Asked) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
    if (row && (await run(() => send('rows-set-aside', { row: row.row, reason })))) onClose()
  }
  return (
    <Dialog title="本次不登记这一行" open={row !== undefined} onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <AreaField label="理由" name="reason" rows={2} required />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            确定
          </Button>
          <Button kind="quiet" onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
