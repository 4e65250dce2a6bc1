/** How a follow-up remembers what happened. Old event shapes keep their case for ever. */
import type { Event, FollowUp } from './state.ts'

export function evolve(the: FollowUp, event: Event): FollowUp {
  switch (event.type) {
    case 'FollowUpOpened': {
      const { type: _, on, ...opened } = event
      return { ...the, ...opened, stage: 'open', openedOn: on }
    }
    case 'FindingRecorded': {
      const { type: _, ...finding } = event
      const others = the.findings.filter(({ problem }) => problem !== finding.problem)
      return { ...the, findings: [...others, finding] }
    }
    case 'LetterDrafted': {
      const { type: _, on: __, ...letter } = event
      return { ...the, letter: { ...letter, served: [] } }
    }
    case 'LetterDelivered': {
      const { institution, on } = event
      const { letter } = the
      return letter ? { ...the, letter: { ...letter, served: [...letter.served, { institution, on }] } } : the
    }
    case 'LetterVoided': {
      const { letter: _, ...kept } = the
      return kept
    }
    case 'InterviewHeld': {
      const { type: _, ...minutes } = event
      return { ...the, minutes }
    }
    case 'NobodyCame': {
      const { type: _, ...absence } = event
      return { ...the, absences: [...the.absences, absence] }
    }
    case 'FollowUpConcluded': {
      const { type: _, ...concluded } = event
      const demanded = new Set(concluded.items.map(({ problem }) => problem))
      const settled = the.problems.map(({ id }) => id).filter((id) => !demanded.has(id))
      return { ...the, stage: 'concluded', concluded, settled }
    }
    case 'FollowUpWithdrawn':
      return { ...the, stage: 'withdrawn' }
  }
}
