/** One supervisor: the card, what stands for and against a dispatch, what was done, and what can be done now. */
import { useState } from 'react'
import { Actions, actionsOf, Card, Facts, Notice, PageHead, Policy } from '../../../desk/kit/index.ts'
import { Personal } from '../../../desk/kit/personal.tsx'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { SupervisorPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { Acts } from '../../../desk/kit/acts.tsx'
import { CardFace } from './card-face.tsx'
import { CardTag, dayOf, kindOf, prefectureOf } from './names.tsx'
import { relevant } from './relevant.ts'
import { Employers, Interests, Leaves, type Seen, Suspensions } from './ties.tsx'
import '../../../desk/kit/subject.css'

export default function SupervisorPage({ view, options, send, read, powers }: ScreenProps<View>) {
  const [chosen, choose] = useState<Option>()
  const seen = { view, send, read, powers }
  const external = view.kind === 'external'
  const items = actionsOf(relevant(options, view, powers), choose).map((item) => ({
    ...item,
    danger: /^revoke/.test(item.key),
  }))
  const renewal = items.find(({ key }) => /^renew/.test(key))?.key
  return (
    <>
      <PageHead
        over={`${kindOf(view.kind)} · ${prefectureOf(view.prefecture)}`}
        title={view.name.text}
        tag={<CardTag state={view.state} />}
      >
        <span className="code">{view.card}</span>
      </PageHead>
      <div className="institution">
        <div className="stack">
          {external ? null : <Notice>内督证卡仅限本评价机构、本行业内部使用。</Notice>}
          <div className="card-row">
            <CardFace view={view} name={view.name.text} />
            <Particulars {...seen} />
          </div>
          <Suspensions {...seen} />
          <Employers {...seen} />
          {external ? <Interests {...seen} /> : null}
          {external ? <Leaves {...seen} /> : null}
        </div>
        <div className="stack institution-side">
          <Actions items={items} primary={view.state === 'expired' ? (renewal ?? '') : ''} />
          <Acts acts={view.acts} />
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} read={read} onClose={() => choose(undefined)} />
    </>
  )
}

function Particulars({ view, send, read, powers }: Seen) {
  const personal = (value: View['phone'], what: string) =>
    value ? (
      <Personal of={view.person} value={value.ref} masked={value.text} what={what} {...{ send, read, powers }} />
    ) : null
  return (
    <Card title="聘任与证卡">
      <Facts
        items={[
          ['姓名', personal(view.name, '姓名')],
          ['证件号码', personal(view.identityNumber, '证件号码')],
          ['电话', personal(view.phone, '电话')],
          ['培训', dayOf(view.trainedOn)],
          ['考核合格', dayOf(view.passedOn)],
          [
            '有效期',
            <>
              {dayOf(view.validFrom)}至{dayOf(view.validUntil)} <Policy>期限由中心设定，规程未规定</Policy>
            </>,
          ],
          ...view.formerTerms.map(
            ({ validFrom, validUntil }) =>
              [`原有效期`, `${dayOf(validFrom)}至${dayOf(validUntil)}`] as [string, string],
          ),
          ...(view.returnedOn ? [['聘任结束', dayOf(view.returnedOn)] as [string, string]] : []),
          ...(view.kind === 'external' ? [['登录账号', view.account] as [string, string | null]] : []),
          ['编号含义', view.cardText],
        ]}
        none="无"
      />
    </Card>
  )
}
