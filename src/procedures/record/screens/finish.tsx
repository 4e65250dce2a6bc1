/** The end of the visit and the handing in of its record: what is missing, until when, and the two acts themselves. */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Card, Clause, Dialog, Icon, Notice, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import { fullDay } from '../../../desk/words.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { RecordPage } from '../readings.ts'
import { Clock } from './clock.tsx'
import { type Line, lineName } from './names.tsx'
import { Signing } from './signing.tsx'
import type { Answers } from './use-answers.ts'
import { optionOf, type Writing } from './writing.ts'

type Props = Writing & { view: RecordPage; items: readonly Line[]; answers: Answers; jump: (line: string) => void }

export function End({
  view,
  options,
  send,
  answers,
  onEnded,
}: Omit<Props, 'jump' | 'items'> & { onEnded: () => void }) {
  const [asking, ask] = useState(false)
  const { busy, refusal, run } = useAct()
  const option = optionOf(options, 'end')
  const end = async () => {
    await answers.settle()
    const done = await run(() => send('end', {}))
    ask(false)
    if (done) onEnded()
  }
  return (
    <Card title="结束督导" aside={<Clause id="a17" />}>
      {view.ended ? (
        <Notice state="good">督导已在{fullDay(view.ended.on)}结束。记录表提交前仍可补充填写。</Notice>
      ) : (
        <>
          <p>现场督导全部完成后，在这里结束。结束之日起算提交记录表的期限；结束后仍可补充填写，直至提交。</p>
          {refusal ? <RefusalBox refusal={refusal} title="没有结束" /> : null}
          {option?.open ? (
            <div className="call-buttons">
              <Button kind="primary" size="large" wide onClick={() => ask(true)}>
                结束督导
              </Button>
            </div>
          ) : null}
        </>
      )}
      <Dialog title="结束督导" open={asking} onClose={() => ask(false)}>
        <p>
          {view.missing.length ? `还有 ${view.missing.length} 处没有填写，可以在结束后补充。` : ''}
          确定现场督导已经完成？
        </p>
        <div className="call-buttons">
          <Button kind="primary" size="large" wide busy={busy} onClick={end}>
            确定结束
          </Button>
          <Button size="large" wide onClick={() => ask(false)}>
            返回
          </Button>
        </div>
      </Dialog>
    </Card>
  )
}

export function Submit(props: Props) {
  const { view, items, jump } = props
  return (
    <>
      {view.clock ? (
        <Card title="提交期限">
          <Clock clock={view.clock} today={dayInChina(new Date())} />
        </Card>
      ) : null}
      {view.missing.length ? (
        <Card title="还没有填写" aside={<span className="note">共 {view.missing.length} 处</span>}>
          <ul className="missing">
            {view.missing.map(({ line, what }) => (
              <li key={line + what}>
                <button type="button" onClick={() => jump(line)}>
                  <span>
                    <b>{lineName(line, items)}</b>
                    <small>{what}</small>
                  </span>
                  <Icon name="right" />
                </button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Signing party="self" title="督导员签字" {...{ view, options: props.options, send: props.send }} />
      <HandIn {...props} />
    </>
  )
}

function HandIn({ view, options, send, answers }: Props) {
  const { busy, refusal, run } = useAct()
  const option = optionOf(options, 'submit')
  const late =
    view.late || (view.dueOn !== undefined && view.submissions.length === 0 && dayInChina(new Date()) > view.dueOn)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const explanation = String(new FormData(event.currentTarget).get('explanation') ?? '').trim()
    await answers.settle()
    await run(() => send('submission', explanation ? { explanation } : {}))
  }
  return (
    <Card title="提交记录表" aside={<Clause id="a17" />}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有提交" /> : null}
        {late ? <Notice state="wait">已超过提交期限。记录表照常接收，并注明逾期和原因。</Notice> : null}
        {view.ended ? null : <p className="soft">结束督导后才能提交。</p>}
        {view.ended && option && !option.open ? <p className="soft">{option.why}。</p> : null}
        {late || refusal?.reason.includes('期限') ? (
          <AreaField label="逾期原因" name="explanation" rows={3} required problem={issueAt(refusal, 'explanation')} />
        ) : null}
        {option?.open ? (
          <Button kind="primary" size="large" wide type="submit" busy={busy}>
            提交记录表
          </Button>
        ) : null}
      </form>
    </Card>
  )
}
