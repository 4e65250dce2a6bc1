/** The acts upon a subject, the newest first: when, who, what, under which clause, with which document. */
import type { ReactNode } from 'react'
import type { ClauseId } from '../../law/clauses.ts'
import { Clause } from './clause.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Act = {
  key: string
  /** '2月24日' and '8:31'; for what is still to come, '今天' and '待定'. */
  day: string
  time?: string
  title: ReactNode
  who?: ReactNode
  text?: ReactNode
  clause?: ClauseId
  documents?: readonly { label: string; href: string }[]
  /** Its place in the journal, where it can be proved. */
  journal?: ReactNode
  state?: 'done' | 'waiting'
  icon?: IconName
}

export function Timeline({ acts }: { acts: readonly Act[] }) {
  return (
    <ol className="timeline">
      {acts.map((act) => (
        <OneAct key={act.key} act={act} />
      ))}
    </ol>
  )
}

function OneAct({ act }: { act: Act }) {
  const { day, time, title, who, text, clause, documents = [], journal, state = 'done', icon } = act
  return (
    <li className="act">
      <div className="act-when">
        <b>{day}</b>
        {time}
      </div>
      <span className={`act-dot ${state}`}>
        <Icon name={icon ?? (state === 'done' ? 'check' : 'clock')} />
      </span>
      <div className="act-body">
        <span className="act-title">{title}</span>
        {who ? <span className="act-who">{who}</span> : null}
        {text ? <p>{text}</p> : null}
        {clause || documents.length > 0 || journal ? (
          <div className="act-foot">
            {clause ? <Clause id={clause} /> : null}
            {documents.map(({ label, href }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
            {journal ? <span className="faint">{journal}</span> : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}
