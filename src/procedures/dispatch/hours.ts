/** The hours a dispatch binds its people: the sessions' own, joined where they overlap. */
import { instantInChina } from '../../law/calendar/index.ts'
import type { Watched } from './state.ts'

/** Instants in one fixed form (2026-03-02T01:00:00.000Z): they compare as strings. */
export type Hours = { from: string; until: string }

const instants = (sessions: readonly Watched[]): Hours[] =>
  sessions.map(({ from, until }) => ({ from: instantInChina(from), until: instantInChina(until) }))

/** From the first beginning to the last end. */
export function spanOf(sessions: readonly Watched[]): Hours {
  const all = instants(sessions)
  return {
    from: all.map(({ from }) => from).sort()[0] ?? '',
    until:
      all
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? '',
  }
}

/** Two sessions at once bind their watcher once. */
export function hoursOf(sessions: readonly Watched[]): Hours[] {
  const joined: Hours[] = []
  for (const each of instants(sessions).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && each.from <= last.until) last.until = later(last.until, each.until)
    else joined.push({ ...each })
  }
  return joined
}

const later = (a: string, b: string): string => [a, b].sort()[1] as string
