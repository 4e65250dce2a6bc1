/**
 * Reads the first sheet of an .xlsx into rows of text, in a worker with limits, after the file has been looked into.
 * A .csv has nothing inside to fear and is read as the text it is.
 */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { rowsOfCsv } from './csv.ts'
import { problemOf } from './scan.ts'

export type Sheet = { sha256: string; name: string; rows: string[][] }
export type Read = { ok: true; sheet: Sheet } | { ok: false; problems: string[] }

const most = { rows: 2001, columns: 60, milliseconds: 20_000 }

export async function readSpreadsheet(bytes: Buffer, name: string): Promise<Read> {
  const plain = rowsOfCsv(bytes)
  const problem = plain ? undefined : await problemOf(bytes)
  if (problem) return { ok: false, problems: [problem] }
  const cells = plain ?? (await inWorker(bytes))
  if (!cells) return { ok: false, problems: ['表格无法读取，请用系统提供的模板重新填写后上传'] }
  // Empty lines stay where they are, so that a row keeps its number; after the last row they are nothing.
  const all = cells.map((row) => row.map(textOf))
  const rows = all.slice(0, all.findLastIndex((row) => row.some((cell) => cell !== '')) + 1)
  if ((plain ?? rows).length > most.rows)
    return { ok: false, problems: [`表格超过 ${most.rows - 1} 行，请分成几个文件上传`] }
  if (rows.some((row) => row.length > most.columns))
    return { ok: false, problems: ['表格的列数过多，请用系统提供的模板填写'] }
  return { ok: true, sheet: { sha256: createHash('sha256').update(bytes).digest('hex'), name, rows } }
}

type Cell = string | number | boolean | Date | null

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}

// The library is told apart by its place, because a worker made from text has no place of its own.
const code = `const { parentPort, workerData } = require('node:worker_threads')
require(workerData.library).readSheet(Buffer.from(workerData.bytes)).then((rows) => parentPort.postMessage(rows), () => parentPort.postMessage(undefined))`

function inWorker(bytes: Buffer): Promise<Cell[][] | undefined> {
  const library = createRequire(import.meta.url).resolve('read-excel-file/node')
  return new Promise((done) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: { library, bytes },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const end = (rows: Cell[][] | undefined) => {
      clearTimeout(timer)
      void worker.terminate()
      done(rows)
    }
    const timer = setTimeout(() => end(undefined), most.milliseconds)
    worker.once('message', end)
    worker.once('error', () => end(undefined))
  })
}
