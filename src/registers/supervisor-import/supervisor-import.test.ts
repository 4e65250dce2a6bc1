import { expect, test } from 'vitest'
import { lawTest } from '../../../tests/law-test.ts'
import { makeIdentityNumber } from '../../law/numbers/identity-number.ts'
import { findingsIn, type Known, nothingKnown } from './findings.ts'
import { type Cells, columns } from './sheet.ts'

const number = makeIdentityNumber({ division: '630102', birth: '1980-05-05', order: 21 })
const good = {
  ...(Object.fromEntries(columns.map(({ key, example }) => [key, example])) as Cells),
  name: '张三',
  identityNumber: number,
}
const problems = (change: Partial<Cells>, known: Partial<Known> = {}) =>
  findingsIn({ ...good, ...change }, { ...nothingKnown, ...known }, '2026-05-06').map(
    ({ key, problem }) => `${key}: ${problem}`,
  )

test.each<[string, Partial<Cells>, RegExp]>([
  [
    'a wrong check character',
    { identityNumber: number.slice(0, 17) + (number.endsWith('1') ? '2' : '1') },
    /校验码不符/,
  ],
  ['a place outside the province', { prefecture: '兰州市' }, /prefecture: 应为本省八个市州/],
  ['conditions not looked at', { conditions: '否' }, /conditions: 五项条件/],
  ['a card of another province', { card: 'R64220001' }, /card: .*青海省/],
  ['a wrong code of the employer', { employerCode: '91630100MA0000001A' }, /employerCode: /],
  ['a day that does not exist', { trainedOn: '2026-02-30' }, /trainedOn: 日期不正确/],
  ['an end before its beginning', { validUntil: '2026-02-28' }, /validUntil: 应晚于/],
  ['no employer', { employer: ' ' }, /employer: “任职单位”没有填写/],
])('%s is told at its cell', (_what, change, words) => {
  expect(problems(change)).toEqual([expect.stringMatching(words)])
})

lawTest('a9', 'a row whose order of training, examination and card is wrong is told, as at an entry by hand', () => {
  expect(problems({})).toEqual([])
  expect(problems({ trainedOn: '2026-02-07' })).toEqual([expect.stringContaining('passedOn')])
  expect(problems({ passedOn: '2026-05-07', validFrom: '2026-05-08' })).toEqual([expect.stringContaining('passedOn')])
  expect(problems({ passedOn: '2026年3月2日' })).toEqual([expect.stringContaining('validFrom')])
})

lawTest('a26', 'whose card was revoked is not entered by a sheet either', () => {
  expect(problems({}, { revoked: new Set([number]), carded: new Set([number]) })).toEqual([
    expect.stringContaining('不得再从事'),
  ])
})

test('a number twice in the sheet, or on file already, is told without repeating it', () => {
  for (const known of [{ numbers: new Set([number]) }, { carded: new Set([number]) }]) {
    const [told] = problems({}, known)
    expect(told).toMatch(/^identityNumber/)
    expect(told).not.toContain(number)
  }
  expect(problems({}, { issued: new Set(['R63220001']) })).toEqual([expect.stringContaining('他人名下')])
  expect(problems({}, { stray: new Set(['R63220001']) })).toEqual([expect.stringContaining('正式证卡的编号')])
  expect(problems({ card: 'Y63220001' }, { stray: new Set(['Y63220001']) })).toEqual([
    expect.stringContaining('演练编号'),
  ])
  expect(problems({}, { cards: new Set(['R63220001']) })).toEqual([expect.stringContaining('另一行')])
})
