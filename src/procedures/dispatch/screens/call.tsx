/** One call on the supervisor's phone: who, where, when; what accepting means; and the three answers there are. */
import { Card, Clause, Facts, Notice, PageHead, Policy, Tag } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, levelOf, occupationOf, spanOf, subjectOf } from '../../../desk/words.ts'
import type { Call as View } from '../readings.ts'
import { Answer } from './answer.tsx'
import { callStates } from './calls.tsx'
import './call.css'
import '../../../desk/kit/subject.css'

export default function Call({ view, options, send }: ScreenProps<View>) {
  const { institution, state, announced, disclosed, answerBy, skipName } = view
  return (
    <div className="stack field-page">
      <PageHead
        over={`外督员委派 · ${announced ? '明察' : '暗访'} · ${institution.prefecture}`}
        title={institution.name}
        tag={<Tag state={callStates[state]?.[0] ?? 'plain'}>{callStates[state]?.[1] ?? state}</Tag>}
      />
      {state === 'asked' ? (
        <Notice state="wait">
          请在<b>{fullDay(answerBy)}24:00</b>前答复；逾期由下一名外督员承接。{' '}
          <Policy>期限由中心设定，规程未规定</Policy>
        </Notice>
      ) : null}
      {state === 'skipped' ? <Notice>这次委派已由下一名外督员承接：{skipName}。</Notice> : null}
      {state === 'withdrawn' ? <Notice>这次督导已经取消，委派已撤回。</Notice> : null}
      {disclosed || state === 'skipped' || state === 'withdrawn' ? null : (
        <Notice state="bad">这是暗访。到场之前请不要联系评价机构，也不要向他人透露。</Notice>
      )}
      <Where view={view} />
      <Papers view={view} />
      <Answer view={view} options={options} send={send} />
    </div>
  )
}

function Where({ view: { institution, sessions, office } }: { view: View }) {
  return (
    <Card title="到哪里、什么时间">
      <ul className="call-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <b>{spanOf(session)}</b>
            <span>
              {occupationOf(session.occupation)} {levelOf(session.level)}　{subjectOf(session.subject)}
            </span>
            <span className="soft">
              {session.venue}　{session.address}
            </span>
          </li>
        ))}
      </ul>
      <Facts
        items={[
          ['机构地址', institution.address],
          ['委派机构', office],
        ]}
      />
      <p>
        <Clause id="a11" />
      </p>
    </Card>
  )
}

/** The letter once it was served, and what one should know beforehand. */
function Papers({ view: { id, state, letter } }: { view: View }) {
  if (state !== 'asked' && state !== 'accepted') return null
  const served = letter?.stage === 'served'
  return (
    <Card title="委派函和督导前情况">
      {state === 'accepted' && !served ? <p className="soft">委派函正在办理，送达后在这里下载。</p> : null}
      <div className="call-buttons">
        {letter && served ? (
          <>
            <a
              className="button primary large wide"
              href={`/api/documents/${letter.document}/letter.pdf?copy=supervisors`}
              download
            >
              <Icon name="download" />
              委派函（PDF）
            </a>
            <a className="button large wide" href={`/desk/documents/${letter.document}`}>
              <Icon name="check" />
              查看和签收
            </a>
          </>
        ) : null}
        {state === 'accepted' ? (
          <a className="button large wide" href={`/desk/records/${id}`}>
            <Icon name="flag" />
            到场督导和记录表
          </a>
        ) : null}
        <a className="button large wide" href={`/desk/briefings/${id}`}>
          <Icon name="document" />
          督导前情况
        </a>
      </div>
    </Card>
  )
}
