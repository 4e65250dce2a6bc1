/** What a file is stands in its first bytes, never in its name. What is not accepted is still called by its name. */
import type { Type } from '../parts.ts'

export type Sniffed = { type: Type | 'zip' } | { found: string }

/** So many first bytes decide. */
export const headSize = 4096

const ascii = (head: Buffer, from: number, until: number) => head.toString('latin1', from, until)
const begins = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

/** The brand of an ISO media file (ISO/IEC 14496-12, 4.3). */
const brands: Record<string, Type> = {
  ...Object.fromEntries(['heic', 'heix', 'heim', 'heis', 'mif1'].map((brand) => [brand, 'heic'])),
  ...Object.fromEntries(
    ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V '].map((brand) => [brand, 'mp4']),
  ),
  'qt  ': 'mov',
  'M4A ': 'm4a',
}

const refused: readonly [begins: number[], found: string][] = [
  [[0x4d, 0x5a], 'Windows 可执行程序'],
  [[0x7f, 0x45, 0x4c, 0x46], 'Linux 可执行程序'],
  [[0xca, 0xfe, 0xba, 0xbe], '可执行程序'],
  [[0xcf, 0xfa, 0xed, 0xfe], '可执行程序'],
  [[0x23, 0x21], '脚本程序'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包'],
  [[0x1f, 0x8b], 'gzip 压缩包'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Office 文档'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF 图片'],
  [[0x42, 0x4d], 'BMP 图片'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF 图片'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF 图片'],
]

export function sniff(head: Buffer): Sniffed {
  if (begins(head, 0xff, 0xd8, 0xff)) return { type: 'jpeg' }
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { type: 'png' }
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return { type: 'webp' }
  if (ascii(head, 0, 5) === '%PDF-') return { type: 'pdf' }
  if (ascii(head, 0, 4) === 'PK\u0003\u0004') return { type: 'zip' }
  if (ascii(head, 4, 8) === 'ftyp') return media(head)
  if (ascii(head, 0, 3) === 'ID3' || isMp3Frame(head)) return { type: 'mp3' }
  return { found: named(head) }
}

function media(head: Buffer): Sniffed {
  const brand = ascii(head, 8, 12)
  const type = brands[brand]
  return type ? { type } : { found: `暂不支持的影音格式（${brand.replace(/[^\w ]/g, '?').trim()}）` }
}

/** Frame sync, layer III, and neither a forbidden bit rate nor a forbidden frequency. */
function isMp3Frame(head: Buffer): boolean {
  const [, second = 0, third = 0] = head
  return head[0] === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 0xf && (third & 0x0c) !== 0x0c
}

function named(head: Buffer): string {
  if (head.length === 0) return '空文件'
  const known = refused.find(([bytes]) => begins(head, ...bytes))
  if (known) return known[1]
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<\?xml[^>]{0,200}>\s{0,100})?(<!--[^>]{0,500}-->\s{0,100})?(<!doctype svg|<svg)/.test(text)) return 'SVG 图形'
  if (/^<(!doctype html|html|head|body|script|iframe)/.test(text)) return '网页或脚本'
  if (text.startsWith('<?php')) return '脚本程序'
  if (text.startsWith('<')) return 'XML 或网页文本'
  return isText(head) ? '文本文件' : '无法识别的格式'
}

function isText(head: Buffer): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
}
