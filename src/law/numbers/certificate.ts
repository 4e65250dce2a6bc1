/**
 * 职业技能等级证书编号: 22 characters in seven segments, without a check digit.
 * Because nothing checks itself, a number is true only when the register holds it; this file reads its form.
 */
import { provinces } from '../divisions.ts'
import { isLevelCode, type LevelCode, levelName } from '../levels.ts'
import { institutionLetters, parseInstitutionCode, problemsOf } from './institution-code.ts'
import { digits, normalised, type Result, refused, wrongLength } from './result.ts'

export type CertificateParts = { institution: string; year: number; level: LevelCode; serial: number }

export function makeCertificate({ institution, year, level, serial }: CertificateParts): string {
  const code = parseInstitutionCode(institution)
  if (!code.ok) throw new RangeError(`not an institution code: ${institution}`)
  if (year < 2000 || year > 2099 || serial < 1) throw new RangeError(`no certificate is issued as ${year}/${serial}`)
  return `${code.value}${digits(year - 2000, 2)}${level}${digits(serial, 6)}`
}

export function parseCertificate(text: string): Result<CertificateParts> {
  const value = normalised(text)
  if (value.length !== 22) return refused(wrongLength('职业技能等级证书编号', 22, value))
  const problems = problemsOf(value)
  if (!/^\d{2}$/.test(value.slice(13, 15))) problems.push('第14至15位为核发年份，应为2位数字，请核对')
  const level = value.charAt(15)
  if (!isLevelCode(level)) problems.push('第16位为职业技能等级，应为5、4、3、2、1之一，请核对')
  if (!/^\d{6}$/.test(value.slice(16))) problems.push('第17至22位为证书序列码，应为6位数字，请核对')
  else if (value.slice(16) === '000000') problems.push('第17至22位为证书序列码，应从000001起，请核对')
  if (problems.length || !isLevelCode(level)) return refused(...problems)
  const [year, serial] = [2000 + Number(value.slice(13, 15)), Number(value.slice(16))]
  return { ok: true, value, institution: value.slice(0, 13), year, level, serial }
}

export function explainCertificate(text: string): string {
  const certificate = parseCertificate(text)
  if (!certificate.ok) return certificate.problems.join('；')
  const { value, year, level, serial } = certificate
  const letter = value.startsWith('Y') ? institutionLetters.Y : institutionLetters.S
  const ministry = value.slice(1, 5) === '0000' ? '0000表示首次在省级备案' : `${value.slice(1, 5)}为国家赋予的机构代码`
  return `${value}：${value[0]}为${letter}，${ministry}，${value.slice(5, 7)}为${provinces[value.slice(5, 7)]}，${value.slice(7, 13)}为机构（站点）序列码，${year}年核发，等级为${levelName(level)}，本机构当年该等级第${serial}号。编号无校验位，真伪以系统登记为准。`
}
