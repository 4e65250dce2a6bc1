/** A document's files: the letter as it was issued, a draft set anew, the copy for a word processor, the sealed scan. */
import { editableCopy } from '../../documents/index.ts'
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { makeDocumentNumber } from '../../law/numbers/document-number.ts'
import { type Means, paperOf } from './papers.ts'
import { type Copy, copies, kinds } from './parts.ts'
import { isFor } from './recipients.ts'
import type { OfficialDocument, Served } from './state.ts'
import { load } from './store.ts'
import { wholeFile } from './whole-file.ts'

export const isInside = ({ actor }: Reader): boolean =>
  actor.powers.some((power) => power === 'centre.readDocuments' || power === 'auditor.readDocuments')

/** Whoever received one copy has no business with the other. */
export function copyFor(reader: Reader, the: OfficialDocument, asked: unknown): Copy {
  if (isInside(reader)) return (asked as Copy | undefined) ?? kinds[the.kind].copies[0]
  return reader.actor.powers.includes('supervisor.readOwn') ? 'supervisors' : 'institution'
}

export function filesOf(means: Means): Record<'letter' | 'editable' | 'sealed' | 'proof', View> {
  return {
    async letter(sql, reader, { id, copy: asked }) {
      const the = await seen(sql, id)
      if (!the) return undefined
      const copy = copyFor(reader, the, asked)
      const issued = the.papers.find((paper) => paper.copy === copy)
      const bytes = issued
        ? await wholeFile(means.folder, issued.sha256)
        : (await set(sql, means, String(id), the, copy, reader)).pdf
      return bytes && { name: `${nameOf(the, copy)}.pdf`, bytes }
    },
    async editable(sql, reader, { id, copy: asked }) {
      const the = await seen(sql, id)
      if (!the) return undefined
      const copy = copyFor(reader, the, asked)
      const { wording } = await set(sql, means, String(id), the, copy, reader)
      return { name: `${nameOf(the, copy)}.docx`, bytes: await editableCopy(wording) }
    },
    async sealed(sql, reader, { id, copy: asked }) {
      const the = await seen(sql, id)
      const copy = the && copyFor(reader, the, asked)
      const scan = the?.papers.find((paper) => paper.copy === copy)?.sealed
      const bytes = scan && (await wholeFile(means.folder, scan.sha256))
      return bytes && { name: `${nameOf(the, copy as Copy)}（用印件）.${scan.type}`, bytes, type: scan.type }
    },
    async proof(sql, reader, { id, recipient }) {
      const the = await seen(sql, id)
      const served = the && provedTo(the, recipient, reader)
      const scan = served?.proof
      const bytes = scan && (await wholeFile(means.folder, scan.sha256))
      if (!the || !bytes) return undefined
      return {
        name: `${nameOf(the, copyFor(reader, the, undefined))}（送达凭证）.${scan.type}`,
        bytes,
        type: scan.type,
      }
    },
  }
}

/** Whoever received it sees how that was proved, and nothing of the others. */
function provedTo(the: OfficialDocument, recipient: unknown, reader: Reader): Served | undefined {
  const served = the.served.find((each) => each.recipient === recipient)
  const own = served && (isFor(served, reader.actor, 'self') || isFor(served, reader.actor, 'own'))
  return isInside(reader) || own ? served : undefined
}

/** Row-level security answers whether there is anything for this reader. */
async function seen(sql: Sql, id: unknown): Promise<OfficialDocument | undefined> {
  return (await load(sql, String(id)))?.state
}

async function set(sql: Sql, means: Means, id: string, the: OfficialDocument, copy: Copy, { at }: Reader) {
  const open: Means['open'] = (within, ref) => means.openInDocument(within, id, ref)
  const paper = the.papers.find((each) => each.copy === copy)
  const marks =
    the.number && the.signed && paper
      ? { number: makeDocumentNumber(the.number), on: the.signed.on, code: paper.checkCode }
      : undefined
  return paperOf(sql, { documents: means.documents, open }, the, copy, at, marks)
}

function nameOf(the: OfficialDocument, copy: Copy): string {
  const number = the.number ? makeDocumentNumber(the.number) : '草稿'
  return `${kinds[the.kind].name}（${copies[copy]}）${number}`
}
