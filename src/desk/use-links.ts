/** Plain links into the desk are followed without loading the page anew, so screens need no router. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

export function useLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href')
      if (!link || !href?.startsWith('/desk/') || link.target || link.hasAttribute('download')) return
      event.preventDefault()
      void navigate({ href })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [navigate])
}
