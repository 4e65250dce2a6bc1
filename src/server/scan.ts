/** A scan as it came in: what it is stands in its first bytes, never in its name, and a file cut short is not whole. */
import { createHash } from 'node:crypto'
import type { Uploaded } from '../kernel/uploaded.ts'
import { Stop } from './answers.ts'

type Mark = { type: Uploaded['type']; begins: readonly number[]; ends: readonly number[]; within: number }

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** Writers add a few bytes after the end, so the end is looked for in the last part of the file. */
const marks: readonly Mark[] = [
  { type: 'pdf', begins: ascii('%PDF-'), ends: ascii('%%EOF'), within: 2048 },
  { type: 'jpg', begins: [0xff, 0xd8, 0xff], ends: [0xff, 0xd9], within: 4096 },
  { type: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ends: ascii('IEND'), within: 64 },
]

export function scanOf(raw: Buffer): Uploaded {
  const mark = marks.find(({ begins }) => raw.subarray(0, begins.length).equals(Buffer.from(begins)))
  if (!mark)
    throw new Stop(415, {
      reason: raw.length === 0 ? '文件是空的' : '文件不是 PDF、JPEG 或 PNG',
      remedy: '请扫描为 PDF，或拍照存为 JPEG、PNG 后重新上传',
    })
  if (!raw.subarray(-mark.within).includes(Buffer.from(mark.ends)))
    throw new Stop(422, { reason: '文件不完整，没有传全或已经损坏', remedy: '请打开文件检查后重新上传' })
  const bytes = new Uint8Array(raw)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, size: bytes.length, type: mark.type, bytes: () => bytes }
}
