/** 发文字号 (GB/T 9704-2012): 机关代字, year in hexagonal brackets, serial without zeros and without 第: 青职评〔2022〕8号. */
import { type Result, refused } from './result.ts'

export type DocumentNumberParts = { office: string; year: number; serial: number }

export function makeDocumentNumber({ office, year, serial }: DocumentNumberParts): string {
  const made = parseDocumentNumber(`${office}〔${year}〕${serial}号`)
  if (!made.ok) throw new RangeError(made.problems.join('；'))
  return made.value
}

export function parseDocumentNumber(text: string): Result<DocumentNumberParts> {
  const value = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[【(]/g, '〔')
    .replace(/[\]】)]/g, '〕')
  const match = /^([\p{Script=Han}]{1,12})〔([^〕]*)〕(第?)(\d*)号$/u.exec(value)
  if (!match) return refused('发文字号应写作“机关代字〔年份〕序号号”，如青职评〔2022〕8号，请核对')
  const [, office = '', year = '', ordinal, serial = ''] = match
  const problems: string[] = []
  if (!/^(19|20)\d{2}$/.test(year)) problems.push('年份应为4位数字并写全，置于六角括号〔〕内，请核对')
  if (ordinal) problems.push('序号前不加“第”字，请删去')
  if (!serial) problems.push('缺少序号，请补填')
  else if (serial.startsWith('0')) problems.push('序号不编虚位，如8号不写作08号，请改正')
  if (problems.length) return refused(...problems)
  return { ok: true, value: `${office}〔${year}〕${serial}号`, office, year: Number(year), serial: Number(serial) }
}

export function explainDocumentNumber(text: string): string {
  const number = parseDocumentNumber(text)
  if (!number.ok) return number.problems.join('；')
  return `${number.value}：“${number.office}”为发文机关代字，${number.year}年，当年第${number.serial}号。`
}
