/** What is wrong with a row, in words that say what to do. Pure: the screen runs it while a clerk mends. */
import { dayText, type Finding as FindingOf, plainFindings } from '../../kernel/sheet/columns.ts'
import { type Day, isDay } from '../../law/calendar/index.ts'
import { prefectures } from '../../law/divisions.ts'
import { parseExternalCard } from '../../law/numbers/external-card.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'
import { parseUnifiedCode } from '../../law/numbers/unified-code.ts'
import { type Cells, columns, type Key } from './sheet.ts'

type Finding = FindingOf<Key>
/** What other rows and the register hold already. Numbers are uniform: see `numberOf` and `cardOf`. */
export type Known = {
  numbers: ReadonlySet<string>
  cards: ReadonlySet<string>
  carded: ReadonlySet<string>
  revoked: ReadonlySet<string>
  issued: ReadonlySet<string>
  /** Cards of the other kind of house: real ones in a rehearsal, rehearsed ones in a real house. */
  stray: ReadonlySet<string>
}
const nothing: ReadonlySet<string> = new Set()
export const nothingKnown: Known = {
  numbers: nothing,
  cards: nothing,
  carded: nothing,
  revoked: nothing,
  issued: nothing,
  stray: nothing,
}

const uniform = (text: string) => text.replace(/\s/g, '').toUpperCase()
export const numberOf = (text: string): string => {
  const number = parseIdentityNumber(text)
  return number.ok ? number.value : uniform(text)
}
export const cardOf = (text: string): string => {
  const card = parseExternalCard(text)
  return card.ok ? card.value : uniform(text)
}
export const prefectureOf = (text: string) =>
  prefectures.find(({ code, name, short }) => [code, name, short].some((each) => each === text.trim()))?.code

export function findingsIn(cells: Cells, known: Known, today: Day): Finding[] {
  const plain: Finding[] = plainFindings(columns, cells)
  const asked = (key: Key) => cells[key].trim() !== '' && !plain.some((each) => each.key === key)
  const more = [...personal(cells, known, today), ...card(cells, known), ...days(cells, today)]
  return [...plain, ...more.filter(({ key }) => asked(key))]
}

function personal(cells: Cells, { numbers, carded, revoked }: Known, today: Day): Finding[] {
  const found: Finding[] = []
  const say = (key: Key, problem: string) => found.push({ key, problem })
  const number = parseIdentityNumber(cells.identityNumber, today)
  if (!number.ok) say('identityNumber', number.problems.join('；'))
  else if (numbers.has(number.value)) say('identityNumber', '与本表另一行的公民身份号码相同，请删除其中一行')
  else if (revoked.has(number.value)) say('identityNumber', '该人员的证卡已被取消，不得再从事质量督导相关工作')
  else if (carded.has(number.value)) say('identityNumber', '该人员已有外督员证卡，请在证卡页面办理换发或更新')
  if (!prefectureOf(cells.prefecture))
    say('prefecture', `应为本省八个市州之一：${prefectures.map(({ name }) => name).join('、')}`)
  if (cells.conditions.trim() !== '是') say('conditions', '五项条件逐项核实后填“是”；没有核实的不能登记')
  const code = parseUnifiedCode(cells.employerCode)
  if (!code.ok) say('employerCode', code.problems.join('；'))
  return found
}

function card(cells: Cells, { cards, issued, stray }: Known): Finding[] {
  const read = parseExternalCard(cells.card)
  if (!read.ok) return [{ key: 'card', problem: read.problems.join('；') }]
  if (stray.has(read.value))
    return [
      {
        key: 'card',
        problem: read.rehearsal
          ? '这是演练编号，不产生任何效力，请对照证卡填写正式编号'
          : '这是正式证卡的编号，演练中请改填以Y开头的演练编号，或留空由系统编号',
      },
    ]
  if (cards.has(read.value)) return [{ key: 'card', problem: '与本表另一行的证卡编号相同，请核对' }]
  return issued.has(read.value) ? [{ key: 'card', problem: '该证卡编号已登记在他人名下，请核对' }] : []
}

const dayKeys = ['trainedOn', 'passedOn', 'validFrom', 'validUntil', 'employedFrom'] as const

function days(cells: Cells, today: Day): Finding[] {
  const at = Object.fromEntries(dayKeys.map((key) => [key, dayText(cells[key])])) as Record<Key, string>
  const wrong = dayKeys.filter((key) => !isDay(at[key]))
  const found: Finding[] = wrong.map((key) => ({ key, problem: '日期不正确，应写成 2026-03-02 的样子' }))
  const say = (key: (typeof dayKeys)[number], than: (typeof dayKeys)[number], holds: boolean, problem: string) => {
    if (!wrong.includes(key) && !wrong.includes(than) && !holds) found.push({ key, problem })
  }
  say('passedOn', 'trainedOn', at.trainedOn <= at.passedOn, '应先培训、后考核，不能早于培训结束日期')
  say('passedOn', 'passedOn', at.passedOn <= today, '考核合格日期不能晚于今天')
  say('validFrom', 'passedOn', at.passedOn <= at.validFrom, '不能早于考核合格日期')
  say('validUntil', 'validFrom', at.validUntil > at.validFrom, '应晚于证卡生效日期')
  return found
}
