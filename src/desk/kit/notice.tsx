/** Something to know at this place; and what a list says when it holds nothing. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const icons = { info: 'info', wait: 'clock', good: 'check', bad: 'warn' } as const satisfies Record<string, IconName>

export function Notice({ state = 'info', children }: { state?: keyof typeof icons; children: ReactNode }) {
  return (
    <div className={state === 'info' ? 'notice' : `notice ${state}`}>
      <Icon name={icons[state]} />
      <div>{children}</div>
    </div>
  )
}

/** Says why nothing is here, and what would bring something. */
export function Empty({
  title,
  icon = 'document',
  children,
  foot,
}: {
  title: string
  icon?: IconName
  children?: ReactNode
  foot?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {foot}
    </div>
  )
}
