/**
 * The answers on their way: each one is kept in the browser the moment it is given, sent a second later in one act, and
 * let go only when the server has it. A reload or a broken line loses none.
 */
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Answer } from '../parts.ts'
import type { RecordPage } from '../readings.ts'

export type Given = { answer: Answer; note?: string }
type All = Readonly<Record<string, Given>>
export type Answers = {
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
const atOnce = 200

export function useAnswers(id: string, content: RecordPage['content'], send: ScreenProps['send']): Answers {
  const key = `record-answers:${id}`
  const [pending, show] = useState<All>(() => keptIn(key))
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
    const outcome = await sender.current('answers', { answers: batch.map(([item, given]) => ({ item, ...given })) })
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

  const known = new Map(content.answers.map(({ item, answer, note }) => [item, given(answer, note)]))
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

const given = (answer: string, note: string | undefined): Given => ({
  answer: answer as Answer,
  ...(note ? { note } : {}),
})

/** What was changed again while it was on its way stays. */
function without(all: All, batch: readonly [string, Given][]): All {
  const gone = new Map(batch)
  return Object.fromEntries(Object.entries(all).filter(([item, each]) => gone.get(item) !== each))
}

function keptIn(key: string): All {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as All
  } catch {
    return {}
  }
}
