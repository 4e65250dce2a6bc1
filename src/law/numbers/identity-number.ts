/**
 * 公民身份号码 (GB 11643-1999): six digits of the division, eight of the birth date, three of sequence, one check character.
 * Pure: whether the birth lies in the future is asked with the day given by the caller.
 */
import { type Day, isDay } from '../calendar/day.ts'
import { divisionOf, provinces } from '../divisions.ts'
import { normalised, type Result, refused, wrongLength } from './result.ts'

export type IdentityParts = { division: string; birth: Day; sex: '男' | '女' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of seventeen digits. */
export function identityCheck(seventeen: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** For rehearsal people and tests: `order` is the three-digit sequence, odd for men. */
export function makeIdentityNumber({
  division,
  birth,
  order,
}: {
  division: string
  birth: Day
  order: number
}): string {
  const seventeen = `${division}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const made = parseIdentityNumber(seventeen + identityCheck(seventeen))
  if (!made.ok) throw new RangeError(made.problems.join('；'))
  return made.value
}

export function parseIdentityNumber(text: string, today?: Day): Result<IdentityParts> {
  const value = normalised(text)
  if (value.length !== 18) return refused(wrongLength('公民身份号码', 18, value))
  if (!/^\d{17}[\dX]$/.test(value)) return refused('公民身份号码前17位应为数字，末位为数字或X，请对照证件核对')
  const problems: string[] = []
  const division = placeOf(value)
  if (!division) problems.push(`前6位“${value.slice(0, 6)}”不是行政区划代码，请对照证件核对`)
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isDay(birth)) problems.push(`第7至14位“${value.slice(6, 14)}”不是真实的出生日期，请对照证件核对`)
  else if (birth < '1880-01-01' || (today && birth > today)) problems.push(`出生日期${birth}不合情理，请对照证件核对`)
  if (identityCheck(value) !== value[17]) problems.push('末位校验码不符，号码中至少有一位有误，请对照证件逐位核对')
  if (problems.length || !division || !isDay(birth)) return refused(...problems)
  return { ok: true, value, division, birth, sex: Number(value[16]) % 2 ? '男' : '女' }
}

/** Residence permits of Hong Kong, Macao and Taiwan and the foreigners' permanent card share the structure and the check. */
function placeOf(value: string): string | undefined {
  const permits: Record<string, string> = {
    '810000': '港澳居民居住证',
    '820000': '港澳居民居住证',
    '830000': '台湾居民居住证',
  }
  if (value.startsWith('9'))
    return provinces[value.slice(1, 3)] && `外国人永久居留身份证，受理地${provinces[value.slice(1, 3)]}`
  return permits[value.slice(0, 6)] ?? divisionOf(value)
}

/** Never shows the number itself: an explanation may be read over a shoulder. */
export function explainIdentityNumber(text: string, today?: Day): string {
  const number = parseIdentityNumber(text, today)
  if (!number.ok) return number.problems.join('；')
  const [year, month, date] = number.birth.split('-').map(Number)
  return `前6位为登记地区或证件类别（${number.division}），第7至14位为出生日期（${year}年${month}月${date}日），第17位为性别（${number.sex}），末位校验码相符。`
}
