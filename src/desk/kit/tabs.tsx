/** Moving about: parts of a subject, saved views of a list, and from page to page. Links where the place has an address. */
import type { ReactNode } from 'react'
import { Count } from './tag.tsx'

export type Tab = { key: string; label: string; count?: number; href?: string }

/** Parts of one subject. With `href` each part has an address; without, `onChoose` turns. */
export function Tabs({
  label,
  tabs,
  at,
  onChoose,
}: {
  label: string
  tabs: readonly Tab[]
  at: string
  onChoose?: (key: string) => void
}) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map(({ key, label: name, count, href }) => {
        const here = key === at ? 'page' : undefined
        const words = (
          <>
            {name}
            {count === undefined ? null : (
              <>
                {' '}
                <Count>{count}</Count>
              </>
            )}
          </>
        )
        return href ? (
          <a key={key} href={href} aria-current={here}>
            {words}
          </a>
        ) : (
          <button key={key} type="button" aria-current={here ? 'true' : undefined} onClick={() => onChoose?.(key)}>
            {words}
          </button>
        )
      })}
    </nav>
  )
}

/** Saved questions to a list. */
export function Views({
  label,
  views,
  at,
  onChoose,
  end,
}: {
  label: string
  views: readonly Tab[]
  at: string
  onChoose?: (key: string) => void
  end?: ReactNode
}) {
  return (
    <nav className="views no-print" aria-label={label}>
      {views.map(({ key, label: name, count, href }) => {
        const words = (
          <>
            {name}
            {count === undefined ? null : <Count>{count}</Count>}
          </>
        )
        return href ? (
          <a key={key} className="view" href={href} aria-current={key === at ? 'true' : undefined}>
            {words}
          </a>
        ) : (
          <button
            key={key}
            type="button"
            className="view"
            aria-current={key === at ? 'true' : undefined}
            onClick={() => onChoose?.(key)}
          >
            {words}
          </button>
        )
      })}
      {end}
    </nav>
  )
}

type PagesProps = { note?: ReactNode; before?: (() => void) | undefined; after?: (() => void) | undefined }

/** By cursor: there is a page before and a page after, not a number of pages that changes under one's hands. */
export function Pages({ note, before, after }: PagesProps) {
  return (
    <nav className="row apart pages" aria-label="翻页">
      <span className="note">{note}</span>
      <span className="row">
        <button type="button" className="button" aria-disabled={!before || undefined} onClick={before}>
          上一页
        </button>
        <button type="button" className="button" aria-disabled={!after || undefined} onClick={after}>
          下一页
        </button>
      </span>
    </nav>
  )
}
