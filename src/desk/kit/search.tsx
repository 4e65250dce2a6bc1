/** Where one types what one is looking for; `/` leads here from anywhere on the page. */
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'

type Props = { label: string; placeholder: string; onSearch: (words: string) => void; value?: string; light?: boolean }

/** `light`: on white paper, above a list; otherwise on the navy masthead. */
export function SearchBox({ label, placeholder, onSearch, value = '', light }: Props) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.value = value
  }, [value])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('words') ?? '').trim())
  }
  return (
    <search className={light ? 'search light no-print' : 'search'} aria-label={label}>
      <form onSubmit={submit}>
        <Icon name="search" />
        <label className="unseen" htmlFor={id}>
          {label}
        </label>
        <input
          ref={box}
          id={id}
          name="words"
          type="search"
          placeholder={placeholder}
          defaultValue={value}
          data-search={light ? 'page' : 'all'}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}
