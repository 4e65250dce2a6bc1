/** One daily supervision with its draw: where it stands, who was called, what the draw rests on, and what can be done now. */
import { useState } from 'react'
import { ButtonLink, Card, Clause, Steps } from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'
import { Acts } from '../kit/acts.tsx'
import { CaseReaders } from './readers.tsx'
import { Head, Particulars } from '../../procedures/daily-supervision/screens/head.tsx'
import { StandingTag } from '../../procedures/daily-supervision/screens/names.tsx'
import { Sessions } from '../../procedures/daily-supervision/screens/sessions.tsx'
import { Called } from '../../procedures/dispatch/screens/called.tsx'
import { Excluded } from '../../procedures/dispatch/screens/excluded.tsx'
import { Ranking } from '../../procedures/dispatch/screens/ranking.tsx'
import { Recompute } from '../../procedures/dispatch/screens/recompute.tsx'
import { Seal } from '../../procedures/dispatch/screens/seal.tsx'
import { FollowUpsOf } from '../../procedures/follow-up/screens/of-record.tsx'
import { CaseActions } from './actions.tsx'
import { LetterCard } from './letter.tsx'
import { stepsOf } from './steps.ts'
import type { CaseView } from './view.ts'
import '../kit/subject.css'
import './case.css'

export default function CasePage({ view, options, send, read, place, powers }: ScreenProps<CaseView>) {
  const { supervision, dispatch, dispatchOptions, followUps } = view
  const [waiting, setWaiting] = useState('')
  const links = !powers.includes('industry.readSupervisions')
  const checks = powers.includes('centre.readSupervisions') || powers.includes('auditor.readSupervisions')
  const readsRecords = powers.some((power) => power.endsWith('.readRecords'))
  const standing = { ...supervision, dispatch: dispatch?.stage ?? null, letter: dispatch?.letter?.stage ?? null }
  const accepted = dispatch?.places.filter(({ state }) => state === 'accepted').length ?? supervision.visitors.length
  return (
    <>
      <Head view={supervision} tag={<StandingTag {...standing} accepted={accepted} />} />
      <div className="institution case-page">
        <div className="stack">
          {dispatch ? (
            <Card title="进度">
              <Steps label="督导进度" steps={stepsOf(supervision, dispatch)} />
            </Card>
          ) : null}
          {dispatch ? <LetterCard view={dispatch} id={place.params.id ?? ''} powers={powers} /> : null}
          {readsRecords && accepted > 0 ? <RecordCard id={place.params.id ?? ''} /> : null}
          {followUps && accepted > 0 ? (
            <FollowUpsOf
              rows={followUps.rows}
              record={place.params.id ?? ''}
              links
              opens={powers.includes('centre.followUp')}
            />
          ) : null}
          {dispatch ? <Called view={dispatch} /> : <Visitors visitors={supervision.visitors} />}
          <Sessions sessions={supervision.sessions} />
          {dispatch ? (
            <>
              <Ranking view={dispatch} />
              <Excluded view={dispatch} />
              <Seal view={dispatch} />
              {checks ? <Recompute view={dispatch} read={read} /> : null}
            </>
          ) : null}
        </div>
        <div className="stack institution-side">
          {dispatchOptions ? (
            <div className="case-actions">
              <CaseActions
                {...{ supervision, dispatch, options, dispatchOptions, send, waiting, setWaiting }}
                id={place.params.id ?? ''}
              />
            </div>
          ) : null}
          <Particulars view={supervision} links={links} />
          <Acts acts={supervision.acts} />
          {dispatch ? <CaseReaders id={place.params.id ?? ''} read={read} powers={powers} /> : null}
        </div>
      </div>
    </>
  )
}

function Visitors({ visitors }: Pick<CaseView['supervision'], 'visitors'>) {
  return (
    <Card title="外督员">
      {visitors.length === 0 ? <p className="soft">外督员接受委派后在这里列出。</p> : null}
      <ul className="stack close">
        {visitors.map(({ card, name }) => (
          <li key={card}>
            {name} <span className="code note">{card}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RecordCard({ id }: { id: string }) {
  return (
    <Card title="督导情况记录表" aside={<Clause id="a17" />}>
      <p className="soft">督导员到场后填写，督导结束后2个工作日内提交。</p>
      <div className="row case-links">
        <ButtonLink icon="document" href={`/desk/records/${id}`}>
          查看记录表
        </ButtonLink>
        <ButtonLink icon="flag" href={`/desk/performed/${id}`}>
          履职情况
        </ButtonLink>
        <ButtonLink icon="search" href={`/desk/forms-used/${id}`}>
          督导形式
        </ButtonLink>
      </div>
    </Card>
  )
}
