/** How a supervisor's state follows from the events. Old shapes keep their case for ever. */
import type { Event, Supervisor } from './state.ts'

export function evolve(the: Supervisor, event: Event): Supervisor {
  switch (event.type) {
    case 'ExternalEntered':
    case 'InternalEntered': {
      const { type, onPaper: _, ...entered } = event
      return { ...the, ...entered, stage: 'carded', kind: type === 'ExternalEntered' ? 'external' : 'internal' }
    }
    case 'CardRenewed':
      return {
        ...the,
        validFrom: event.validFrom,
        validUntil: event.validUntil,
        formerTerms: [...(the.formerTerms ?? []), { validFrom: the.validFrom, validUntil: the.validUntil }],
      }
    case 'CardReturned':
      return { ...the, stage: 'ended', returned: { on: event.on } }
    case 'CardRevoked':
      return { ...the, stage: 'ended', revoked: { on: event.on, document: event.document } }
    case 'EmployersChanged':
      return { ...the, employers: event.employers }
    case 'InterestDeclared':
      return { ...the, interests: [...the.interests, event.interest] }
    case 'InterestEnded':
      return {
        ...the,
        interests: the.interests.map((each) => (each.id === event.id ? { ...each, until: event.until } : each)),
      }
    case 'LeaveDeclared':
      return { ...the, leaves: [...the.leaves, event.leave] }
    case 'LeaveCancelled':
      return { ...the, leaves: the.leaves.filter(({ id }) => id !== event.id) }
    case 'SuspensionRecorded':
      return { ...the, suspensions: [...the.suspensions, event.suspension] }
    case 'SuspensionLifted':
      return {
        ...the,
        suspensions: the.suspensions.map((each) =>
          each.id === event.id ? { ...each, liftedOn: event.liftedOn } : each,
        ),
      }
    case 'AccountLinked':
      return { ...the, account: event.account }
  }
}
