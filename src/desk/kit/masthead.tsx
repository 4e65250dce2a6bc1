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
