/** For whoever oversees conduct: what institutions say of it, and what came of that. */
import { type FormEvent, useState } from 'react'
import {
  AreaField,
  Button,
  Card,
  Choices,
  Clause,
  Dialog,
  Empty,
  PageHead,
  Pages,
  RefusalBox,
  useAct,
  Views,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { outcomes } from '../choices.ts'
import type { ConductList, ConductRow } from '../readings.ts'
import { Report } from './names.tsx'
import './conduct.css'

const views = [
  { key: '', label: '全部' },
  { key: 'sent', label: '待办理' },
  { key: 'concluded', label: '已办结' },
]

export default function ConductReports({ view: { rows, next }, place, go, send }: ScreenProps<ConductList>) {
  const [chosen, choose] = useState<ConductRow>()
  const { stage = '', after } = place.search
  return (
    <div className="stack">
      <PageHead title="督导员行为评价和投诉">
        评价机构在督导结束后提交，督导员本人看不到 <Clause id="a8.7" />
      </PageHead>
      <Views
        label="按办理情况看"
        at={stage}
        onChoose={(key) => go({ search: { stage: key, after: undefined } })}
        views={views}
      />
      {rows.length === 0 ? (
        <Card>
          <Empty title="没有评价和投诉" icon="person">
            评价机构提交后，在这里列出，最近的在前。
          </Empty>
        </Card>
      ) : null}
      {rows.map((row) => (
        <Card
          key={row.id}
          title={row.institution}
          aside={<a href={`/desk/supervisions/${row.supervision}`}>这次督导</a>}
        >
          <Report row={row} />
          {row.stage === 'sent' ? (
            <div className="row conduct-acts">
              <Button onClick={() => choose(row)}>办结</Button>
            </div>
          ) : null}
        </Card>
      ))}
      <Pages
        note={`本页 ${rows.length} 件`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
      <Conclude row={chosen} send={send} onClose={() => choose(undefined)} />
    </div>
  )
}

type Props = { row: ConductRow | undefined; send: ScreenProps['send']; onClose: () => void }

function Conclude({ row, send, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const close = () => {
    forget()
    onClose()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { outcome: String(form.get('outcome') ?? ''), text: String(form.get('text') ?? '').trim() }
    if (row && (await run(() => send('conclusion', input, { subject: row.id })))) close()
  }
  return (
    <Dialog title="办结评价或者投诉" open={row !== undefined} onClose={close}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <p className="soft">
          办结不是处理决定；需要按规程第二十六条处理的，另行办理。 <Clause id="a8.7" />
        </p>
        <Choices
          label="办理结果"
          name="outcome"
          one
          required
          problem={issueAt(refusal, 'outcome')}
          choices={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
        />
        <AreaField label="说明" name="text" rows={3} maxLength={1000} required problem={issueAt(refusal, 'text')} />
        <p className="note">办理结果和说明，提交的评价机构可以看到。</p>
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            办结
          </Button>
          <Button kind="quiet" onClick={close}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
