/** The record on paper and as a file: the one definition of the form, so that screen, paper and export never differ. */
import { CannotBeSet, type Documents, makeDocument } from '../../documents/index.ts'
import type { View } from '../../kernel/procedure.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { StageTable } from '../../law/checklist/index.ts'
import { composeForm, formOn, type RecordForm } from '../../law/record-form/index.ts'
import { takenBy } from '../../registers/account/facts.ts'
import { isRehearsal } from '../../registers/operations/facts.ts'
import { recordSeen } from './page.ts'
import { lastDayOf } from './decide.ts'
import type { SupervisionRecord } from './state.ts'
import { valuesOf } from './values.ts'

/** What sets pages, and what writes out the names that stand in a record its reader may see. */
export type Means = {
  documents: Documents
  openInRecord(sql: Sql, record: string, ref: string): Promise<string | undefined>
  /** A small copy of a picture that was handed in; undefined where it is lost or no longer what it was. */
  pictureOf(sql: Sql, sha256: string): Promise<Uint8Array | undefined>
}

export function papersOf({ documents, openInRecord, pictureOf }: Means): Record<string, View> {
  async function composed(sql: Sql, id: string, table?: StageTable) {
    const row = await recordSeen(sql, id)
    const form = row && formOn(lastDayOf(row.state))
    if (!row || !form) return undefined
    const values = await valuesOf(sql, id, row.state, (within, ref) => openInRecord(within, id, ref))
    return { the: row.state, form, values, composed: composeForm(form, values, { table }) }
  }

  async function picturesIn(sql: Sql, { content: { signatures = [] } }: SupervisionRecord) {
    const found = new Map<string, Uint8Array>()
    for (const { sha256 } of signatures) {
      const picture = sha256 ? await pictureOf(sql, sha256) : undefined
      if (sha256 && picture) found.set(sha256, picture)
    }
    return found
  }

  return {
    async json(sql, reader, { id }) {
      const found = await composed(sql, String(id))
      if (!found) return undefined
      const { form, values, composed: shown, the } = found
      const taken = await takenBy(sql, reader)
      const told = { form: form.id, taken, note: form.note, versions: the.submissions.length, values, shown }
      return {
        name: nameOf(form, values, 'json'),
        bytes: new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`),
      }
    },

    async pdf(sql, reader, { id, table }) {
      const found = await composed(sql, String(id), table as StageTable | undefined)
      if (!found) return undefined
      const { the, values, composed: shown } = found
      const number = values.H01 ?? ''
      const data = {
        form: shown,
        number,
        dispatcher: values.H18?.dispatcher ?? '',
        rehearsal: await isRehearsal(sql),
        submitted: the.submissions.length > 0,
        version: Math.max(1, the.submissions.length),
        check: null,
        taken: await takenBy(sql, reader),
        pictures: await picturesIn(sql, the),
      }
      try {
        const made = await makeDocument(documents, { kind: 'recordForm', data, madeAt: madeAt(the, reader.at) })
        return { name: nameOf(shown, values, 'pdf'), bytes: made.pdf }
      } catch (error) {
        if (error instanceof CannotBeSet) throw new Refusal(error.message, undefined, { who: '省评价中心经办' })
        throw error
      }
    },
  }
}

/** Dated by the version that was handed in, whenever it is printed. */
const madeAt = ({ submissions }: SupervisionRecord, now: string): Date => new Date(submissions.at(-1)?.at ?? now)

const nameOf = (form: Pick<RecordForm, 'title'>, { H01 }: { H01?: string }, kind: string) =>
  `${form.title}${H01 ? `_${H01}` : ''}.${kind}`
