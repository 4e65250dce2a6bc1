/** The card as it is carried. The annex with its form is not at hand, and the card says so on its face. */
import type { ReactNode } from 'react'
import { RehearsalMark } from '../../../desk/rehearsal-mark.tsx'
import type { SupervisorPage } from '../readings.ts'
import { CardTag, dayOf } from './names.tsx'
import './card-face.css'

export function CardFace({ view, name }: { view: SupervisorPage; name: ReactNode }) {
  const employer = view.employers.find(({ until }) => !until)?.name
  const rows: [string, ReactNode][] = [
    ['姓名', name],
    ['编号', view.card],
    ['单位', employer ?? '未登记'],
    ['有效期', <Term key="term" from={view.validFrom} until={view.validUntil} />],
    ['核发单位', view.issuer],
  ]
  return (
    <article className={view.state === 'valid' ? 'card-face' : 'card-face void'} aria-label="证卡">
      <header>
        <b>技能人才评价质量督导员（{view.kind === 'external' ? '外督' : '内督'}）</b>
        <span>青海省</span>
      </header>
      <div className="card-face-body">
        <span className="card-face-photo">照片</span>
        <dl>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <footer>
        <CardTag state={view.state} />
        <RehearsalMark />
        <span>式样由本系统拟定，附件2原件未取得</span>
      </footer>
    </article>
  )
}

/** A day is never broken across two lines. */
function Term({ from, until }: { from: string; until: string }) {
  return (
    <>
      <span className="nowrap">{dayOf(from)}至</span>
      <wbr />
      <span className="nowrap">{dayOf(until)}</span>
    </>
  )
}
