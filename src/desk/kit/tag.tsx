/** A state in a word and a shape; colour is only the third sign. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import type { State } from './types.ts'

const shapes: Record<State, IconName> = { good: 'check', wait: 'clock', bad: 'warn', info: 'half', plain: 'ring' }

export function Tag({ state = 'plain', icon, children }: { state?: State; icon?: IconName; children: ReactNode }) {
  return (
    <span className={state === 'plain' ? 'tag' : `tag ${state}`}>
      <Icon name={icon ?? shapes[state]} />
      {children}
    </span>
  )
}

/** A number or an order the office chose and the regulation does not state. Never looks like a clause. */
export function Policy({ children }: { children: ReactNode }) {
  return <span className="policy">{children}</span>
}

export function Count({ children }: { children: number }) {
  return <span className="count">{children}</span>
}
