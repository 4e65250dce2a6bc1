/** Which columns a person wants to see: chosen once, remembered on this machine. */
import { useId, useRef, useState } from 'react'
import { placeBelow } from './clause.tsx'
import { Icon } from './icon.tsx'

type Named = { key: string; title: string; extra?: boolean; lead?: boolean; silent?: boolean }

const place = (name: string) => `zhidu.columns.${name}`

export function useColumns(
  name: string | undefined,
  columns: readonly Named[],
): [string[], (hidden: string[]) => void] {
  const [hidden, setHidden] = useState<string[]>(
    () => remembered(name) ?? columns.filter(({ extra }) => extra).map(({ key }) => key),
  )
  const keep = (next: string[]) => {
    setHidden(next)
    if (name) localStorage.setItem(place(name), JSON.stringify(next))
  }
  return [hidden, keep]
}

function remembered(name: string | undefined): string[] | undefined {
  const text = name ? localStorage.getItem(place(name)) : null
  try {
    const kept: unknown = text ? JSON.parse(text) : undefined
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : undefined
  } catch {
    return undefined
  }
}

export function ColumnChoice({
  columns,
  hidden,
  onChange,
}: {
  columns: readonly Named[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const choosable = columns.filter(({ lead, silent }) => !lead && !silent)
  const turn = (key: string, on: boolean) => onChange(on ? hidden.filter((each) => each !== key) : [...hidden, key])
  return (
    <>
      <button ref={button} type="button" className="button quiet" popoverTarget={id}>
        <Icon name="columns" />列
      </button>
      <section
        id={id}
        popover="auto"
        className="menu"
        aria-label="选择显示的列"
        onToggle={(event) => {
          if (event.newState === 'open' && button.current) placeBelow(event.currentTarget, button.current)
        }}
      >
        {choosable.map(({ key, title }) => (
          <label key={key} className="menu-item">
            <input
              type="checkbox"
              checked={!hidden.includes(key)}
              onChange={(event) => turn(key, event.currentTarget.checked)}
            />
            {title}
          </label>
        ))}
      </section>
    </>
  )
}
