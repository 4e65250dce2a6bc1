/** How an official document remembers what happened. Old event shapes keep their case for ever. */
import type { DispatchContent, Event, FollowUpContent, OfficialDocument } from './state.ts'

export function evolve(the: OfficialDocument, event: Event): OfficialDocument {
  switch (event.type) {
    case 'DocumentDrafted': {
      const { type: _, by, on, ...given } = event
      return { ...the, ...given, stage: 'drafted', writers: [by], drafted: { by, on } }
    }
    case 'DocumentAmended': {
      const { type: _, by, on, batch, hours, places, contact } = event
      const { returned: __, ...kept } = the
      const { hours: ___, ...content } = (the.content ?? {}) as DispatchContent
      return {
        ...kept,
        content: { ...content, batch, ...(hours ? { hours } : {}), places },
        ...(contact ? { contact } : {}),
        writers: [...new Set([...the.writers, by])],
        drafted: { by, on },
      }
    }
    case 'DocumentReworded': {
      const { type: _, by, on, matters, demands, contact } = event
      const { returned: __, ...kept } = the
      const content = the.content as FollowUpContent
      const told = content.matters.map((matter, i) => ({ ...matter, text: matters[i] ?? matter.text }))
      return {
        ...kept,
        content: { ...content, matters: told, demands },
        ...(contact ? { contact } : {}),
        writers: [...new Set([...the.writers, by])],
        drafted: { by, on },
      }
    }
    case 'DocumentReviewed':
      return { ...the, stage: 'reviewed', reviewed: { by: event.by, on: event.on } }
    case 'DocumentSentBack': {
      const { reviewed: _, ...kept } = the
      return { ...kept, stage: 'drafted', returned: { by: event.by, on: event.on, reason: event.reason } }
    }
    case 'DocumentSigned': {
      const { by, on, number, papers } = event
      return { ...the, stage: 'signed', signed: { by, on }, number, papers }
    }
    case 'SealedCopyAttached': {
      const { copy, scan } = event
      return { ...the, papers: the.papers.map((paper) => (paper.copy === copy ? { ...paper, sealed: scan } : paper)) }
    }
    case 'DocumentServed': {
      const { type: _, ...served } = event
      return { ...the, stage: 'served', served: [...the.served, served] }
    }
    case 'DeliveryProved': {
      const { recipient, scan } = event
      const served = the.served.map((each) => (each.recipient === recipient ? { ...each, proof: scan } : each))
      return { ...the, served }
    }
    case 'DocumentDisclosed':
      return { ...the, withheld: false }
    case 'DocumentAcknowledged': {
      const { recipient, on } = event
      const served = the.served.map((each) => (each.recipient === recipient ? { ...each, acknowledgedOn: on } : each))
      return { ...the, served }
    }
    case 'DocumentVoided':
      return { ...the, stage: 'voided', voided: { on: event.on, reason: event.reason } }
  }
}
