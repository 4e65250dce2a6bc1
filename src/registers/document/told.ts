/** What a document says, and how it reached whom, in words for whoever may read it. */
import type { wordsOf } from '../../journal/words-of.ts'
import type { Reader } from '../../kernel/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import { whyDelivered } from './delivery.ts'
import { isInside } from './files.ts'
import { addressed } from './list.ts'
import { institutionsOf, isFollowUp, isFor, recipients } from './recipients.ts'
import type { DispatchContent, FollowUpContent, OfficialDocument, Served } from './state.ts'

type Said = Awaited<ReturnType<typeof wordsOf>>

export function contentOf({ content, contact }: OfficialDocument, said: Said, reader: Reader) {
  if (!content) return undefined
  const inside = isInside(reader)
  return {
    institution: addressed(institutionsOf(content), inside ? undefined : reader.actor.organisation, said),
    dispatch: isFollowUp(content) ? null : dispatchTold(content, said),
    followUp: isFollowUp(content) ? followUpTold(content, said, inside) : null,
    contact: contact ? { name: said(contact.name), phone: said(contact.phone) } : null,
  }
}

function dispatchTold({ batch, from, until, hours, places, supervisors, recordDueOn }: DispatchContent, said: Said) {
  return {
    batch: said(batch),
    from,
    until,
    hours: hours ? said(hours) : null,
    places: places.map(said),
    supervisors: supervisors.map(({ name, card, leader = false }) => ({ name: said(name), card, leader })),
    recordDueOn,
  }
}

/** Outside, a matter is told as the paper tells it: of whom, only where the paper says so. */
function followUpTold(
  { institutions, named, matters, demands, interview }: FollowUpContent,
  said: Said,
  inside: boolean,
) {
  const nameOf = (id: string) => said(institutions.find(({ institution }) => institution === id)?.name)
  return {
    matters: matters.map(({ text, foundOn, finding, institution }) => ({
      text: said(text),
      foundOn,
      institution: (named || inside) && institutions.length > 1 ? nameOf(institution) : null,
      finding: finding ? { confirmed: finding.confirmed, evidence: said(finding.evidence) } : null,
    })),
    demands: demands.map(said),
    interview: interview ? { at: interview.at, place: said(interview.place), whom: said(interview.whom) } : null,
  }
}

/** Those who work on it see everybody; whoever received it sees that it was served to them. */
export function recipientsOf(the: OfficialDocument, said: Said, reader: Reader) {
  const inside = isInside(reader)
  return recipients(the).flatMap(({ to, recipient, copy, withheld, account }) => {
    const served = the.served.find((each) => each.recipient === recipient)
    const own = served && (isFor(served, reader.actor, 'self') || isFor(served, reader.actor, 'own'))
    if (!inside && !own) return []
    return [
      {
        to,
        recipient,
        name: nameOf(the, recipient, said),
        copy,
        withheld,
        hasAccount: to === 'institution' || account !== undefined,
        served: served ? servedTold(served, said) : null,
      },
    ]
  })
}

function nameOf({ content }: OfficialDocument, recipient: string, said: Said): string {
  const institution = institutionsOf(content).find((each) => each.institution === recipient)
  if (institution) return said(institution.name)
  const supervisor =
    content && !isFollowUp(content) ? content.supervisors.find((each) => each.supervisor === recipient) : undefined
  return supervisor ? `${said(supervisor.name)} ${supervisor.card}` : ''
}

function servedTold(
  { how, on, done, sealed, signer, reason, witness, tracking, place, proof, acknowledgedOn }: Served,
  said: Said,
) {
  const maybe = (words: Words | undefined) => (words ? said(words) : null)
  return {
    how,
    on,
    why: whyDelivered({ how, done }),
    sealed,
    signer: maybe(signer?.name),
    reason: maybe(reason),
    witness: maybe(witness?.name),
    tracking: maybe(tracking),
    place: maybe(place),
    proof: proof ?? null,
    acknowledgedOn: acknowledgedOn ?? null,
  }
}
