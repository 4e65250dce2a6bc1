/** The head of every page: whose house this is, the rooms one may enter, finding, and oneself. */
import type { ReactNode } from 'react'
import { Brand, Icon } from './icon.tsx'

export type Door = { label: string; href: string; here: boolean }

export function Banner() {
  return (
    <section className="banner" aria-label="环境提示">
      <Icon name="warn" />
      <span>
        <strong>演练环境</strong>
        {'　'}
        <span className="banner-words">全部机构、人员和编号均为虚构的演练数据，不产生任何法律效力。</span>
      </span>
    </section>
  )
}

/** Reminders stand beside oneself on every page, on a phone too; what is unread is said in words, not by colour alone. */
export function Bell({ unread, here }: { unread: number; here: boolean }) {
  return (
    <a className="bell" href="/desk/reminders" aria-current={here ? 'page' : undefined}>
      <Icon name="bell" />
      <span className="unseen">提醒，{unread > 0 ? `${unread} 条未读` : '没有未读'}</span>
      {unread > 0 ? (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </a>
  )
}

export function Masthead({ office, doors = [], end }: { office?: string; doors?: readonly Door[]; end?: ReactNode }) {
  return (
    <header className="masthead">
      <div className="masthead-inner">
        <a className="brand" href="/desk/">
          <Brand />
          <span className="brand-name">质督</span>
          {office ? <span className="brand-office">{office}</span> : null}
        </a>
        {doors.length ? (
          <nav className="masthead-nav" aria-label="主导航">
            {doors.map(({ label, href, here }) => (
              <a key={href} href={href} aria-current={here ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        ) : null}
        {end ? <div className="masthead-end">{end}</div> : null}
      </div>
    </header>
  )
}
