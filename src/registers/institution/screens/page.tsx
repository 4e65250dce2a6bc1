/** One institution: what is on file, what it promised, what was done, and what can be done now. The same page for all. */
import { type ReactNode, useState } from 'react'
import { Actions, actionsOf, Notice, PageHead, Policy } from '../../../desk/kit/index.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { InstitutionPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { Filing, Ground } from './filing.tsx'
import { dayOf, kindName, prefectureOf, StatusTag } from './names.tsx'
import { Commitments, Examiners, Scope } from './scope.tsx'
import '../../../desk/kit/subject.css'

const hidden = new Set(['register'])

/** `found` is what other rooms tell of this institution. */
type Props = ScreenProps<View> & { found?: ReactNode }

export default function InstitutionPage({ view, options, send, read, powers, found }: Props) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter(({ type }) => !hidden.has(type))
  return (
    <>
      <PageHead
        over={`${kindName(view.kind)} · ${prefectureOf(view.prefecture)}`}
        title={view.name}
        tag={<StatusTag status={view.status} />}
      >
        <span className="code">{view.code}</span>
      </PageHead>
      <div className="institution">
        <div className="stack">
          {view.renewal ? (
            <Notice state="wait">
              备案有效期至{dayOf(view.renewal.dueOn)}
              {view.renewal.daysLeft > 0 ? `，还有 ${view.renewal.daysLeft} 日` : ''}
              ，请在届满前办理续期。 <Policy>提醒期限由中心设定，规程未规定</Policy>
            </Notice>
          ) : null}
          <Ground view={view} />
          {found}
          <Filing view={view} send={send} read={read} powers={powers} />
          <Scope view={view} />
          <Commitments view={view} />
          <Examiners view={view} send={send} read={read} powers={powers} />
        </div>
        <div className="stack institution-side">
          <Actions
            items={actionsOf(may, choose)}
            primary={may.find(({ type, open }) => type === 'issueReceipt' && open)?.type ?? ''}
          />
          <Acts acts={view.acts} />
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </>
  )
}
