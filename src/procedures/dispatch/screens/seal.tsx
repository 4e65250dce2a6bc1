/** What the seal fixed and what the chain opened: the fingerprints one compares with those published. */
import { Fragment, type ReactNode } from 'react'
import { Card, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { explanationOf } from '../draw/explain.ts'
import type { DispatchPage } from '../readings.ts'
import './draw.css'

type Props = { view: Pick<DispatchPage, 'draw'> }

export function Seal({ view: { draw } }: Props) {
  return (
    <Card title="封存与抽取" aside={<Tag>无见证</Tag>}>
      <p className="soft">
        场次 <span className="code">{draw.session}</span>，{dayOf(draw.on)}封存：列入名单 {draw.eligible} 人，未列入{' '}
        {draw.excluded} 人。{draw.again ? '同一活动此前取消过，这是另一次封存。' : ''}
      </p>
      <dl>
        <Hash name="封存清单" note="封存时即公布" value={draw.manifest} />
        <Hash name="名单摘要" note="增减、调换一人即不同" value={draw.poolRoot} />
        <Hash name="未列入人员摘要" note="各人的理由一并固定" value={draw.exclusions} />
        <Hash name={`${draw.year}年度链锚`} note="首次抽取之前公布" value={draw.anchor} />
        {draw.element ? <Hash name="本场链上元素" note={`向前计算 ${draw.j} 次得链锚`} value={draw.element} /> : null}
        {draw.seed ? <Hash name="种子" note="由封存清单和链上元素算出" value={draw.seed} /> : null}
      </dl>
      {draw.seed ? null : <p className="note">链上元素和种子在抽取时公开。</p>}
      <Explained />
    </Card>
  )
}

function Hash({ name, note, value }: { name: ReactNode; note: string; value: string }) {
  return (
    <div className="hash">
      <dt>
        {name} <span className="note">{note}</span>
      </dt>
      <dd className="code">{value}</dd>
    </div>
  )
}

/** No witness stood beside the chain: said in plain words, never left out. */
function Explained() {
  const { title, parts } = explanationOf('none')
  return (
    <details className="draw-details">
      <summary>{title}：证明什么，不证明什么</summary>
      {parts.map(({ heading, lines }) => (
        <Fragment key={heading}>
          <h3>{heading}</h3>
          <ul className="says">
            {lines.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </details>
  )
}
