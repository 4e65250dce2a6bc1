/** One id and one key for one picture, however often it is tried. */
import { useRef } from 'react'

export function useSent() {
  const last = useRef<{ file: Blob; id: string; key: string }>(undefined)
  return (file: Blob) => {
    if (last.current?.file !== file) last.current = { file, id: crypto.randomUUID(), key: crypto.randomUUID() }
    return last.current
  }
}
