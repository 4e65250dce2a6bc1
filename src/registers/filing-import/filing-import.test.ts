import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { cellsOf } from '../../kernel/sheet/columns.ts'
import * as decider from '../../kernel/sheet/decide.ts'
import { Said } from '../../kernel/words.ts'
import { evaluationKinds, institutionTypes } from '../../law/kinds.ts'
import { makeUnifiedCode } from '../../law/numbers/unified-code.ts'
import { commands } from './contract.ts'
import { filingOf, findingsIn } from './findings.ts'
import { type Cells, columns } from './sheet.ts'

const good = {
  ...(Object.fromEntries(columns.map(({ key, example }) => [key, example])) as Cells),
  name: '西宁湟岸职业技能培训学校',
  code: makeUnifiedCode({ body: '52', division: '630100', subject: '50000001' }),
}
const today = '2026-05-06'
const nobody: ReadonlySet<string> = new Set()
const problems = (change: Partial<Cells>, others = nobody, filed = nobody) =>
  findingsIn({ ...good, ...change }, others, filed, today).map(({ key, problem }) => `${key}: ${problem}`)

test.each<[string, Partial<Cells>, RegExp]>([
  [
    'a wrong check character',
    { code: `${good.code.slice(0, 17)}${good.code[17] === '1' ? '2' : '1'}` },
    /code: 末位校验码/,
  ],
  ['an unknown kind', { kind: '补习班' }, /kind: 没有这类机构，请填写：.*社会培训评价组织/],
  ['a place outside the province', { prefecture: '兰州市' }, /prefecture: 应为本省八个市州之一/],
  ['an unknown occupation', { scope: '9-99-99-99/4' }, /scope: 职业编码“9-99-99-99”不正确/],
  ['an occupation not in the catalogue', { scope: '6-99-99-99/4' }, /scope: .*不在本系统的职业目录/],
  ['an unknown level', { scope: '6-31-01-03/7' }, /scope: .*级别“7”不正确/],
  ['a line of scope twice', { scope: '6-31-01-03/4、4' }, /scope: .*重复/],
  ['no level', { scope: '6-31-01-03' }, /scope: .*级别“”不正确/],
  ['a day that does not exist', { filedOn: '2026-02-30' }, /filedOn: 日期不正确/],
  ['a day to come', { filedOn: '2026-05-07' }, /filedOn: 备案日期不能晚于今天/],
  ['half a workstation', { workstations: '1.5' }, /workstations: 工位数/],
  ['nothing but spaces', { address: '  　 ' }, /address: “地址”没有填写/],
  ['too long a name', { name: '机'.repeat(81) }, /name: .*不能超过 80 个字/],
  ['an unseen character', { legal: '张\u0000三' }, /legal: .*不可见/],
  ['half a character', { name: '机\ud800构' }, /name: .*不完整/],
])('%s is told at its cell', (_what, change, words) => {
  expect(problems(change)).toEqual([expect.stringMatching(words)])
})

test('a code on another row, or on file already, is told with what to do', () => {
  expect(problems({}, new Set([good.code]))).toEqual([expect.stringContaining('另一行')])
  expect(problems({}, nobody, new Set([good.code]))).toEqual([expect.stringContaining('变更或续期')])
})

lawTest('a2', 'a row is filed under the kind of evaluation that its type of institution belongs to', () => {
  for (const { name, kind } of Object.values(institutionTypes)) {
    expect(problems({ kind: name })).toEqual([])
    expect(evaluationKinds[kind].clause).toBe('a2')
  }
  const filing = filingOf({ ...good, filedOn: '2026年3月2日', prefecture: '西宁市' })
  expect(filing).toMatchObject({ kind: 'DJ-S', filedOn: '2026-03-02', prefecture: '630100', workstations: 40 })
  expect(filing.scope).toContainEqual({ occupation: '6-31-01-03', level: '3' })
})

test('whatever stands in the cells, findings are words and never a fault; without findings the row is a filing', () =>
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(columns.map(({ key }) => [key, fc.option(fc.string({ unit: 'binary' }))]))),
      (change) => {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))
        const cells = { ...good, ...given } as Cells
        const found = findingsIn(cells, nobody, nobody, today)
        expect(found.every(({ problem }) => /\p{Script=Han}/u.test(problem))).toBe(true)
        if (found.length === 0) expect(filingOf(cells).scope.length).toBeGreaterThan(0)
      },
    ),
  ))

test('columns are found by their heads in any order; examples are no rows; a missing head is named', () => {
  const mixed = columns.toReversed()
  const row = mixed.map(({ key }) => good[key])
  const found = cellsOf(columns, [mixed.map(({ head }) => `${head} *`), mixed.map(({ example }) => example), row])
  expect('rows' in found && found.rows).toEqual([good])
  const sparse = cellsOf(columns, [
    [],
    mixed.map(({ head }) => head),
    ['', ''],
    mixed.map(({ example }) => example),
    row,
  ])
  expect('lines' in sparse && sparse.lines).toEqual([5])
  expect(cellsOf(columns, [['机构名称']])).toMatchObject({ missing: expect.arrayContaining(['统一社会信用代码']) })
})

test('cells are kept without the spaces around them', () => {
  const { sheet } = z.parse(commands.open.input, {
    sheet: {
      sha256: 'x',
      name: 'x',
      rows: [columns.map(({ head }) => head), columns.map(({ key }) => `  ${good[key]} `)],
    },
  }) as { sheet: { rows: Said[] } }
  expect(JSON.parse(sheet.rows[0]?.text ?? '')).toEqual(good)
})

const imports = { ...decider }
const words = { ref: 'r', c: 'c' }
const opened: decider.SheetEvent = { type: 'SheetOpened', sha256: 'hash', person: 'p', rows: [words, words] }
const facts = (findings: number, count: number) => ({
  ...on(today),
  findings,
  rows: count,
  filed: Array.from({ length: count }, (_, i) => ({ id: String(i), input: {} })),
})

lawTest('a4', 'the Centre registers a sheet as a whole: one wrong row holds back all', () => {
  given(imports, opened).when({ type: 'file' }, facts(1, 0)).refusedUnder(undefined)
  given(imports, opened).when({ type: 'file' }, facts(0, 2)).happens({ type: 'SheetFiled', sha256: 'hash', count: 2 })
})

test('a row set aside is left out, a mended one comes back, and a sheet without rows is not filed', () => {
  const aside = (row: number): decider.SheetEvent => ({ type: 'RowSetAside', row, reason: words })
  const left = given(imports, opened, aside(0), aside(1))
  left.when({ type: 'file' }, facts(0, 0)).refusedUnder(undefined)
  left.when({ type: 'setRowAside', row: 0, reason: new Said('重') }, facts(0, 0)).refusedUnder(undefined)
  expect(given(imports, opened, aside(0), { type: 'RowMended', row: 0, cells: words }).state.aside).toEqual([])
  expect(decider.stage(given(imports, opened, { type: 'SheetFiled', sha256: 'hash', count: 2 }).state)).toBe('filed')
})
