/** A zip that may be a document of Word or Excel: looked into by its directory alone, unpacked by nobody here. */
import { namesInZip } from '../../platform/spreadsheet/names.ts'
import type { Type } from '../parts.ts'

type Office = { type: Type; problem?: undefined } | { type?: undefined; problem: string }

export async function officeTypeOf(bytes: Buffer): Promise<Office> {
  const names = await namesInZip(bytes, 2000)
  if (!names) return { problem: '已损坏或异常的压缩包' }
  if (names.some((name) => /vbaProject/i.test(name))) return { problem: '含有宏的 Office 文档' }
  if (names.some((name) => /(^|\/)\.\.(\/|$)|^\//.test(name))) return { problem: '内部结构异常的压缩包' }
  if (!names.includes('[Content_Types].xml')) return { problem: '压缩包' }
  if (names.includes('word/document.xml')) return { type: 'docx' }
  if (names.includes('xl/workbook.xml')) return { type: 'xlsx' }
  return { problem: '压缩包' }
}
