/** ★: why an item cannot wait, the report of a "no" to the dispatching body, and what came of it. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { AreaField, Button, Clause, Dialog, Policy, RefusalBox, Tag, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { RecordPage } from '../readings.ts'
import type { Answers } from './use-answers.ts'
import { optionOf, type Writing } from './writing.ts'

type Reports = RecordPage['reports']
export type StarredProps = Writing & { item: string; answers: Answers; reports: Reports }

export function Starred({ item, answers, reports, options, send }: StarredProps) {
  const [asking, ask] = useState(false)
  const option = optionOf(options, 'reportAtOnce')
  const own = reports.filter((report) => report.item === item)
  const no = answers.of(item)?.answer === 'no'
  return (
    <div className="starred">
      <p>
        <Tag state={no && own.length === 0 ? 'bad' : 'info'}>★ 选“否”的，立即报告</Tag>{' '}
        <span className="soft">涉及造假、泄密、妨碍督导等，先行报告，不等提交记录表。</span> <Clause id="a8.1" />{' '}
        <Policy>“立即”由省评价中心设定</Policy>
      </p>
      <ReportLines reports={own} />
      {no && option?.open ? (
        <Button
          {...(own.length ? {} : { kind: 'primary' as const })}
          size="large"
          wide
          icon="flag"
          onClick={() => ask(true)}
        >
          {own.length ? '补充报告' : '立即报告委派机构'}
          <span className="unseen">（{item}）</span>
        </Button>
      ) : null}
      {asking && option ? (
        <ReportDialog item={item} answers={answers} at={option.at} send={send} onClose={() => ask(false)} />
      ) : null}
    </div>
  )
}

type DialogProps = Pick<StarredProps, 'item' | 'answers' | 'send'> & { at: string; onClose: () => void }

function ReportDialog({ item, answers, at, send, onClose }: DialogProps) {
  const { busy, refusal, run } = useAct()
  const [id] = useState(() => crypto.randomUUID())
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    // The answer goes first: there is nothing to report of an item that nobody has answered.
    await answers.settle()
    if (await run(() => send(at, { id, item, note }))) onClose()
  }
  return (
    <Dialog title={`立即报告 ${item}`} open onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有报告" /> : null}
        <AreaField
          label="报告内容"
          name="note"
          rows={4}
          required
          maxLength={1000}
          why="写明时间、地点和看到的事实；发出后省评价中心的待办中随即出现"
          problem={issueAt(refusal, 'note')}
        />
        <div className="call-buttons">
          <Button kind="primary" size="large" wide type="submit" busy={busy}>
            报告
          </Button>
          <Button size="large" wide onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const clock = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
export const minuteOf = ({ on, at }: { on: string; at: string }) =>
  `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日${clock(at)}`

export function ReportLines({ reports, foot }: { reports: Reports; foot?: (report: Reports[number]) => ReactNode }) {
  if (reports.length === 0) return null
  return (
    <ul className="report-lines">
      {reports.map((report) => (
        <li key={report.id}>
          <span className="note">
            {report.item}　{minuteOf(report)}报告
          </span>
          <b>{report.note}</b>
          {report.answered ? (
            <span>
              {minuteOf(report.answered)}答复：{report.answered.note}
            </span>
          ) : (
            <span className="soft">委派机构还没有答复</span>
          )}
          {foot?.(report)}
        </li>
      ))}
    </ul>
  )
}
