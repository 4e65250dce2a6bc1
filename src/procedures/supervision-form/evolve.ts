/** Folds what happened into what stands. */
import type { Event, SupervisionForm } from './state.ts'

export function evolve(the: SupervisionForm, event: Event): SupervisionForm {
  switch (event.type) {
    case 'FormBegun': {
      const { type: _, step, ...about } = event
      return { ...the, ...about, stage: 'under-way', begun: step }
    }
    case 'ListSealed':
      return { ...the, sample: event.sample }
    case 'SampleDrawn':
      return { ...the, drawn: event.drawn }
    case 'ItemFound': {
      const others = the.findings.filter(({ rank }) => rank !== event.finding.rank)
      return { ...the, findings: [...others, event.finding].sort((a, b) => a.rank - b.rank) }
    }
    case 'DataCompared':
      return { ...the, comparisons: [...the.comparisons, event.comparison] }
    case 'PeriodWatched':
      return { ...the, watched: [...the.watched, event.watched] }
    case 'PictureInterrupted':
      return { ...the, interruptions: [...the.interruptions, event.interruption] }
    case 'MomentMarked':
      return { ...the, moments: [...the.moments, event.moment] }
    case 'FormEnded':
      return { ...the, stage: 'ended', ended: event.step }
    case 'FormWithdrawn':
      return { ...the, stage: 'withdrawn', withdrawn: event.withdrawn }
  }
}
