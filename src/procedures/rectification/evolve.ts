/** How a rectification remembers what happened. Old event shapes keep their case for ever. */
import type { Event, Extension, Rectification } from './state.ts'

export function evolve(the: Rectification, event: Event): Rectification {
  switch (event.type) {
    case 'RectificationOpened': {
      const { type: _, on, ...opened } = event
      return { ...the, ...opened, stage: 'open', openedOn: on }
    }
    case 'ReportsWritten':
      return {
        ...the,
        drafts: { ...the.drafts, ...Object.fromEntries(event.reports.map((each) => [each.item, each])) },
      }
    case 'ExtensionAsked': {
      const { type: _, ...asked } = event
      return { ...the, extensions: [...the.extensions, { ...asked, state: 'asked' }] }
    }
    case 'ExtensionGranted': {
      const { id, workingDays, reason, on, dueOn } = event
      const clock = the.clock && { ...the.clock, workingDays: the.clock.workingDays + workingDays }
      const granted = answered(the, id, { state: 'granted', answer: { workingDays, reason, on } })
      return { ...granted, ...(clock ? { clock } : {}), dueOn }
    }
    case 'ExtensionRefused':
      return answered(the, event.id, { state: 'refused', answer: { reason: event.reason, on: event.on } })
    case 'RectificationSubmitted':
      return {
        ...inTime(the, event.round),
        stage: 'submitted',
        drafts: {},
        rounds: [...the.rounds, event.round],
        extensions: the.extensions.map((each) => (each.state === 'asked' ? { ...each, state: 'lapsed' } : each)),
      }
    case 'RoundJudged':
      return judged(the, event)
    case 'CheckOrdered':
      return { ...the, checks: [...the.checks, event.check] }
    case 'CheckRecorded': {
      const { type: _, id, ...result } = event
      return { ...the, checks: the.checks.map((each) => (each.id === id ? { ...each, result } : each)) }
    }
    case 'RectificationOverdue': {
      const { type: _, ...overdue } = event
      return { ...the, overdue }
    }
    case 'RectificationRefused': {
      const { type: _, ...refused } = event
      return { ...the, refused }
    }
    case 'RectificationClosed': {
      const { on, by, reason } = event
      return { ...the, stage: 'closed', closed: { on, by, ...(reason ? { reason } : {}) } }
    }
  }
}

/** Paper that came before the last day, but was entered after it, was never late. */
function inTime(the: Rectification, { on }: Rectification['rounds'][number]): Rectification {
  if (!the.overdue || on > the.overdue.dueOn) return the
  const { overdue: _, ...rest } = the
  return rest
}

function answered(the: Rectification, id: string, answer: Pick<Extension, 'state' | 'answer'>): Rectification {
  return { ...the, extensions: the.extensions.map((each) => (each.id === id ? { ...each, ...answer } : each)) }
}

function judged(the: Rectification, event: Extract<Event, { type: 'RoundJudged' }>): Rectification {
  const { on, by, verdicts, clock, dueOn } = event
  const accepted = new Set(verdicts.filter((each) => each.accepted).map(({ item }) => item))
  const items = the.items.map((item) => (accepted.has(item.id) ? { ...item, accepted: on } : item))
  const rounds = the.rounds.map((round, at) =>
    at === the.rounds.length - 1 ? { ...round, judged: { on, by, verdicts } } : round,
  )
  const stage = items.every((item) => item.accepted) ? 'accepted' : 'returned'
  return { ...the, stage, items, rounds, ...(clock ? { clock } : {}), ...(dueOn ? { dueOn } : {}) }
}
