/** The journal's page for the auditor: how long it is, what was signed last, and whether an entry is in it. */
import { type FormEvent, useState } from 'react'
import {
  Button,
  Card,
  type Column,
  Empty,
  Facts,
  Notice,
  PageHead,
  RefusalBox,
  Table,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import '../../../desk/kit/subject.css'
import type { JournalState, Proof } from '../readings.ts'
import { recompute, type Recomputed } from './recompute.ts'

type Entry = JournalState['latest'][number]
type Checked = Recomputed & { id: string; proof: Proof }

export default function JournalPage({ view, read }: ScreenProps<JournalState>) {
  const { size, unsealed, checkpoint, latest } = view
  const [id, setId] = useState('')
  const [checked, setChecked] = useState<Checked>()
  const { busy, refusal, run } = useAct()
  const verify = async (wanted: string) => {
    setChecked(undefined)
    const proof = await run(() => read<Proof>(`/api/journal/${encodeURIComponent(wanted)}/proof`))
    if (proof) setChecked({ id: wanted, proof, ...(await recompute(proof)) })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (id.trim()) void verify(id.trim().toLowerCase())
  }
  const pick = (entry: Entry) => {
    setId(entry.id)
    void verify(entry.id)
    document.querySelector('#main h1')?.scrollIntoView()
  }
  return (
    <div className="stack">
      <PageHead title="操作日志链">每一次办理都是链上的一条，只增不改；条目只存编号和散列，不存个人信息。</PageHead>
      <Card title="核验一条记录">
        <form className="act-form" onSubmit={submit} noValidate>
          <div className="pair">
            <TextField
              label="条目编号"
              autoComplete="off"
              why="办理完成后的编号，也可以从下面的最近条目中选取"
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
            />
          </div>
          <div className="row">
            <Button kind="primary" type="submit" busy={busy}>
              核验
            </Button>
          </div>
          {refusal ? <RefusalBox refusal={refusal} title="没有取得证明" /> : null}
          {checked ? <Result checked={checked} /> : null}
        </form>
      </Card>
      <Card title="当前状态">
        <Facts
          items={[
            ['已封存条目', `${size} 条`],
            ['等待封存', unsealed === 0 ? '无' : `${unsealed} 条，约一秒内封存`],
            ['最近检查点', checkpoint ? `第 ${checkpoint.size} 条处，${checkpoint.at}` : '还没有检查点'],
          ]}
        />
        {checkpoint ? (
          <>
            <pre className="code">{checkpoint.note}</pre>
            <p className="note">
              请定期打印或另行保存检查点。日后凭旧检查点可以证明日志只增不减、未被改动。
              <a href="/log/checkpoint">单独打开检查点</a>
            </p>
          </>
        ) : null}
      </Card>
      <Table
        caption="最近的条目"
        rows={latest}
        columns={columnsOf(pick)}
        keyOf={(entry) => entry.id}
        isChosen={(entry) => entry.id === checked?.id}
        empty={<Empty title="日志中还没有条目">办理第一件事后会出现在这里。</Empty>}
      />
    </div>
  )
}

function Result({ checked: { id, proof, size, root, holds } }: { checked: Checked }) {
  return (
    <output className="stack">
      {holds ? (
        <Notice state="good">
          核验通过：该条目是日志链的第 {proof.seq + 1} 条，由本浏览器逐级重算，与检查点一致。
        </Notice>
      ) : (
        <Notice state="bad">核验不通过：重算结果与检查点不一致。请停止使用并立即报告审计管理员。</Notice>
      )}
      <Facts
        items={[
          [
            '条目编号',
            <span key="id" className="code">
              {id}
            </span>,
          ],
          [
            '条目散列',
            <span key="leaf" className="code">
              {proof.leaf}
            </span>,
          ],
          ['逐级证明', `${proof.path.length} 级`],
          ['检查点', `共 ${size} 条`],
          [
            '检查点散列',
            <span key="root" className="code">
              {root}
            </span>,
          ],
        ]}
      />
    </output>
  )
}

const columnsOf = (pick: (entry: Entry) => void): Column<Entry>[] => [
  {
    key: 'seq',
    title: '序号',
    lead: true,
    cell: ({ seq, id }) => (
      <>
        {seq === null ? '待封存' : `第 ${seq + 1} 条`}
        <span className="sub code">{id.slice(0, 8)}</span>
      </>
    ),
  },
  { key: 'at', title: '时间', cell: ({ at }) => <span className="nowrap">{at}</span> },
  { key: 'what', title: '事项', cell: ({ what }) => what },
  { key: 'power', title: '所依职权', cell: ({ power }) => power },
  { key: 'organisation', title: '单位', cell: ({ organisation }) => organisation ?? '系统' },
  {
    key: 'do',
    title: '核验',
    silent: true,
    cell: (entry) => (
      <Button kind="quiet" onClick={() => pick(entry)}>
        核验
      </Button>
    ),
  },
]
