/**
 * A dense table: sticky head, sorting, choice of columns, arrow keys; on a phone each row becomes a short record.
 * Roles are spelled out, because the phone's layout would take the table's meaning away from readers of speech.
 */
// biome-ignore-all lint/a11y/noRedundantRoles: the phone's layout takes away the roles the elements have by themselves
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { ColumnChoice, useColumns } from './columns.tsx'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** What the column is ordered by; without it the column does not sort. */
  by?: (row: Row) => string | number
  number?: boolean
  /** The cell that names the row. */
  lead?: boolean
  /** Not shown until chosen. */
  extra?: boolean
  /** No heading in sight: a column of buttons. */
  silent?: boolean
}

export type Order = { key: string; down: boolean }

type Props<Row> = {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  /** Set both when the server sorts; otherwise the rows at hand are sorted. */
  order?: Order | undefined
  onOrder?: (order: Order) => void
  isChosen?: (row: Row) => boolean
  /** The name under which the choice of columns is remembered; without it there is none. */
  remember?: string
  tools?: ReactNode
  empty?: ReactNode
  /** The frame takes the height at hand and scrolls in itself, so the head stays in sight. */
  tall?: boolean
}

export function Table<Row>({
  caption,
  rows,
  columns,
  keyOf,
  order,
  onOrder,
  isChosen,
  remember,
  tools,
  empty,
  tall,
}: Props<Row>) {
  const [own, setOwn] = useState<Order | undefined>(order)
  const [hidden, setHidden] = useColumns(remember, columns)
  const body = useRef<HTMLTableSectionElement>(null)
  const at = onOrder ? order : own
  const sorted = useMemo(() => (onOrder ? rows : inOrder(rows, columns, own)), [rows, columns, own, onOrder])
  const shown = columns.filter(({ key }) => !hidden.includes(key))
  const turn = (key: string) => (onOrder ?? setOwn)({ key, down: at?.key === key ? !at.down : false })

  return (
    <div className="table-block">
      {tools || remember ? (
        <div className="row apart table-tools no-print">
          <div className="row">{tools}</div>
          {remember ? <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} /> : null}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={tall ? 'table-frame tall' : 'table-frame'} tabIndex={0} aria-label={caption}>
        {sorted.length === 0 ? (
          empty
        ) : (
          <table className="table stacks" role="table">
            <caption className="unseen">{caption}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {shown.map((column) => (
                  <Head key={column.key} column={column} order={at} onTurn={turn} />
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup" ref={body} onKeyDown={(event) => moveAmongRows(event, body.current)}>
              {sorted.map((row, index) => (
                <tr
                  key={keyOf(row)}
                  role="row"
                  tabIndex={index === 0 ? 0 : -1}
                  className={isChosen?.(row) ? 'is-selected' : undefined}
                  aria-current={isChosen?.(row) ? 'true' : undefined}
                >
                  {shown.map((column) => (
                    <Cell key={column.key} column={column} row={row} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}

function Head<Row>({
  column,
  order,
  onTurn,
}: {
  column: Column<Row>
  order: Order | undefined
  onTurn: (key: string) => void
}) {
  const { key, title, by, number, silent } = column
  const mine = order?.key === key
  const sorted = mine ? (order.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" role="columnheader" aria-sort={sorted} className={number ? 'number' : undefined}>
      {by ? (
        <button type="button" className="sort" onClick={() => onTurn(key)}>
          {title}
          <Icon name={mine ? (order.down ? 'down' : 'up') : 'sort'} />
        </button>
      ) : silent ? (
        <span className="unseen">{title}</span>
      ) : (
        title
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { title, cell, number, lead, silent } = column
  const label = lead || silent ? undefined : title
  const look = number ? 'number' : undefined
  return lead ? (
    <th scope="row" role="rowheader" className={look}>
      {cell(row)}
    </th>
  ) : (
    <td role="cell" className={look} data-label={label}>
      {cell(row)}
    </td>
  )
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | undefined): readonly Row[] {
  const by = columns.find(({ key }) => key === order?.key)?.by
  if (!by || !order) return rows
  const chinese = new Intl.Collator('zh-CN', { numeric: true })
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : chinese.compare(String(a), String(b))
  return [...rows].sort((a, b) => compare(by(a), by(b)) * (order.down ? -1 : 1))
}

/** Up, down, first and last row; Enter opens what the row's first link opens. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>, body: HTMLElement | null) {
  const focused = (event.target as HTMLElement).closest('tr')
  if (!focused || !body) return
  const rows = [...body.querySelectorAll<HTMLElement>(':scope > tr')]
  const here = rows.indexOf(focused)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to !== undefined && !isTyping(event.target)) {
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
  } else if (event.key === 'Enter' && event.target === focused) {
    focused.querySelector<HTMLElement>('a[href], button')?.click()
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable="true"]')
}
