/** Folds what happened into what stands. */
import type { Content, Event, FieldDuty } from './state.ts'

const begins: Readonly<Record<Content['kind'], FieldDuty['stage']>> = {
  watch: 'recorded',
  enquiry: 'asked',
  request: 'requested',
  interview: 'recorded',
  investigation: 'recorded',
  correction: 'recorded',
  suggestion: 'suggested',
  proposal: 'proposed',
  guidance: 'recorded',
}

export function evolve(the: FieldDuty, event: Event): FieldDuty {
  switch (event.type) {
    case 'EnquiryAnswered':
    case 'SuggestionAnswered':
    case 'ProposalAnswered':
      return { ...the, stage: 'answered', answer: event.answer }
    case 'PapersHanded':
      return { ...the, stage: 'handed', handed: event.handed }
    case 'PapersReceived':
      return { ...the, stage: 'received', received: event.received }
    case 'PapersRefused':
      return { ...the, stage: 'refused', refused: event.refused }
    case 'DutyWithdrawn':
      return { ...the, stage: 'withdrawn', withdrawn: event.withdrawn }
    default: {
      const { supervision, office, institution, accounts, step, content } = event
      return { stage: begins[content.kind], supervision, office, institution, accounts, done: step, content }
    }
  }
}
