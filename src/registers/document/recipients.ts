/** To whom a document goes: who is still awaited, which copies are open, and whose a service is. */
import type { Actor, Relation } from '../../kernel/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import type { Copy, Waiting } from './parts.ts'
import type { Content, FollowUpContent, OfficialDocument, Served } from './state.ts'

export const isFollowUp = (content: Content): content is FollowUpContent => 'matters' in content

/** The institutions it is about, which are those it goes to. */
export function institutionsOf(content: Content | undefined): { institution: string; name: Words }[] {
  if (!content) return []
  if (isFollowUp(content)) return content.institutions
  return [{ institution: content.institution, name: content.institutionName }]
}

export type Recipient = {
  to: Served['to']
  recipient: string
  account?: string
  copy: Copy
  /** Not yet: an unannounced visit. */
  withheld: boolean
}

export function recipients({ content, withheld }: OfficialDocument): Recipient[] {
  if (!content) return []
  return [
    ...(isFollowUp(content) ? [] : content.supervisors).map(
      ({ supervisor, account }): Recipient => ({
        to: 'supervisor',
        recipient: supervisor,
        ...(account ? { account } : {}),
        copy: 'supervisors',
        withheld: false,
      }),
    ),
    ...institutionsOf(content).map(
      ({ institution }): Recipient => ({ to: 'institution', recipient: institution, copy: 'institution', withheld }),
    ),
  ]
}

export function awaited(the: OfficialDocument): Recipient[] {
  return recipients(the).filter((each) => !the.served.some(({ recipient }) => recipient === each.recipient))
}

/** The copies that nobody holds yet: what was served to anyone does not change under another's hands. */
export function open(the: OfficialDocument): Copy[] {
  const given = new Set(the.served.map(({ to }) => (to === 'institution' ? 'institution' : 'supervisors')))
  return the.papers.map(({ copy }) => copy).filter((copy) => !given.has(copy))
}

export function isFor(served: Served, actor: Actor, relation: Relation): boolean {
  return relation === 'self'
    ? served.account !== undefined && served.account === actor.id
    : served.to === 'institution' && served.recipient === actor.organisation
}

export function waitingFor(the: OfficialDocument): Waiting | undefined {
  if (the.stage === 'drafted') return the.returned ? 'amend' : 'review'
  if (the.stage === 'reviewed') return 'sign'
  const signed = the.stage === 'signed' || the.stage === 'served'
  return signed && awaited(the).some(({ withheld }) => !withheld) ? 'serve' : undefined
}
