/** How an institution's state follows from its events. Old shapes keep their case for ever. */
import type { Event, Institution } from './state.ts'

export function evolve(the: Institution, event: Event): Institution {
  switch (event.type) {
    case 'InstitutionRegistered': {
      const { type: _, code, filedOn, validUntil, venues, scope, ...particulars } = event
      return { ...the, stage: 'filed', code, filedOn, validUntil, venues, scope, particulars }
    }
    case 'ParticularsChanged': {
      const { type: _, reason: __, ...particulars } = event
      return { ...the, particulars }
    }
    case 'ScopeChanged':
      return {
        ...the,
        scope: event.scope,
        ...(event.on ? { formerScopes: [...(the.formerScopes ?? []), { until: event.on, lines: the.scope }] } : {}),
      }
    case 'VenuesChanged':
      return { ...the, venues: event.venues }
    case 'ReceiptIssued':
      return { ...the, receipt: { year: event.year, serial: event.serial, on: event.on } }
    case 'FilingRenewed':
      return {
        ...the,
        filedOn: event.filedOn,
        validUntil: event.validUntil,
        expired: false,
        ...(event.on
          ? { formerTerms: [...(the.formerTerms ?? []), { filedOn: the.filedOn, validUntil: the.validUntil }] }
          : {}),
      }
    case 'CommitmentRecorded':
      return {
        ...the,
        commitments: [...the.commitments.filter(({ matter }) => matter !== event.commitment.matter), event.commitment],
      }
    case 'CommitmentAnswered':
      return {
        ...the,
        commitments: the.commitments.map((each) =>
          each.matter === event.matter ? { ...each, evidence: event.evidence, state: 'evidenced', on: event.on } : each,
        ),
      }
    case 'ExaminerEntered':
      return { ...the, examiners: [...the.examiners, event.examiner] }
    case 'ExaminerRemoved':
      return { ...the, examiners: the.examiners.filter(({ id }) => id !== event.id) }
    case 'MeasureRecorded':
      return { ...the, measures: [...the.measures, event.measure] }
    case 'MeasureLifted':
      return {
        ...the,
        measures: the.measures.map((each) => (each.id === event.id ? { ...each, liftedOn: event.liftedOn } : each)),
      }
    case 'FilingExpired':
      return { ...the, expired: true }
  }
}
