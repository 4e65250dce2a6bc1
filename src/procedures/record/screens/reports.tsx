/** What was told at once, before the form: read by whoever reads the record, answered by the Centre. */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Card, Dialog, Policy, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { RecordPage } from '../readings.ts'
import { ReportLines } from './starred.tsx'
import { optionOf, type Writing } from './writing.ts'

export function Reports({ view: { reports, asOf }, options, send }: Writing & { view: RecordPage }) {
  const [chosen, choose] = useState<string>()
  const option = optionOf(options, 'answerReport')
  if (reports.length === 0) return null
  const may = option?.open && !asOf
  return (
    <Card title="立即报告的事项" aside={<Policy>标★的事项由省评价中心设定</Policy>}>
      <ReportLines
        reports={reports}
        foot={({ id, item, answered }) =>
          may && !answered ? (
            <span className="row">
              <Button size="small" onClick={() => choose(id)}>
                答复<span className="unseen">（{item}）</span>
              </Button>
            </span>
          ) : null
        }
      />
      {chosen && option ? (
        <AnswerDialog id={chosen} hint={option.hint} at={option.at} send={send} onClose={() => choose(undefined)} />
      ) : null}
    </Card>
  )
}

type Props = Pick<Writing, 'send'> & { id: string; at: string; hint?: string | undefined; onClose: () => void }

function AnswerDialog({ id, at, hint, send, onClose }: Props) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    if (await run(() => send(at, { id, note }))) onClose()
  }
  return (
    <Dialog title="答复立即报告" open onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <AreaField label="怎样处理" name="note" rows={3} required why={hint} problem={issueAt(refusal, 'note')} />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            答复
          </Button>
          <Button kind="quiet" onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
