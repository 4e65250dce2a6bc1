/**
 * 评价机构编码: the first thirteen characters of a certificate number. Y or S, four digits of the ministry
 * (0000 when the institution was filed first with a province), the province, and six digits given by the province.
 */
import { provinces } from '../divisions.ts'
import { digits, normalised, type Result, refused, wrongLength } from './result.ts'

export const institutionLetters = { Y: '用人单位', S: '社会培训评价组织' } as const
export type InstitutionLetter = keyof typeof institutionLetters

export type InstitutionCodeParts = { letter: InstitutionLetter; ministry: string; province: string; serial: number }

/** An institution filed in Qinghai: Y0000 63 000012. */
export function makeInstitutionCode({ letter, serial }: Pick<InstitutionCodeParts, 'letter' | 'serial'>): string {
  if (serial < 1) throw new RangeError('serials begin at 1')
  return `${letter}000063${digits(serial, 6)}`
}

export function parseInstitutionCode(text: string): Result<InstitutionCodeParts> {
  const value = normalised(text)
  if (value.length !== 13) return refused(wrongLength('评价机构编码', 13, value))
  const problems = problemsOf(value)
  if (problems.length) return refused(...problems)
  const letter = value[0] as InstitutionLetter
  return {
    ok: true,
    value,
    letter,
    ministry: value.slice(1, 5),
    province: value.slice(5, 7),
    serial: Number(value.slice(7)),
  }
}

/** Shared with certificate numbers, which begin with this code. */
export function problemsOf(code: string): string[] {
  const problems: string[] = []
  if (!/^[YS]/.test(code)) problems.push('第1位应为Y（用人单位）或S（社会培训评价组织），请核对评价机构类别')
  if (!/^\d{12}$/.test(code.slice(1, 13))) return [...problems, '第2至13位应全部为数字，请核对是否误填字母']
  if (!provinces[code.slice(5, 7)])
    problems.push(`第6至7位“${code.slice(5, 7)}”不是省级行政区划代码，青海省为63，请核对`)
  return problems
}

export function explainInstitutionCode(text: string): string {
  const code = parseInstitutionCode(text)
  if (!code.ok) return code.problems.join('；')
  const ministry = code.ministry === '0000' ? '0000表示首次在省级备案' : `${code.ministry}为国家赋予的机构代码`
  return `${code.value}：${code.letter}为${institutionLetters[code.letter]}，${ministry}，${code.province}为${provinces[code.province]}，${code.value.slice(7)}为省级赋予的机构序列码。`
}
