/** Files that were handed in about a visit, in a list of their own: a phone that only hands in does not load it. */
import type { ReactNode } from 'react'
import { type EvidenceRow, titleOf } from './evidence-about.tsx'
import { Icon } from './kit/icon.tsx'
import { sizeOf } from './kit/file-drop.tsx'

/** What was handed in, to look at and to take home. */
export function EvidenceFiles({ rows, of }: { rows: readonly EvidenceRow[]; of?: (row: EvidenceRow) => ReactNode }) {
  if (rows.length === 0) return null
  return (
    <ul className="evidence-list">
      {rows.map((row) => (
        <li key={row.id}>
          {row.preview === 'made' ? (
            <img src={`/api/evidence/${row.id}/thumbnail.jpg`} alt="" loading="lazy" />
          ) : (
            <span className="evidence-sign">
              <Icon name="document" />
            </span>
          )}
          <span className="evidence-name">
            <a href={`/api/evidence/${row.id}/file`} download>
              {titleOf(row)}
            </a>
            <small>{sizeOf(row.size)}</small>
          </span>
          {of ? <span className="evidence-more note">{of(row)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
