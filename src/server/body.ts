/** Reads a request's body within its limit: JSON, or a spreadsheet that becomes rows before anything looks at it. */
import type { Context } from 'hono'
import type { CommandRow } from '../kernel/procedure.ts'
import { type Incoming, NotTaken } from '../kernel/received.ts'
import { readSpreadsheet } from '../platform/spreadsheet/read.ts'
import { Stop } from './answers.ts'
import { taken } from './media.ts'
import { scanOf } from './scan.ts'
import type { Env } from './session.ts'

const jsonLimit = 1_000_000
const sheetLimit = 10_000_000
const scanLimit = 20_000_000

export async function bodyOf(c: Context<Env>, row: CommandRow): Promise<{ raw: Buffer; value: unknown }> {
  refuseOtherMedia(c, taken(row))
  if (row.upload === 'spreadsheet') {
    const raw = await bytesOf(c, sheetLimit, '表格文件不能超过10 MB')
    const name = decodeName(c.req.header('x-file-name'))
    const read = await readSpreadsheet(raw, name)
    if (!read.ok)
      throw new Stop(422, {
        reason: read.problems[0] ?? '无法读取表格文件',
        remedy: '请使用系统提供的模板另存为 .xlsx 后重新上传',
        issues: read.problems.map((message) => ({ path: 'sheet', message })),
      })
    // What the sheet is about stands after the question mark, and is as much part of the submit as the file.
    const about = c.req.query()
    return {
      raw: Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), raw]),
      value: { ...about, sheet: read.sheet },
    }
  }
  if (row.upload === 'scan') {
    const bytes = await bytesOf(c, scanLimit, '文件不能超过20 MB')
    // The words of the query belong to what was submitted: another copy under the same key is another body.
    const raw = Buffer.concat([Buffer.from(`${new URL(c.req.url).search}\n`), bytes])
    return { raw, value: { ...c.req.query(), file: scanOf(bytes) } }
  }
  const raw = await bytesOf(c, jsonLimit, '提交内容过大，不能超过1 MB')
  if (raw.length === 0) return { raw, value: {} }
  try {
    return { raw, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) as unknown }
  } catch {
    throw new Stop(422, { reason: '提交的内容格式不正确，未能读取', remedy: '请刷新页面后重试' })
  }
}

/** A body is what it says it is: a table sent where a form belongs is refused before it is read. */
function refuseOtherMedia(c: Context<Env>, media: readonly string[]): void {
  const said = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!media.includes(said)) throw new Stop(415, { reason: '提交内容的类型不受支持', remedy: '请在本系统页面中操作' })
}

/** The body as it comes, for whoever does not want it whole. */
export function streamOf(c: Context<Env>, row: CommandRow, most: number): Incoming {
  refuseOtherMedia(c, taken(row))
  const declared = c.req.header('content-length')
  if (Number(declared ?? 0) > most)
    throw new Stop(413, { reason: `文件不能超过${most / 1_000_000} MB`, remedy: '请分成几个文件后重新提交' })
  return {
    parts: unbroken((c.req.raw.body ?? []) as AsyncIterable<Uint8Array>),
    declared: declared === undefined ? undefined : Number(declared),
  }
}

async function* unbroken(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = parts[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch(() => {
        throw new NotTaken('broken', '文件没有传全，传输中途断开', '请重新提交，已经收到的其他文件不受影响')
      })
      if (done) return
      yield value
    }
  } finally {
    // Whoever stops early lets the sender know.
    await pieces.return?.().catch(() => undefined)
  }
}

async function bytesOf(c: Context<Env>, limit: number, tooLarge: string): Promise<Buffer> {
  const refuse = () => new Stop(413, { reason: tooLarge, remedy: '请减少内容后重新提交' })
  if (Number(c.req.header('content-length') ?? 0) > limit) throw refuse()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) throw refuse()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function decodeName(name = ''): string {
  try {
    return decodeURIComponent(name).slice(0, 200)
  } catch {
    return ''
  }
}
