/**
 * B8: a letter of dispatch made by the room of documents, beside a warm bare Typst on the main thread with the same
 * template. Its memory must not grow with the number of letters: the thread is replaced.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { dispatchLetterData } from '../../src/documents/dispatch-letter.ts'
import { makeDocument, openDocuments } from '../../src/documents/index.ts'
import { fontChains } from '../../src/platform/typst/fonts.ts'
import { letter } from '../documents/sample.ts'
import type { Case } from './harness.ts'

const fontFolders = ['assets/fonts']
const templates = 'src/documents/templates'
/** What two threads and their garbage may differ by, in megabytes. */
const slack = 150

const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

export const dispatchLetter: Case = {
  name: 'B8',
  what: 'letter of dispatch',
  unit: 'letter',
  sizes: [100],
  goal: '≥ 0.8 of bare',
  holds: (ours, reference) => reference / ours >= 0.8,
  async prepare(size) {
    const documents = openDocuments({ fontFolders, templates })
    const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: fontFolders }] })
    const fonts = JSON.stringify((await fontChains(fontFolders)).chains)
    let grown = 0
    let made = 0
    let pages = 0
    return {
      async ours() {
        const before = megabytes()
        for (let i = 0; i < size; i++) {
          const data = { ...letter, batch: `2026年第${++made}批` }
          pages += (await makeDocument(documents, { kind: 'dispatchLetter', data, madeAt: new Date(made * 1000) }))
            .pages
        }
        // The first threads fill what the allocator keeps; the bare compiler's own growth stands between the rounds.
        if (made > 2 * size) grown += megabytes() - before
        return size
      },
      async reference() {
        for (let i = 0; i < size; i++) bare(compiler, fonts, i)
        return size
      },
      async check() {
        if (pages !== made * 4) throw new Error(`${made} letters have ${pages} pages`)
        if (grown > slack) throw new Error(`${made} letters took ${Math.round(grown)} MB of memory and kept it`)
      },
      close: () => documents.close(),
    }
  },
}

/** The same words in the same template, and nothing around it. */
function bare(compiler: NodeCompiler, fonts: string, i: number): void {
  const data = JSON.stringify(dispatchLetterData({ ...letter, batch: `2026年第${i}批` }))
  const compiled = compiler.compile({ mainFilePath: `${templates}/dispatch-letter.typ`, inputs: { data, fonts } })
  if (!compiled.result) throw new Error('the bare letter does not compile')
  compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: i })
  compiler.evictCache(2)
}
