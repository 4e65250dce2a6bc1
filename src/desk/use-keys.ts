/** Keys that work anywhere: `/` to search, `?` for help. They keep silent while somebody types. */
import { useEffect } from 'react'
import { isTyping } from './kit/table.tsx'

export function useKeys({ help }: { help: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]')
      )
        return
      if (event.key === '?') help()
      if (event.key !== '/') return
      const box =
        document.querySelector<HTMLInputElement>('[data-search="page"]') ??
        document.querySelector<HTMLInputElement>('[data-search="all"]')
      if (!box) return
      event.preventDefault()
      box.focus()
      box.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
