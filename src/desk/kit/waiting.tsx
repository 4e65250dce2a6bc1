/** While something is on its way: a ring with words, bars where the words will stand, counts where they are known. */
import type { ReactNode } from 'react'

export function Spinner({ label = '正在读取' }: { label?: string }) {
  return (
    <p className="on-its-way" role="status">
      <span className="spinner" aria-hidden="true" />
      {label}
    </p>
  )
}

const widths = ['long', 'middle', 'long', 'short', 'middle', 'long'] as const

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">正在读取</span>
      {numbers(lines).map((line) => (
        <i key={line} className={widths[line % widths.length]} />
      ))}
    </div>
  )
}

type ProgressProps = { label: string; done: number; of: number; unit?: string; note?: ReactNode }

/** Long work in numbers, with a word on whether one may leave. */
export function Progress({ label, done, of, unit = '条', note }: ProgressProps) {
  const number = new Intl.NumberFormat('zh-CN')
  return (
    <div className="progress">
      <div className="progress-line">
        <b>{label}</b>
        <span>
          {number.format(done)} / {number.format(of)} {unit}
        </span>
      </div>
      <progress className="meter" aria-label={label} value={done} max={of} />
      {note ? <p className="note">{note}</p> : null}
    </div>
  )
}
