/** What speaks for and against a dispatch: employers, interests, suspensions, days off. The same lists for all readers. */
import { Card, Clause, Notice, Policy, Tag } from '../../../desk/kit/index.ts'
import { Personal } from '../../../desk/kit/personal.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { SupervisorPage } from '../readings.ts'
import { dayOf, interestOf, spanOf } from './names.tsx'

export type Seen = Pick<ScreenProps, 'send' | 'read' | 'powers'> & { view: SupervisorPage }

const none = (text: string) => <p className="note">{text}</p>

export function Employers({ view }: Seen) {
  return (
    <Card title="任职单位" aside={<span className="note">共 {view.employers.length} 项</span>}>
      {view.employers.length === 0 ? none('还没有登记任职单位。') : null}
      <ul className="stack close">
        {view.employers.map((each) => (
          <li key={`${each.name}${each.from}`} className="tie">
            <span>
              {each.name}
              <span className="sub">{spanOf(each.from, each.until)}</span>
            </span>
            {each.organisation ? <Tag state="info">备案机构</Tag> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Interests({ view, send, read, powers }: Seen) {
  return (
    <Card title="利害关系" aside={<Clause id="a13" />}>
      {view.interests.length === 0 ? none('没有申报利害关系。') : null}
      <ul className="stack close">
        {view.interests.map((each) => (
          <li key={each.id} className="tie">
            <span>
              <b>{each.institutionName}</b>，{interestOf(each.kind)}
              <span className="sub">
                {spanOf(each.from, each.until)}，{each.declaredBy === 'self' ? '本人申报' : '省评价中心登记'}
              </span>
              {each.note ? (
                <span className="sub">
                  说明：
                  <Personal
                    of={view.person}
                    value={each.note.ref}
                    masked={each.note.text}
                    what="说明"
                    {...{ send, read, powers }}
                  />
                </span>
              ) : null}
            </span>
            <Tag state={each.until ? 'plain' : 'wait'}>{each.until ? '已消除' : '应回避'}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Suspensions({ view }: Seen) {
  if (view.suspensions.length === 0 && !view.revoked) return null
  return (
    <Card title="暂停委派与取消证卡" aside={<Clause id="a26" />}>
      {view.revoked ? (
        <Notice state="bad">
          {dayOf(view.revoked.on)}取消证卡（{view.revoked.document}），不得再从事质量督导相关工作。
        </Notice>
      ) : null}
      <ul className="stack close">
        {view.suspensions.map((each) => (
          <li key={each.id} className="tie">
            <span>
              {each.document}
              <span className="sub">
                {dayOf(each.from)}起，{each.until ? `至${dayOf(each.until)}` : '未写明期限'}
                {each.liftedOn ? `，${dayOf(each.liftedOn)}恢复委派` : ''}{' '}
                {each.situation ? <Clause id={each.situation as ClauseId} short /> : null}
              </span>
            </span>
            <Tag state={each.inForce ? 'bad' : 'plain'}>{each.inForce ? '执行中' : '未在执行'}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Leaves({ view }: Seen) {
  return (
    <Card title="不能参加的日期">
      {view.leaves.length === 0 ? none('没有报备。') : null}
      <ul className="stack close">
        {view.leaves.map(({ id, from, until, declaredAt }) => (
          <li key={id} className="tie">
            <span>
              {from === until ? dayOf(from) : `${dayOf(from)}至${dayOf(until)}`}
              <span className="sub">{dayOf(declaredAt)}报备</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="note">
        <Policy>报备日期内不抽取，由中心设定，规程未规定</Policy>
      </p>
    </Card>
  )
}
