/** One follow-up: upon what, what its letter and its interview came to, and what can be done now. */
import { useState } from 'react'
import { Actions, actionsOf, PageHead } from '../../../desk/kit/index.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import type { FollowUpPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { kindName, StageTag } from './names.tsx'
import { Ground, Letter, Minutes, Outcome, Problems } from './parts.tsx'
import '../../../desk/kit/subject.css'
import './follow-up.css'

export default function FollowUpPage({ view, options, send, powers }: ScreenProps<View>) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter((option) => relevant(view, option))
  const opens = powers.some((power) => power.endsWith('.readDocuments') || power === 'institution.readOwn')
  const names = view.institutions.map(({ name }) => name)
  return (
    <>
      <PageHead
        over={names.length > 2 ? `${names.slice(0, 2).join('、')}等${names.length}家` : names.join('、')}
        title={kindName(view.kind)}
        tag={<StageTag stage={view.stage} waiting={view.waiting} />}
      >
        {dayOf(view.openedOn)}开始
      </PageHead>
      <div className={view.inside ? 'institution follow-up-page' : 'stack follow-up-page'}>
        <div className="stack">
          <Outcome view={view} />
          <Minutes view={view} />
          <Letter view={view} opens={opens} />
          <Problems view={view} />
          <Ground view={view} />
        </div>
        {view.inside ? (
          <div className="stack institution-side">
            <Actions
              items={actionsOf(may, choose).map((item) => ({ ...item, danger: item.key === 'withdraw' }))}
              primary={primaryOf(may)}
              none={view.stage === 'open' ? '目前没有您可以办理的事项。' : '已经办结，没有需要办理的事项。'}
            />
            <Acts acts={view.acts} />
          </div>
        ) : null}
      </div>
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

/** Acts of another kind of follow-up, and what is over, are not told. */
function relevant({ kind, stage }: View, { type }: Option): boolean {
  if (type === 'open' || stage !== 'open') return false
  if (type === 'find') return kind === 'verification'
  if (type === 'hold' || type === 'noShow') return kind === 'interview'
  return true
}

function primaryOf(options: readonly Option[]): string {
  const order = ['conclude', 'hold', 'draft', 'find']
  return order.find((type) => options.some((option) => option.type === type && option.open)) ?? ''
}
