/** 评价计划编号: year, province, the six digits of the institution, and the batch of that year: fourteen digits. */
import { provinces } from '../divisions.ts'
import { digits, normalised, type Result, refused, wrongLength } from './result.ts'

export type PlanNumberParts = { year: number; province: string; institution: number; batch: number }

export function makePlanNumber({ year, institution, batch }: Omit<PlanNumberParts, 'province'>): string {
  if (year < 2000 || year > 2099 || batch < 1) throw new RangeError(`no plan is numbered ${year}/${batch}`)
  return `${digits(year - 2000, 2)}63${digits(institution, 6)}${digits(batch, 4)}`
}

export function parsePlanNumber(text: string): Result<PlanNumberParts> {
  const value = normalised(text)
  if (value.length !== 14) return refused(wrongLength('评价计划编号', 14, value))
  if (!/^\d{14}$/.test(value)) return refused('评价计划编号应全部为数字，请核对是否误填字母')
  const problems: string[] = []
  const province = value.slice(2, 4)
  if (!provinces[province]) problems.push(`第3至4位“${province}”不是省级行政区划代码，青海省为63，请核对`)
  if (value.slice(10) === '0000') problems.push('第11至14位为批次流水号，应从0001起，请核对')
  if (problems.length) return refused(...problems)
  const [year, institution, batch] = [
    2000 + Number(value.slice(0, 2)),
    Number(value.slice(4, 10)),
    Number(value.slice(10)),
  ]
  return { ok: true, value, year, province, institution, batch }
}

export function explainPlanNumber(text: string): string {
  const plan = parsePlanNumber(text)
  if (!plan.ok) return plan.problems.join('；')
  return `${plan.value}：${plan.year}年，${plan.province}为${provinces[plan.province]}，${plan.value.slice(4, 10)}为评价机构序列码，当年第${plan.batch}批。`
}
