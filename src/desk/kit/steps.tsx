/** The steps of a procedure, the way they follow one another, and where it stands. */
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Step = { key: string; title: string; note?: ReactNode; state: 'done' | 'now' | 'waiting' }

export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, title, note, state }) => (
        <li key={key} className={`step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={`act-dot ${state === 'now' ? '' : state}`}>
            <Icon name={state === 'done' ? 'check' : state === 'now' ? 'half' : 'ring'} />
          </span>
          <b>{title}</b>
          {note}
        </li>
      ))}
    </ol>
  )
}
