/** The institution's reply, on a phone or a desk: each item with its proof, saved by itself, and handed in when all is told. */
import { useState } from 'react'
import { Actions, actionsOf, Button, Card, Clause, Icon, Notice, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { RectificationPage } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { Extensions } from './extensions.tsx'
import { Against, Basis, Head, Until } from './head.tsx'
import { ReplyItem } from './reply-item.tsx'
import { type Reports, useReports } from './use-reports.ts'
import '../../../desk/kit/subject.css'

const aside = new Set(['askExtension', 'refuse'])

export function Reply({ view, options, send }: ScreenProps<RectificationPage>) {
  const reports = useReports(view, send)
  const [chosen, choose] = useState<Option>()
  const others = options.filter(({ type }) => aside.has(type))
  return (
    <div className="stack field-page">
      <Head view={view} />
      <Against view={view} />
      <Basis view={view} />
      <Until view={view} />
      <Extensions view={view} />
      {view.items.map((item) => (
        <ReplyItem key={item.id} rectification={view.id} item={item} reports={reports} />
      ))}
      <HandIn {...{ view, options, send, reports }} />
      <Actions items={actionsOf(others, choose)} primary="" title="不能按期完成或者有异议" />
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </div>
  )
}

type HandInProps = Pick<ScreenProps<RectificationPage>, 'view' | 'options' | 'send'> & { reports: Reports }

function HandIn({ view, options, send, reports }: HandInProps) {
  const { busy, refusal, run } = useAct()
  const option = options.find(({ type }) => type === 'submit')
  const submit = async () => {
    if (await reports.settle()) await run(() => send('submission', {}))
  }
  const jump = (item: string) => {
    const found = document.getElementById(`item-${item}`)
    found?.scrollIntoView({ block: 'start' })
    found?.focus()
  }
  const numberOf = (item: string) => view.items.find(({ id }) => id === item)?.number
  return (
    <>
      {view.missing.length > 0 ? (
        <Card title="还没有填写" aside={<span className="note">共 {view.missing.length} 处</span>}>
          <ul className="missing">
            {view.missing.map(({ item, what }) => (
              <li key={item + what}>
                <button type="button" onClick={() => jump(item)}>
                  <span>
                    <b>第 {numberOf(item)} 项</b>
                    <small>{what}</small>
                  </span>
                  <Icon name="right" />
                </button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title="报送" aside={option?.clause ? <Clause id={option.clause} /> : undefined}>
        {reports.refusal ? <RefusalBox refusal={reports.refusal} title="没有保存" quiet /> : null}
        {refusal ? <RefusalBox refusal={refusal} title="没有报送" /> : null}
        {view.missing.length === 0 ? <Notice state="good">各项都已填写，可以报送。</Notice> : null}
        <div className="call-buttons">
          <Button kind="primary" size="large" wide busy={busy} onClick={submit}>
            报送整改情况
          </Button>
        </div>
      </Card>
      <p className={reports.waiting ? 'saving waiting saved-line' : 'saving saved-line'} role="status">
        <Icon name={reports.waiting ? 'clock' : 'check'} />
        已保存 {reports.saved} 项 · 待保存 {reports.waiting} 项
      </p>
    </>
  )
}
