/**
 * 外督员证卡编号 (a10, att1): R + 颁发机构 63 + year + serial, nine characters, no check digit.
 * The attachment is not at hand: this is the same structure as another province publishes, and it says so.
 */
import { isOfRehearsal, rehearsalLetter } from './rehearsal.ts'
import { digits, normalised, type Result, refused, wrongLength } from './result.ts'

export const externalCardSource = '原附件未取得，暂用江西同类编码结构，来源：公开文件'

export type ExternalCardParts = { year: number; serial: number; rehearsal: boolean }

/** 'R63' of a card, 'Y63' of a rehearsal: what every card of the province begins with. */
export const externalCardBeginning = (rehearsal: boolean): string => `${rehearsal ? rehearsalLetter : 'R'}63`

export function makeExternalCard({ year, serial, rehearsal }: ExternalCardParts): string {
  if (year < 2022 || year > 2099 || serial < 1) throw new RangeError(`no card is issued as ${year}/${serial}`)
  return `${externalCardBeginning(rehearsal)}${digits(year - 2000, 2)}${digits(serial, 4)}`
}

export function parseExternalCard(text: string): Result<ExternalCardParts> {
  const value = normalised(text)
  if (value.length !== 9) return refused(wrongLength('外督员证卡编号', 9, value))
  const problems: string[] = []
  if (value[0] !== 'R' && !isOfRehearsal(value)) problems.push('第1位应为字母R（外部质量督导员），请核对证卡类别')
  if (value.slice(1, 3) !== '63') problems.push('第2至3位应为63（青海省），外省证卡请向颁发机构核验')
  if (!/^\d{6}$/.test(value.slice(3))) problems.push('第4至9位应全部为数字，请核对是否误填字母')
  else {
    if (Number(value.slice(3, 5)) < 22) problems.push('第4至5位为核发年份，应不早于22（2022年），请核对')
    if (value.slice(5) === '0000') problems.push('第6至9位为序列码，应从0001起，请核对')
  }
  if (problems.length) return refused(...problems)
  return {
    ok: true,
    value,
    year: 2000 + Number(value.slice(3, 5)),
    serial: Number(value.slice(5)),
    rehearsal: isOfRehearsal(value),
  }
}

export function explainExternalCard(text: string): string {
  const card = parseExternalCard(text)
  if (!card.ok) return card.problems.join('；')
  const first = card.rehearsal ? `${rehearsalLetter}为演练编号，不产生任何效力` : 'R为外部质量督导员'
  return `${card.value}：${first}，63为青海省，${card.value.slice(3, 5)}为${card.year}年核发，${card.value.slice(5)}为当年第${card.serial}号。（${externalCardSource}）`
}
