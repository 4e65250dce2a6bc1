/** The rows of official documents, and the files beside them: a file is whole on the disk before any row names it. */
import { issueDocument, keepDocument, keepServed, voidDocument } from '../../documents/index.ts'
import type { Circumstances, Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { makeDocumentNumber } from '../../law/numbers/document-number.ts'
import { keepFile } from '../../platform/files.ts'
import { consented } from '../delivery-consent/facts.ts'
import { isRehearsal } from '../operations/facts.ts'
import { wordsOf } from '../../journal/words-of.ts'
import { stateTable } from '../../platform/state-table.ts'
import type { Command } from './contract.ts'
import { issue, type Means } from './papers.ts'
import { kinds } from './parts.ts'
import { institutionsOf, isFollowUp, recipients, waitingFor } from './recipients.ts'
import type { Contact, Facts, Issued, OfficialDocument } from './state.ts'
import { wholeFile } from './whole-file.ts'

const table = stateTable<OfficialDocument>('official_document')
export const { load } = table

export function storeOf(means: Means): Store<OfficialDocument, Facts, Command> {
  return {
    ...table,

    async gather(sql, subject, the, command, now) {
      switch (command.type) {
        case 'draft':
          return forDraft(sql, now)
        case 'signOff':
          return { issued: await issue(sql, means, subject, the, now) }
        case 'attachSealed':
        case 'proveDelivery':
          return { scan: command.file }
        case 'reword':
          return { unnamed: await unnamedIn(sql, means, the) }
        case 'serve':
          return {
            ...(await serving(means, the, command.recipient)),
            ...(command.how === 'electronic' ? { consented: await consented(sql, command.recipient, command.on) } : {}),
          }
        case 'void':
          return { voiding: { at: now.at } }
        default:
          return {}
      }
    },

    save: (sql, subject, the, version) =>
      table.save(sql, subject, the, version, {
        kind: the.kind,
        stage: the.stage,
        waiting: waitingFor(the) ?? null,
        number: the.number ? makeDocumentNumber(the.number) : null,
        drafted_on: the.drafted?.on ?? null,
        signed_on: the.signed?.on ?? null,
        procedure: the.about.procedure,
        about: the.about.subject,
        of_institutions: institutionsOf(the.content).map(({ institution }) => institution),
        accounts: the.served.flatMap(({ account }) => (account ? [account] : [])),
        institutions: the.served.flatMap(({ to, recipient }) => (to === 'institution' ? [recipient] : [])),
      }),

    async keep(sql, subject, { issued, scan, serving: given, voiding }) {
      if (issued) await keepIssued(sql, means.folder, subject, issued)
      if (scan) await keepFile(means.folder, scan.sha256, scan.bytes())
      if (given) await keepServed(sql, means.folder, { id: subject, ...given })
      if (voiding) await voidDocument(sql, subject, voiding.at)
    },
  }
}

async function forDraft(sql: Sql, { actor }: Circumstances): Promise<Facts> {
  const [centre] = await sql<{ id: string }>("select id from organisation where kind = 'centre' order by id limit 1")
  const [last] = await sql<{ contact: Contact }>(
    `select state->'contact' as contact from official_document
     where state->'drafted'->>'by' = $1 and state ? 'contact' order by drafted_on desc, id limit 1`,
    [actor.id],
  )
  return {
    rehearsal: await isRehearsal(sql),
    ...(centre ? { issuer: centre.id } : {}),
    ...(last ? { contact: last.contact } : {}),
  }
}

/** Persons' names are sealed, institutions' are not; one that was erased can no longer be told by anybody. */
async function unnamedIn(sql: Sql, { open }: Means, { content }: OfficialDocument): Promise<string[]> {
  if (!content || !isFollowUp(content)) return []
  const said = await wordsOf(sql, content.unnamed)
  const names = []
  for (const words of content.unnamed) names.push((await open(sql, words.ref)) ?? said(words))
  return names
}

/** The sealed scan where there is one, else the paper as it was issued. */
async function serving({ folder }: Means, the: OfficialDocument, recipient: string): Promise<Facts> {
  const copy = recipients(the).find((each) => each.recipient === recipient)?.copy
  const paper = the.papers.find((each) => each.copy === copy)
  const bytes = paper && (await wholeFile(folder, (paper.sealed ?? paper).sha256))
  return copy && bytes ? { serving: { copy, bytes } } : {}
}

async function keepIssued(sql: Sql, folder: string, subject: string, issued: Issued): Promise<void> {
  const { papers, kind, issuer, rehearsal, data, at, text, on } = issued
  for (const { copy, checkCode, sha256, bytes } of papers) {
    await keepFile(folder, sha256, bytes)
    await keepDocument(sql, {
      id: subject,
      copy,
      procedure: 'document',
      subject,
      kind: kinds[kind].paper,
      version: 1,
      issuer: issuer.id,
      issuerName: issuer.name,
      rehearsal,
      checkCode,
      data,
      at,
    })
    await issueDocument(sql, { id: subject, copy, number: text, day: on, sha256 })
  }
}
