/** From data to a file: the same data, template and instant make the same bytes, on every machine with the same fonts. */
import { createHash } from 'node:crypto'
import { type Compiler, openCompiler } from '../platform/typst/compiler.ts'
import { type DispatchLetter, dispatchLetterData } from './dispatch-letter.ts'
import { type FollowUpKind, type FollowUpLetter, followUpLetterData } from './follow-up-letter.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'
import { type RectificationPaper, rectificationReportData } from './rectification-report.ts'
import { type FormWording, type RecordFormPaper, recordFormData } from './record-form.ts'
import type { SealPlace, Wording } from './wording.ts'

export { CannotBeSet } from '../platform/typst/fault.ts'

export type Documents = { compiler: Compiler; close(): Promise<void> }

/** What each kind is made of, and the words it answers. */
type Papers = {
  dispatchLetter: { data: DispatchLetter; wording: Wording }
  recordForm: { data: RecordFormPaper; wording: FormWording }
  rectificationReport: { data: RectificationPaper; wording: FormWording }
} & Record<FollowUpKind, { data: FollowUpLetter; wording: Wording }>
type OrderOf<Kind extends DocumentKind> = {
  kind: Kind
  data: Papers[Kind]['data']
  /** The instant that stands in the file: that of the act, never that of the printing. */
  madeAt: Date
}
export type Order = { [Kind in DocumentKind]: OrderOf<Kind> }[DocumentKind]

/** Every kind but the record form is a letter, and answers the words of one. */
type LetterKind = Exclude<DocumentKind, 'recordForm' | 'rectificationReport'>

export type Made<Kind extends DocumentKind = LetterKind> = {
  pdf: Uint8Array<ArrayBuffer>
  /** Hex digest of the file. */
  sha256: string
  pages: number
  template: { name: string; version: number }
  wording: Papers[Kind]['wording']
  /** Where a seal belongs; undefined where the paper has no placeholder. */
  seal: SealPlace | undefined
}

/** `fontFolders`: the office's own first, then those of the project. */
export function openDocuments(options: Parameters<typeof openCompiler>[0]): Documents {
  const compiler = openCompiler(options)
  return { compiler, close: compiler.close }
}

/** PDF/A-2a. Throws `CannotBeSet` with a sentence for the person who entered the data. */
export async function makeDocument<Kind extends DocumentKind>(
  { compiler }: Documents,
  order: OrderOf<Kind>,
): Promise<Made<Kind>> {
  const { template, version } = documentKinds[order.kind]
  const { pdf, pages, found } = await compiler.compile({
    template,
    data: dataOf(order as Order),
    madeAt: order.madeAt,
    queries: ['wording', 'seal'],
  })
  return {
    pdf,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    pages,
    template: { name: template, version },
    wording: found['wording']?.[0] as Papers[Kind]['wording'],
    seal: found['seal']?.[0] as SealPlace | undefined,
  }
}

function dataOf(order: Order): object {
  switch (order.kind) {
    case 'recordForm':
      return recordFormData(order.data)
    case 'rectificationReport':
      return rectificationReportData(order.data)
    case 'dispatchLetter':
      return dispatchLetterData(order.data)
    default:
      return followUpLetterData(order.kind, order.data)
  }
}
