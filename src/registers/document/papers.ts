/** From a document's state to its papers: references are opened for the page alone, and what is set is never logged. */
import {
  CannotBeSet,
  type DispatchLetter,
  type Documents,
  type FollowUpLetter,
  type Made,
  makeDocument,
  newCheckCode,
  nextNumber,
} from '../../documents/index.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder, Refusal } from '../../kernel/refusal.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { parseDocumentNumber } from '../../law/numbers/document-number.ts'
import { type Copy, kinds } from './parts.ts'
import type { DispatchContent, FollowUpContent, Issued, OfficialDocument } from './state.ts'

/** The value behind a reference, or undefined when it was erased. */
type Open = (sql: Sql, ref: string) => Promise<string | undefined>

export type Means = {
  open: Open
  /** The same for a view, which sees what stands in the one document that its reader works on. */
  openInDocument(sql: Sql, document: string, ref: string): Promise<string | undefined>
  documents: Documents
  /** Where issued papers and scans are kept under their digests. */
  folder: string
}

type Marks = { number: string; on: Day; code: string }

/** One copy as a file; a draft without `marks`. `at` is the instant that stands in the file. */
export async function paperOf(
  sql: Sql,
  means: { documents: Documents; open: Open },
  the: OfficialDocument,
  copy: Copy,
  at: string,
  marks?: Marks,
): Promise<Made> {
  const { content, kind } = the
  if (!content) throw new Error('a document without content has no paper')
  const { documents, open } = means
  const madeAt = new Date(at)
  const head = await headOf(sql, open, the, marks)
  const { paper } = kinds[kind]
  try {
    if (paper === 'dispatchLetter') {
      const data = { ...head, ...(await dispatchOf(sql, open, content as DispatchContent)), copy }
      return await makeDocument(documents, { kind: paper, data, madeAt })
    }
    const data = { ...head, ...(await followUpOf(sql, content as FollowUpContent)) }
    return await makeDocument(documents, { kind: paper, data, madeAt })
  } catch (error) {
    if (error instanceof CannotBeSet) throw new Refusal(error.message, undefined, { who: '省评价中心经办' })
    throw error
  }
}

type Head = Omit<DispatchLetter, keyof Awaited<ReturnType<typeof dispatchOf>> | 'copy'>

async function headOf(sql: Sql, open: Open, the: OfficialDocument, marks: Marks | undefined): Promise<Head> {
  const { contact } = the
  return {
    rehearsal: the.rehearsal,
    issuer: { name: await nameOfOrganisation(sql, the.issuer), self: kinds[the.kind].self },
    number: marks?.number ?? null,
    issuedOn: marks?.on ?? null,
    check: marks ? { code: marks.code } : null,
    seal: false,
    contact: contact
      ? { name: await opened(sql, open, contact.name), phone: await opened(sql, open, contact.phone) }
      : { name: '（待填写）', phone: '（待填写）' },
  }
}

const opened = async (sql: Sql, open: Open, words: Words) => (await open(sql, words.ref)) ?? '（已删除）'

async function dispatchOf(sql: Sql, open: Open, content: DispatchContent) {
  const said = await wordsOf(sql, content)
  const { from, until, hours, recordDueOn } = content
  const supervisors = []
  for (const { name, card, leader } of content.supervisors)
    supervisors.push({ name: await opened(sql, open, name), card, ...(leader ? { leader } : {}) })
  return {
    institution: said(content.institutionName),
    batch: said(content.batch),
    from,
    until,
    ...(hours ? { hours: said(hours) } : {}),
    places: content.places.map(said),
    supervisors,
    recordDueOn,
  }
}

/** Whoever receives a circular is not named at its head, so one institution stands for the title of the other kinds. */
async function followUpOf(sql: Sql, content: FollowUpContent): Promise<Omit<FollowUpLetter, keyof Head>> {
  const said = await wordsOf(sql, content)
  const { institutions, named, interview } = content
  const nameOf = (id: string) => said(institutions.find(({ institution }) => institution === id)?.name)
  return {
    institution: said(institutions[0]?.name),
    matters: content.matters.map(({ text, foundOn, finding, institution }) => ({
      text: said(text),
      foundOn,
      ...(finding ? { finding: { confirmed: finding.confirmed, evidence: said(finding.evidence) } } : {}),
      ...(named ? { institution: nameOf(institution) } : {}),
    })),
    demands: content.demands.map(said),
    ...(interview ? { interview: { at: interview.at, place: said(interview.place), whom: said(interview.whom) } } : {}),
  }
}

/** Takes the next number of its series and sets every copy with it: nothing is signed that cannot be set. */
export async function issue(
  sql: Sql,
  means: Means,
  subject: string,
  the: OfficialDocument,
  { at, today }: Circumstances,
): Promise<Issued> {
  const { paper, office, copies } = kinds[the.kind]
  const { rehearsal } = the
  const wanted = { issuer: the.issuer, office, kind: paper, day: today, document: subject, rehearsal, at }
  const { number: text } = await nextNumber(sql, wanted)
  const number = parseDocumentNumber(text)
  inOrder(number.ok, '发文字号不合规范', { who: '系统管理员' })
  const papers: Issued['papers'] = []
  for (const copy of copies) {
    const code = newCheckCode(rehearsal)
    const { pdf, sha256 } = await paperOf(sql, means, the, copy, at, { number: text, on: today, code })
    papers.push({ copy, checkCode: code, sha256, bytes: pdf })
  }
  return {
    number: { office: number.office, year: number.year, serial: number.serial },
    text,
    kind: the.kind,
    issuer: { id: the.issuer, name: await nameOfOrganisation(sql, the.issuer) },
    papers,
    data: { content: the.content, contact: the.contact },
    rehearsal,
    on: today,
    at,
  }
}

async function nameOfOrganisation(sql: Sql, id: string): Promise<string> {
  const [row] = await sql<{ name: string }>('select name from organisation where id = $1', [id])
  return row?.name ?? ''
}
