/** One plan: what is evaluated, when, where and by whom; its rosters counted; what was done, and what can be done now. */
import { useState } from 'react'
import { Actions, actionsOf, Notice, PageHead, Policy } from '../../../desk/kit/index.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { batchReasons, type Code } from '../parts.ts'
import type { PlanPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { BatchCard } from './batch-card.tsx'
import { dayOf, hoursOf, levelOf, occupationOf, prefectureOf, StageTag } from './names.tsx'
import { WatchPlan } from './watch.tsx'
import '../../../desk/kit/subject.css'
import './activity.css'

/** What was chosen to be done, and to which session or batch, where that is known already. */
export type Chosen = { option: Option; about: string }

export default function PlanPage({ view, options, send, read, powers }: ScreenProps<View>) {
  const [chosen, choose] = useState<Chosen>()
  const may = options.filter(({ type }) => type !== 'file')
  return (
    <>
      <PageHead
        over={`${view.institutionName} · ${prefectureOf(view.prefecture)}`}
        title={view.title}
        tag={<StageTag stage={view.stage} late={view.late} />}
        end={<WatchPlan id={view.id} stage={view.stage} powers={powers} />}
      >
        {dayOf(view.filedOn)}报送{view.late ? '　' : ''}
        {view.late ? <Policy>提前报送的期限由中心设定，规程未规定</Policy> : null}
      </PageHead>
      <div className="institution">
        <div className="stack">
          <Reasons view={view} />
          {view.batches.map((batch) => (
            <BatchCard key={batch.id} batch={batch} view={view} options={options} onChoose={choose} />
          ))}
        </div>
        <div className="stack institution-side">
          <Actions
            items={actionsOf(may, (option) => choose({ option, about: '' }))}
            primary=""
            none="计划没有可以办理的事项。"
          />
          <Acts acts={view.acts} />
        </div>
      </div>
      <ActDialog chosen={chosen} view={view} send={send} read={read} onClose={() => choose(undefined)} />
    </>
  )
}

/** Why the plan was not accepted, line by line; what would make it acceptable. */
function Reasons({ view }: { view: View }) {
  if (view.reasons.length === 0) return null
  const lineOf = ({ batch: id, session: at }: View['reasons'][number]) => {
    const index = view.batches.findIndex((each) => each.id === id)
    const batch = view.batches[index]
    const session = batch?.sessions.find((each) => each.id === at)
    const when = session ? `，${dayOf(session.from)} ${hoursOf(session)}` : ''
    return batch ? `批次 ${index + 1} ${occupationOf(batch.occupation)} ${levelOf(batch.level)}${when}` : ''
  }
  return (
    <Notice state="bad">
      <b>不予受理的原因</b>
      <ul className="reasons">
        {view.reasons.map((reason) => (
          <li key={`${reason.batch}${reason.session}${reason.code}`}>
            {lineOf(reason)}：{batchReasons[reason.code as Code]}
          </li>
        ))}
      </ul>
      请按备案范围和有效期调整后重新报送，或先办理备案变更、续期。
    </Notice>
  )
}
