/** Files on their way in, one after the other: a broken line costs one file, and trying again never makes two of it. */
import { useRef, useState } from 'react'
import type { Refusal } from './types.ts'
import type { Outcome } from './use-act.ts'

/** The id is the new subject's own; with the key it stays the same however often it is tried. */
export type Handing = {
  id: string
  key: string
  file: File
  state: 'waiting' | 'sending' | 'received' | 'refused'
  /** How much has arrived, 0 to 1. */
  share: number
  refusal?: Refusal
}
export type Hand = (handing: Handing, told: (share: number) => void) => Promise<Outcome<unknown>>

export function useHanding(hand: Hand) {
  const [all, setAll] = useState<Handing[]>([])
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const change = (id: string, to: Partial<Handing>) =>
    setAll((before) => before.map((each) => (each.id === id ? { ...each, ...to } : each)))

  const send = (handing: Handing) => {
    turn.current = turn.current.then(async () => {
      change(handing.id, { state: 'sending', share: 0 })
      const outcome = await hand(handing, (share) => change(handing.id, { share }))
      change(
        handing.id,
        outcome.done ? { state: 'received', share: 1 } : { state: 'refused', refusal: outcome.refusal },
      )
    })
  }
  return {
    all,
    add(files: Iterable<File>) {
      const added = [...files].map(
        (file): Handing => ({ id: crypto.randomUUID(), key: crypto.randomUUID(), file, state: 'waiting', share: 0 }),
      )
      setAll((before) => [...before, ...added])
      for (const handing of added) send(handing)
    },
    again(handing: Handing) {
      change(handing.id, { state: 'waiting', share: 0 })
      send(handing)
    },
    forget: (id: string) => setAll((before) => before.filter((each) => each.id !== id)),
  }
}
