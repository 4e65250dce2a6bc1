/** What is on file of an institution, and the decisions that its standing rests on. */
import { Card, Clause, Facts, Policy, Tag } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { type EvaluationKind, evaluationKinds } from '../../../law/kinds.ts'
import type { InstitutionPage as View } from '../readings.ts'
import { dayOf } from './names.tsx'
import { Personal } from '../../../desk/kit/personal.tsx'

export type Seen = Pick<ScreenProps<View>, 'send' | 'read' | 'powers'> & { view: View }

/** Why the institution stands where it stands: the decision, when it was delivered, until when. */
export function Ground({ view }: { view: View }) {
  if (view.measures.length === 0) return null
  return (
    <Card title="处理决定" aside={view.clause ? <Clause id={view.clause as ClauseId} /> : undefined}>
      <ul className="stack close">
        {view.measures.map((each) => (
          <li key={each.id} className="row">
            <Tag state={each.inForce ? 'bad' : 'plain'}>{each.inForce ? '执行中' : '已结束'}</Tag>
            <b>{each.name}</b>
            <span>
              {each.document}，{dayOf(each.deliveredOn)}送达{each.until ? `，限期整改至${dayOf(each.until)}` : ''}
              {each.liftedOn ? `，${dayOf(each.liftedOn)}解除` : ''}
            </span>
            {each.heads?.map((head) => (
              <Clause key={head} id={head as ClauseId} />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Filing({ view, send, read, powers }: Seen) {
  const person = (each: View['legal']) => (
    <Personal
      of={each.person}
      value={each.ref}
      masked={each.name}
      send={send}
      read={read}
      powers={powers}
      what="姓名"
    />
  )
  return (
    <Card title="备案信息">
      <Facts
        items={[
          [
            '备案回执',
            view.receipt ? (
              <>
                {view.receipt}
                <span className="faint">（{dayOf(view.receiptOn ?? '')}核发，编号规则由本系统设定）</span>
              </>
            ) : (
              '尚未核发'
            ),
          ],
          ['备案日期', dayOf(view.filedOn)],
          [
            '有效期至',
            <>
              {dayOf(view.validUntil)} <Policy>期限由中心设定，规程未规定</Policy>
            </>,
          ],
          ['评价类型', view.kinds.map((kind) => evaluationKinds[kind as EvaluationKind].name).join('、')],
          ['行业部门', view.industryName],
          ['地址', view.address],
          ['法定代表人', person(view.legal)],
          ['主要负责人', person(view.head)],
          [
            '联系人',
            <>
              {person(view.contact)}
              {view.contact.phone && view.contact.phoneRef ? (
                <>
                  {'　'}
                  <Personal
                    of={view.contact.person}
                    value={view.contact.phoneRef}
                    masked={view.contact.phone}
                    send={send}
                    read={read}
                    powers={powers}
                    what="电话"
                  />
                </>
              ) : null}
            </>,
          ],
        ]}
        none="无"
      />
    </Card>
  )
}
