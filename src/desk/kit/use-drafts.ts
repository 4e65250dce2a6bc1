/**
 * What is filled in on its way: each answer is kept in the browser the moment it is given, sent a second later in one act,
 * and let go only when the server has it. A reload or a broken line loses none.
 */
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from './types.ts'
import type { Outcome } from './use-act.ts'

export type Drafts<Given> = {
  of: (item: string) => Given | undefined
  set: (given: Readonly<Record<string, Given>>) => void
  saved: number
  waiting: number
  refusal: Refusal | undefined
  /** Sends what is left; false when something stays unsent. */
  settle: () => Promise<boolean>
}

/** In milliseconds: a pause in the giving of answers, and how long to wait when the line is broken. */
const [pause, again] = [1_000, 10_000]

/** `key`: where the browser keeps them. `known`: what the server has. `atOnce`: how many it takes in one act. */
export function useDrafts<Given>(
  key: string,
  known: ReadonlyMap<string, Given>,
  send: (batch: readonly [string, Given][]) => Promise<Outcome>,
  atOnce: number,
): Drafts<Given> {
  type All = Readonly<Record<string, Given>>
  const [pending, show] = useState<All>(() => keptIn<Given>(key))
  const [refusal, setRefusal] = useState<Refusal>()
  const latest = useRef(pending)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const sender = useRef(send)
  sender.current = send

  const keep = (next: All) => {
    latest.current = next
    if (Object.keys(next).length) sessionStorage.setItem(key, JSON.stringify(next))
    else sessionStorage.removeItem(key)
    show(next)
  }
  const later = (wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), wait)
  }
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await running.current
    const batch = Object.entries(latest.current).slice(0, atOnce)
    if (batch.length === 0) return true
    running.current = sent(batch)
    const done = await running.current
    if (!done) later(again)
    return done ? flush() : false
  }
  const sent = async (batch: readonly [string, Given][]) => {
    const outcome = await sender.current(batch)
    setRefusal(outcome.done ? undefined : outcome.refusal)
    if (outcome.done) keep(without(latest.current, batch))
    return outcome.done
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an earlier visit to the page left is sent once
  useEffect(() => {
    const now = () => void flush()
    now()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [])

  return {
    of: (item) => pending[item] ?? known.get(item),
    set: (more) => {
      keep({ ...latest.current, ...more })
      later(pause)
    },
    saved: [...known.keys()].filter((item) => !pending[item]).length,
    waiting: Object.keys(pending).length,
    refusal,
    settle: flush,
  }
}

/** What was changed again while it was on its way stays. */
function without<Given>(all: Readonly<Record<string, Given>>, batch: readonly [string, Given][]) {
  const gone = new Map(batch)
  return Object.fromEntries(Object.entries(all).filter(([item, each]) => gone.get(item) !== each))
}

function keptIn<Given>(key: string): Readonly<Record<string, Given>> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, Given>
  } catch {
    return {}
  }
}
