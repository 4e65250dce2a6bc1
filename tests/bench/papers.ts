/**
 * B8: papers made by the room of documents, beside a warm bare Typst on the main thread with the same template.
 * * Its memory must not grow with the number of papers.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { dispatchLetterData } from '../../src/documents/dispatch-letter.ts'
import { type Documents, makeDocument, openDocuments } from '../../src/documents/index.ts'
import { recordFormData } from '../../src/documents/record-form.ts'
import { fontChains } from '../../src/platform/typst/fonts.ts'
import { recordForm } from '../documents/record-sample.ts'
import { letter } from '../documents/sample.ts'
import type { Case, Prepared } from './harness.ts'

const fontFolders = ['assets/fonts']
const templates = 'src/documents/templates'
/** What two threads and their garbage may differ by, in megabytes. */
const slack = 150

const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

type Paper = {
  what: string
  template: string
  /** The n-th paper, which no other is equal to. */
  make(documents: Documents, n: number, madeAt: Date): Promise<{ pages: number }>
  dataOf(n: number): object
}

const letterOf = (n: number) => ({ ...letter, batch: `2026年第${n}批` })
const formOf = (n: number) => ({ ...recordForm, number: `RC-2026-${n}` })
const kinds: Paper[] = [
  {
    what: 'letter of dispatch',
    template: 'dispatch-letter',
    make: (documents, n, madeAt) => makeDocument(documents, { kind: 'dispatchLetter', data: letterOf(n), madeAt }),
    dataOf: (n) => dispatchLetterData(letterOf(n)),
  },
  {
    what: 'record form',
    template: 'record-form',
    make: (documents, n, madeAt) => makeDocument(documents, { kind: 'recordForm', data: formOf(n), madeAt }),
    dataOf: (n) => recordFormData(formOf(n)),
  },
]

async function prepare(size: number, paper: Paper): Promise<Prepared> {
  const documents = openDocuments({ fontFolders, templates })
  const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: fontFolders }] })
  const fonts = JSON.stringify((await fontChains(fontFolders)).chains)
  const each = (await paper.make(documents, 0, new Date(0))).pages
  let [grown, made, pages] = [0, 0, 0]
  return {
    async ours() {
      const before = megabytes()
      for (let i = 0; i < size; i++) pages += (await paper.make(documents, ++made, new Date(made * 1000))).pages
      // The first threads fill what the allocator keeps; the bare compiler's own growth stands between the rounds.
      if (made > 2 * size) grown += megabytes() - before
      return size
    },
    async reference() {
      for (let i = 0; i < size; i++) bare(compiler, fonts, paper, i)
      return size
    },
    async check() {
      if (pages !== made * each) throw new Error(`${made} papers have ${pages} pages`)
      if (grown > slack) throw new Error(`${made} papers took ${Math.round(grown)} MB of memory and kept it`)
    },
    close: () => documents.close(),
  }
}

/** The same words in the same template, and nothing around it. */
function bare(compiler: NodeCompiler, fonts: string, { template, dataOf }: Paper, i: number): void {
  const data = JSON.stringify(dataOf(i))
  const compiled = compiler.compile({ mainFilePath: `${templates}/${template}.typ`, inputs: { data, fonts } })
  if (!compiled.result) throw new Error('the bare paper does not compile')
  compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: i })
  compiler.evictCache(2)
}

export const papers: Case[] = kinds.map((paper) => ({
  name: 'B8',
  what: paper.what,
  unit: 'paper',
  sizes: [300],
  goal: '≥ 0.8 of bare',
  holds: (ours, reference) => reference / ours >= 0.8,
  prepare: (size) => prepare(size, paper),
}))
