/** 统一社会信用代码 (GB 32100-2015): registration body, category, division, subject, check character. */
import { provinces } from '../divisions.ts'
import { normalised, type Result, refused, wrongLength } from './result.ts'

export type UnifiedCodeParts = { body: string; division: string; subject: string }

/** Without I, O, S, V and Z, which look like digits or like one another. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const subjectWeights = [3, 7, 9, 10, 5, 8, 4, 2]

const bodies: Readonly<Record<string, string>> = {
  '1': '机构编制',
  '2': '外交',
  '3': '司法行政',
  '4': '文化',
  '5': '民政',
  '6': '旅游',
  '7': '宗教',
  '8': '工会',
  '9': '市场监督管理',
  A: '中央军委改革和编制办公室',
  N: '农业农村',
  Y: '其他',
}

export function unifiedCheck(seventeen: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(seventeen.charAt(i)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** The check character of the organisation code (GB 11714) that the subject segment carries. */
export function subjectCheck(eight: string): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const sum = subjectWeights.reduce((total, weight, i) => total + weight * letters.indexOf(eight.charAt(i)), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/** For rehearsal organisations and tests: eight characters of the subject, both check characters are computed. */
export function makeUnifiedCode(parts: { body: string; division: string; subject: string }): string {
  const seventeen = `${parts.body}${parts.division}${parts.subject}${subjectCheck(parts.subject)}`
  const made = parseUnifiedCode(seventeen + unifiedCheck(seventeen))
  if (!made.ok) throw new RangeError(made.problems.join('；'))
  return made.value
}

export function parseUnifiedCode(text: string): Result<UnifiedCodeParts> {
  const value = normalised(text)
  if (value.length !== 18) return refused(wrongLength('统一社会信用代码', 18, value))
  const strange = [...new Set(value)].filter((letter) => !alphabet.includes(letter))
  if (strange.length)
    return refused(`含有不使用的字符“${strange.join('、')}”（不用I、O、S、V、Z），请对照证书核对是否将数字误作字母`)
  const problems: string[] = []
  if (!bodies[value.charAt(0)]) problems.push(`第1位“${value[0]}”不是登记管理部门代码，请对照证书核对`)
  if (!/^\d{6}$/.test(value.slice(2, 8))) problems.push('第3至8位为行政区划代码，应为数字，请对照证书核对')
  else if (!provinces[value.slice(2, 4)] && value.slice(2, 8) !== '100000')
    problems.push(`第3至8位“${value.slice(2, 8)}”不是行政区划代码，请对照证书核对`)
  if (unifiedCheck(value) !== value[17]) problems.push('末位校验码不符，代码中至少有一位有误，请对照证书逐位核对')
  if (problems.length) return refused(...problems)
  return { ok: true, value, body: value.slice(0, 2), division: value.slice(2, 8), subject: value.slice(8, 17) }
}

export function explainUnifiedCode(text: string): string {
  const code = parseUnifiedCode(text)
  if (!code.ok) return code.problems.join('；')
  const place = provinces[code.division.slice(0, 2)] ?? '国家级'
  return `${code.value}：第1位为登记管理部门（${bodies[code.body.charAt(0)]}），第2位为机构类别，第3至8位为登记管理机关行政区划（${place}），第9至17位为主体标识码，末位校验码相符。`
}
