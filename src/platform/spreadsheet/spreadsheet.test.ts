import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zipOf } from '../../../tests/rooms/zip.ts'
import { rowsOfCsv } from './csv.ts'
import { readSpreadsheet } from './read.ts'
import { problemOf } from './scan.ts'
import { harmless, writeCsv, writeSheets, writeXlsx } from './write.ts'

const heads = ['机构名称', '代码', '地址', '日期']
const buffer = (bytes: Uint8Array) => Buffer.from(bytes)

test('what was written as .xlsx is read as it was, and no cell of ten thousand became a formula', async () => {
  const texts = fc.sample(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '+1', '-1', '@A1', '＝1')),
    {
      numRuns: 10_000,
      seed: 20220916,
    },
  )
  const cells = texts.map((text) => text.replace(/[\p{C}\ufffd]/gu, '').trim() || '空')
  const rows = Array.from({ length: 250 }, (_, i) => cells.slice(i * 40, i * 40 + 40))
  const bytes = buffer(await writeXlsx(rows, '导出'))
  expect(await problemOf(bytes)).toBeUndefined()
  const read = await readSpreadsheet(bytes, 'x.xlsx')
  expect(read.ok ? read.sheet.rows : read.problems).toEqual(rows)
})

test('CSV: what was written is read as it was, signs of formulas made harmless on the way out', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\p{C}/gu, '').trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('甲'), cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
      expect(rowsOfCsv(buffer(writeCsv(rows)))).toEqual(
        rows.map((row) => row.map((each) => (/^'[=+\-@＝＋－＠]/.test(each) ? each.slice(1) : each))),
      )
    }),
  )
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    expect(harmless(`${sign}A1`)[0]).toBe("'")
})

test('CSV as Chinese Excel saves it: GB 18030, tabs in UTF-16, quoted cells over several lines', () => {
  // 机构名称,a,b,c in GB 18030.
  const gb = Buffer.from('bbfab9b9c3fbb3c62c612c622c630d0a', 'hex')
  expect(rowsOfCsv(gb)).toEqual([['机构名称', 'a', 'b', 'c']])
  const sixteen = Buffer.from(`\ufeff${heads.join('\t')}\r\n`, 'utf16le')
  expect(rowsOfCsv(sixteen)).toEqual([heads])
  const quoted = Buffer.from(`${heads.join(',')}\n\n"甲""乙","一,二","上\n下",末\n`)
  expect(rowsOfCsv(quoted)).toEqual([heads, [''], ['甲"乙', '一,二', '上\n下', '末']])
})

test('a text that is no table is none, and a flood of lines or cells is cut off before it fills the memory', async () => {
  expect(rowsOfCsv(Buffer.from('机构名称,代码'))).toBeUndefined()
  expect(rowsOfCsv(Buffer.alloc(0))).toBeUndefined()
  const lines = await readSpreadsheet(Buffer.from(`${heads.join(',')}\n${'a,b,c,d\n'.repeat(900_000)}`), 'x.csv')
  expect(lines).toMatchObject({ ok: false, problems: [expect.stringContaining('行')] })
  const wide = await readSpreadsheet(Buffer.from('a,'.repeat(4_500_000)), 'x.csv')
  expect(wide).toMatchObject({ ok: false, problems: [expect.stringContaining('列')] })
  const empty = await readSpreadsheet(Buffer.from(`${heads.join(',')}${'\n'.repeat(9_000_000)}`), 'x.csv')
  expect(empty).toMatchObject({ ok: false, problems: [expect.stringContaining('行')] })
})

const parts = (more: Record<string, string>) => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="9" r:id="rId7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/sheet4.xml"/></Relationships>',
  ...more,
})
const formula = '<sheetData><row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>'

test('the first sheet is looked into under whatever name it is stored; notes on other sheets are left alone', async () => {
  expect(await problemOf(zipOf(parts({ 'xl/worksheets/sheet4.xml': formula })))).toContain('B2')
  const other = { 'xl/worksheets/sheet1.xml': formula, 'xl/worksheets/sheet4.xml': '<sheetData/>' }
  expect(await problemOf(zipOf(parts(other)))).toBeUndefined()
  const two = await writeSheets([
    { sheet: '一', rows: [heads] },
    { sheet: '二', rows: [heads] },
  ])
  expect(await problemOf(buffer(two))).toBeUndefined()
})

test('entities are refused, and tags without an end do not stop the server', async () => {
  const entity = '<!DOCTYPE a [<!ENTITY b "c">]><sheetData/>'
  expect(await problemOf(zipOf(parts({ 'xl/worksheets/sheet4.xml': entity })))).toContain('内部结构')
  for (const flood of ['<c ', '<c r="A1" ', ' r="A1"', '<mergeCell ', '<sheet ', '<Relationship ']) {
    const body = deflateRawSync(Buffer.from(`<c${flood.repeat(Math.floor(990_000 / flood.length))}`))
    const size = 2 + flood.length * Math.floor(990_000 / flood.length)
    const started = performance.now()
    for (const name of ['xl/worksheets/sheet4.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])
      await problemOf(zipOf({ [name]: body }, size))
    expect(performance.now() - started).toBeLessThan(5000)
  }
})
