/**
 * The thread in which Typst runs. It reads templates from one folder and fonts from the named ones, never the network,
 * and answers one order after the other; its owner replaces it before its memory has grown far.
 * Plain JavaScript, because Node starts it as it stands, beside the sources as beside the built server.
 */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { templates, fontFolders, standard } = workerData
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] })

parentPort.on('message', ({ template, inputs, timestamp, queries }) => {
  try {
    parentPort.postMessage({ made: compile(template, inputs, timestamp, queries) })
  } catch (error) {
    parentPort.postMessage({ fault: error instanceof Error ? error.message : String(error) })
  }
  // What the last documents had in common stays: a third less time, and the thread is replaced before it weighs.
  compiler.evictCache(2)
})

function compile(template, inputs, timestamp, queries) {
  const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs })
  if (!compiled.result) throw new Error(reasons(compiled.takeDiagnostics()))
  const found = Object.fromEntries(
    queries.map((label) => [label, compiler.query(compiled.result, { selector: `<${label}>`, field: 'value' })]),
  )
  const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestamp })
  return { pdf: new Uint8Array(pdf), pages: compiled.result.numOfPages, found }
}

function reasons(diagnostics) {
  return (
    (diagnostics?.shortDiagnostics ?? []).map(({ message }) => message).join('; ') || 'the template does not compile'
  )
}
