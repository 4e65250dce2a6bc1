/** How a record remembers what happened. Old event shapes keep their case for ever. */
import { withAnswer } from './immediate.ts'
import { afterSigning, withSignature } from './signing.ts'
import type { Answered, Content, Event, SupervisionRecord } from './state.ts'

export function evolve(the: SupervisionRecord, event: Event): SupervisionRecord {
  switch (event.type) {
    case 'RecordExpected': {
      const { type: _, ...given } = event
      return { ...the, ...given, stage: 'expected' }
    }
    case 'RecordCancelled':
      return { ...the, stage: 'cancelled', team: [] }
    case 'VisitBegun': {
      const { type: _, known, additions, ...begun } = event
      return { ...the, stage: 'under-way', begun, ...(known ? { known } : {}), ...(additions ? { additions } : {}) }
    }
    case 'VisitEnded': {
      const { type: _, dueOn, ...ended } = event
      return { ...the, stage: 'ended', ended, dueOn }
    }
    case 'ReportedAtOnce':
      return { ...the, reports: [...(the.reports ?? []), event.report] }
    case 'ReportAnswered':
      return { ...the, reports: withAnswer(the.reports ?? [], event.id, event.answered) }
    case 'RecordSubmitted':
      return { ...the, stage: 'submitted', submissions: [...the.submissions, event.submission] }
    case 'RecordSentBack':
      return { ...the, stage: 'sent-back', questions: [...the.questions, ...event.questions] }
    case 'QuestionAnswered':
      return {
        ...the,
        questions: the.questions.map((each) => (each.id === event.id ? { ...each, answer: event.answer } : each)),
      }
    case 'RecordAccepted':
      return { ...the, stage: 'accepted' }
    case 'RecordReopened':
      return { ...the, stage: 'sent-back', reopened: { reason: event.reason, on: event.on } }
    case 'RecordClosed':
      return { ...the, stage: 'closed' }
    case 'RecordSigned':
      return { ...the, content: withSignature(the.content, event.signature) }
    case 'ProblemsSettled': {
      const settled = Object.fromEntries(event.problems.map((id) => [id, event.on]))
      return { ...the, settled: { ...the.settled, ...settled } }
    }
    default:
      return { ...the, content: afterSigning(written(the.content, event), event.type === 'OpinionRecorded') }
  }
}

type Written = Extract<
  Event,
  {
    type:
      | 'HeadFilled'
      | 'ItemsAnswered'
      | 'ProblemFound'
      | 'ProblemWithdrawn'
      | 'GuidanceGiven'
      | 'AdviceGiven'
      | 'OpinionRecorded'
  }
>

function written(content: Content, event: Written): Content {
  switch (event.type) {
    case 'HeadFilled':
      return { ...content, head: event.head }
    case 'ItemsAnswered': {
      const given = event.answers.map(({ item, ...answered }): [string, Answered] => [item, answered])
      return { ...content, answers: { ...content.answers, ...Object.fromEntries(given) } }
    }
    case 'ProblemFound':
      return {
        ...content,
        problems: [...content.problems.filter(({ id }) => id !== event.problem.id), event.problem],
      }
    case 'ProblemWithdrawn':
      return { ...content, problems: content.problems.filter(({ id }) => id !== event.id) }
    case 'GuidanceGiven':
      return {
        ...content,
        guidance: [...content.guidance.filter(({ id }) => id !== event.id), { id: event.id, text: event.text }],
      }
    case 'AdviceGiven':
      return { ...content, advice: event.text }
    case 'OpinionRecorded':
      return { ...content, opinion: event.opinion }
  }
}
