/** One document: its chain, the letter itself, to whom it goes, and what can be done now. Received, it is the letter alone. */
import { useState } from 'react'
import { Actions, actionsOf, Card, Notice, PageHead, Policy, Steps } from '../../../desk/kit/index.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import { shortDay } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { lengthOf, timeLimits } from '../../../law/time-limits.ts'
import type { DocumentPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { Letter } from './letter.tsx'
import { dayOf, kindName, StageTag } from './names.tsx'
import { Content, Delivery } from './parts.tsx'
import '../../../desk/kit/subject.css'
import './document.css'

/** Whoever received the letter may acknowledge it; the office's steps are no business of theirs. */
const received = new Set(['acknowledge', 'acknowledgeAsInstitution'])

export default function DocumentPage({ view, options, send }: ScreenProps<View>) {
  const [chosen, choose] = useState<Option>()
  const other = view.content.dispatch ? 'reword' : 'amend'
  const may = options.filter(({ type, open }) =>
    view.inside ? !received.has(type) && type !== other : received.has(type) && open,
  )
  return (
    <>
      <PageHead
        over={view.issuer}
        title={`${kindName(view.kind)}：${view.content.institution}`}
        tag={<StageTag stage={view.stage} waiting={view.waiting} />}
      >
        {view.number ? `${view.number}　${view.signedOn ? dayOf(view.signedOn) : ''}` : '尚未编号'}
      </PageHead>
      <div className={view.inside ? 'institution document-page' : 'document-page received'}>
        <div className="stack">
          <Standing view={view} />
          {view.inside ? <Chain view={view} /> : null}
          <Letter view={view} />
          <Content view={view} />
          <Delivery view={view} />
        </div>
        <div className="stack institution-side">
          {may.length > 0 ? (
            <div className="document-actions">
              <Actions items={actionsOf(may, choose)} primary={primaryOf(may)} />
            </div>
          ) : null}
          {view.inside ? <Acts acts={view.acts} /> : null}
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

/** The next step of the chain, if it is this person's. */
function primaryOf(options: readonly Option[]): string {
  const order = ['signOff', 'review', 'serve', 'acknowledge', 'acknowledgeAsInstitution', 'amend', 'reword']
  return order.find((type) => options.some((option) => option.type === type && option.open)) ?? ''
}

function Standing({ view: { voided, returned } }: { view: View }) {
  if (voided)
    return (
      <Notice state="bad">
        已于{dayOf(voided.on)}作废{voided.reason ? `，理由：${voided.reason}` : ''}。文号保留，不再使用。
      </Notice>
    )
  if (returned)
    return (
      <Notice state="wait">
        {dayOf(returned.on)}退回修改：{returned.reason}
      </Notice>
    )
  return null
}

function Chain({ view }: { view: View }) {
  const length = lengthOf(timeLimits.documentStep, timeLimits.documentStep.values[0].from)
  return (
    <Card title="办理进度" aside={<Policy>核稿、签发、送达各 {length}，由中心设定，规程未规定</Policy>}>
      <Steps
        label="办理进度"
        steps={view.steps.map(({ key, title, state, on, who }) => ({
          key,
          title,
          state,
          note: on ? `${shortDay(on)}${who ? ` ${who}` : ''}` : state === 'now' ? '待办理' : '',
        }))}
      />
    </Card>
  )
}
