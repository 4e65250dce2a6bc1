/** A form's way to act: one press, one act, its refusal kept beside the form until the next try. */
import { useState } from 'react'
import type { Refusal } from './types.ts'

export type Outcome<T = unknown> = { done: true; value: T } | { done: false; refusal: Refusal }

/** `path` and `subject` only when the act is upon another subject than the one the screen shows (a new one, say). */
export type Send = <T = { entries: string[] }>(
  at: string,
  input: unknown,
  to?: { path?: string; subject?: string },
) => Promise<Outcome<T>>

/** Hands a file in as it is. `key` stays the same when it is tried again; `told` hears how much has arrived, 0 to 1. */
export type SendFile = <T = { entries: string[]; receipts: { entry: string; leaf: string }[] }>(
  path: string,
  file: Blob,
  key: string,
  told: (share: number) => void,
) => Promise<Outcome<T>>

export function useAct() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  /** Resolves to the value when it was done, else to undefined, and keeps the refusal. */
  async function run<T>(act: () => Promise<Outcome<T>>): Promise<T | undefined> {
    if (busy) return undefined
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    setRefusal(outcome.done ? undefined : outcome.refusal)
    return outcome.done ? outcome.value : undefined
  }
  return { busy, refusal, run, forget: () => setRefusal(undefined) }
}
