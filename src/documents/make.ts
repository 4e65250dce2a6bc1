/** From data to a file: the same data, template and instant make the same bytes, on every machine with the same fonts. */
import { createHash } from 'node:crypto'
import { type Compiler, openCompiler } from '../platform/typst/compiler.ts'
import { type DispatchLetter, dispatchLetterData } from './dispatch-letter.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'
import type { SealPlace, Wording } from './wording.ts'

export { CannotBeSet } from '../platform/typst/fault.ts'

export type Documents = { compiler: Compiler; close(): Promise<void> }

export type Order = {
  kind: DocumentKind
  data: DispatchLetter
  /** The instant that stands in the file: that of the act, never that of the printing. */
  madeAt: Date
}

export type Made = {
  pdf: Uint8Array<ArrayBuffer>
  /** Hex digest of the file. */
  sha256: string
  pages: number
  template: { name: string; version: number }
  wording: Wording
  /** Where a seal belongs; undefined where the paper has no placeholder. */
  seal: SealPlace | undefined
}

/** `fontFolders`: the office's own first, then those of the project. */
export function openDocuments(options: Parameters<typeof openCompiler>[0]): Documents {
  const compiler = openCompiler(options)
  return { compiler, close: compiler.close }
}

/** PDF/A-2a. Throws `CannotBeSet` with a sentence for the person who entered the data. */
export async function makeDocument({ compiler }: Documents, { kind, data, madeAt }: Order): Promise<Made> {
  const { template, version } = documentKinds[kind]
  const { pdf, pages, found } = await compiler.compile({
    template,
    data: dispatchLetterData(data),
    madeAt,
    queries: ['wording', 'seal'],
  })
  return {
    pdf,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    pages,
    template: { name: template, version },
    wording: found['wording']?.[0] as Wording,
    seal: found['seal']?.[0] as SealPlace | undefined,
  }
}
