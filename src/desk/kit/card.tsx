/** White paper on grey ground, and what usually stands on it. */
import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  level?: 2 | 3
  aside?: ReactNode
  tight?: boolean
  flush?: boolean
  label?: string
  children: ReactNode
}

export function Card({ title, level = 2, aside, tight, flush, label, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={['card', tight && 'tight', flush && 'flush'].filter(Boolean).join(' ')} aria-label={label}>
      {title || aside ? (
        <div className="card-head">
          {title ? <Heading>{title}</Heading> : <span />}
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  )
}

/** `none` is shown for an empty value: what is missing is said, never left blank. */
export function Facts({
  items,
  none = '未填',
}: {
  items: readonly (readonly [label: string, value: ReactNode])[]
  none?: string
}) {
  return (
    <dl className="facts">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === undefined || value === null || value === '' ? <span className="faint">{none}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The head of a page: what it is, its state, a line beneath. */
export function PageHead({
  title,
  over,
  tag,
  children,
  end,
}: {
  title: ReactNode
  over?: ReactNode
  tag?: ReactNode
  children?: ReactNode
  end?: ReactNode
}) {
  return (
    <header className="page-head">
      <div>
        {over ? <p className="note">{over}</p> : null}
        <div className="row">
          <h1 tabIndex={-1}>{title}</h1>
          {tag}
        </div>
        {children ? <div className="soft">{children}</div> : null}
      </div>
      {end ? <div className="row no-print">{end}</div> : null}
    </header>
  )
}
