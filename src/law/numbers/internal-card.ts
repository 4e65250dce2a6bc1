/**
 * 内督员证卡编号 (a12.p1, att1): the attachment is not at hand and its structure is unknown, so this is a convention
 * of the project under a template that can be replaced. A card keeps the id of the template it was issued under.
 */
import { isOfRehearsal, rehearsalLetter } from './rehearsal.ts'
import { digits, normalised, type Result, refused, wrongLength } from './result.ts'

export const internalCardSource = '原附件未取得，编号结构为本系统暂行约定，取得原附件后更换'

export type InternalCardParts = { institution: string; year: number; serial: number }
export type InternalCardTemplate = { id: string; letter: string; institution: number; year: number; serial: number }

/** N + the twelve digits of the institution code + year + serial: eighteen characters. */
export const internalCardTemplate: InternalCardTemplate = {
  id: '暂行1',
  letter: 'N',
  institution: 12,
  year: 2,
  serial: 3,
}

/** The same structure in a series of its own. */
export const rehearsalCardTemplate: InternalCardTemplate = {
  ...internalCardTemplate,
  id: '演练1',
  letter: rehearsalLetter,
}

const templateOf = (text: string) => (isOfRehearsal(normalised(text)) ? rehearsalCardTemplate : internalCardTemplate)

export function makeInternalCard(parts: InternalCardParts, template = internalCardTemplate): string {
  const { institution, year, serial } = parts
  if (!new RegExp(`^\\d{${template.institution}}$`).test(institution))
    throw new RangeError(`not an institution: ${institution}`)
  if (year < 2022 || year > 2099 || serial < 1) throw new RangeError(`no card is issued as ${year}/${serial}`)
  return template.letter + institution + digits(year - 2000, template.year) + digits(serial, template.serial)
}

export function parseInternalCard(text: string, template = templateOf(text)): Result<InternalCardParts> {
  const value = normalised(text)
  const { letter, institution, year, serial } = template
  const length = letter.length + institution + year + serial
  if (value.length !== length) return refused(wrongLength('内督员证卡编号', length, value))
  if (!value.startsWith(letter)) return refused(`第1位应为字母${letter}（内部质量督导员），请核对证卡类别`)
  const numbers = value.slice(letter.length)
  if (!/^\d+$/.test(numbers)) return refused(`字母${letter}之后应全部为数字，请核对是否误填字母`)
  const [yearText, serialText] = [numbers.slice(institution, institution + year), numbers.slice(-serial)]
  const problems: string[] = []
  if (Number(yearText) < 22) problems.push('核发年份应不早于22（2022年），请核对')
  if (Number(serialText) === 0) problems.push('序列码应从1起，请核对末尾数字')
  if (problems.length) return refused(...problems)
  return {
    ok: true,
    value,
    institution: numbers.slice(0, institution),
    year: 2000 + Number(yearText),
    serial: Number(serialText),
  }
}

export function explainInternalCard(text: string, template = templateOf(text)): string {
  const card = parseInternalCard(text, template)
  if (!card.ok) return card.problems.join('；')
  const first = isOfRehearsal(card.value) ? '为演练编号，不产生任何效力' : '为内部质量督导员'
  return `${card.value}：${template.letter}${first}，${card.institution}为评价机构编码数字段，${card.year}年核发，当年第${card.serial}号。（${internalCardSource}）`
}
