/**
 * A part of a screen that is not needed at first sight: fetched as soon as the page stands, so that a telephone shows the
 * page early, and from then on there without any line. It is asked for again when the line was broken.
 */
import { useEffect, useState } from 'react'

const again = 10_000
const here = new Map<() => Promise<unknown>, unknown>()

/** `load` is one function for all who ask, at the top of its module: what has come once is there at once. */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [, arrived] = useState(here.has(load))
  useEffect(() => {
    if (here.has(load)) return arrived(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const fetchIt = () => {
      clearTimeout(timer)
      load().then(
        (part) => {
          here.set(load, part)
          if (!left) arrived(true)
        },
        () => {
          if (!left) timer = setTimeout(fetchIt, again)
        },
      )
    }
    fetchIt()
    window.addEventListener('online', fetchIt)
    return () => {
      left = true
      clearTimeout(timer)
      window.removeEventListener('online', fetchIt)
    }
  }, [load])
  return here.get(load) as T | undefined
}
