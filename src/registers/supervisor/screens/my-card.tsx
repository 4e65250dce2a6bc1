/** The supervisor's own card on a phone: what to show at the door, what to declare, and when not to be called. */
import { useEffect, useState } from 'react'
import { Actions, actionsOf, Empty, Notice, PageHead } from '../../../desk/kit/index.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { SupervisorPage } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { Acts } from '../../../desk/kit/acts.tsx'
import { CardFace } from './card-face.tsx'
import { CardTag, dayOf } from './names.tsx'
import { Employers, Interests, Leaves, Suspensions } from './ties.tsx'
import '../../../desk/kit/subject.css'

type View = { mine: SupervisorPage | null }

export default function MyCard({ view, ...props }: ScreenProps<View>) {
  if (view.mine) return <Card view={view.mine} {...props} />
  return (
    <>
      <PageHead title="我的证卡" />
      <Empty title="您的账号还没有关联证卡" icon="person">
        请联系省职业技能评价指导中心办理关联。
      </Empty>
    </>
  )
}

function Card({ view, send, read, powers }: Omit<ScreenProps, 'view'> & { view: SupervisorPage }) {
  const [chosen, choose] = useState<Option>()
  const [options, setOptions] = useState<Option[]>([])
  const { id, version } = view
  // What may be done is asked anew whenever the card has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the change
  useEffect(() => {
    let here = true
    void read<Option[]>(`/api/supervisors/${id}/options`).then((answer) => {
      if (here && answer.done) setOptions(answer.value)
    })
    return () => {
      here = false
    }
  }, [id, version])
  const seen = { view, send, read, powers }
  const mine = options.filter(({ open, who }) => open || !who)
  return (
    <>
      <PageHead title="我的证卡" tag={<CardTag state={view.state} />} />
      <div className="institution">
        <div className="stack">
          <State view={view} />
          <CardFace view={view} name={view.name.text} />
          <Actions title="申报与报备" items={actionsOf(mine, choose)} />
          <Interests {...seen} />
          <Leaves {...seen} />
        </div>
        <div className="stack institution-side">
          <Suspensions {...seen} />
          <Employers {...seen} />
          <Acts acts={view.acts} />
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} read={read} onClose={() => choose(undefined)} />
    </>
  )
}

function State({ view }: { view: SupervisorPage }) {
  if (view.state === 'suspended') return <Notice state="bad">目前暂停委派，期间不参加抽取。</Notice>
  if (view.state === 'expired')
    return <Notice state="wait">证卡已于{dayOf(view.validUntil)}到期，请联系省评价中心换发。</Notice>
  if (view.state === 'not-yet') return <Notice>证卡自{dayOf(view.validFrom)}起生效。</Notice>
  return null
}
