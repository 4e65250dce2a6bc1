/** Hostile files and bodies: clear refusals in Chinese, never a fault, nothing stored. */
import { randomUUID } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns } from '../../src/registers/filing-import/sheet.ts'
import { rehearsal } from './kit.ts'
import { zipOf } from './zip.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
let entries = 0
const count = async () =>
  (await house.house.database.act((sql) => sql<{ n: number }>('select count(*)::int as n from journal_entry')))[0]?.n ??
  0
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
  entries = await count()
})
afterAll(() => house.close())

const upload = (bytes: Uint8Array) => centre.upload(`/api/filing-imports/${randomUUID()}/sheet`, new Uint8Array(bytes))
const heads = columns.map(({ head }) => head)
const parts = (sheet: string, more: Record<string, string> = {}) => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': '<workbook/>',
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
})

test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
  ['a text file', () => Buffer.from('机构名称,代码'), /不是 Excel 工作簿/],
  ['an empty file', () => Buffer.alloc(0), /不是 Excel 工作簿/],
  ['half a workbook', async () => (await writeXlsx([heads], '备案')).slice(0, 900), /不是 Excel 工作簿|损坏/],
  [
    'a formula',
    () => zipOf(parts('<sheetData><row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>')),
    /B2 是公式/,
  ],
  [
    'merged cells',
    () => zipOf(parts('<sheetData/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>')),
    /A1:C1 是合并单元格/,
  ],
  ['macros', () => zipOf(parts('<sheetData/>', { 'xl/vbaProject.bin': 'x' })), /含有宏/],
  [
    'a link to another file',
    () => zipOf(parts('<sheetData/>', { 'xl/externalLinks/externalLink1.xml': '<a/>' })),
    /引用了其他文件/,
  ],
  ['a path upwards', () => zipOf(parts('<sheetData/>', { '../../etc/passwd': 'x' })), /内部结构不正常|不是 Excel|损坏/],
  [
    '200 MB in 200 kB',
    () => zipOf({ 'xl/worksheets/sheet1.xml': deflateRawSync(Buffer.alloc(200_000_000, 32)) }, 200_000_000),
    /展开后过大|压缩比异常|损坏/,
  ],
  [
    'a bomb that lies about its size',
    () => zipOf({ 'xl/worksheets/sheet1.xml': deflateRawSync(Buffer.alloc(100_000_000, 32)) }, 1000),
    /展开后过大|压缩比异常|损坏/,
  ],
  [
    'a thousand parts',
    () => zipOf(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, 'x']))),
    /部件过多/,
  ],
  [
    'no heads',
    () =>
      writeXlsx(
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
        '表',
      ),
    /表头缺少/,
  ],
  ['heads alone', () => writeXlsx([heads], '备案'), /没有可登记的机构/],
])('a sheet with %s is refused in words', async (_name, bytes, words) => {
  const { status, body } = await upload(await bytes())
  expect(status).toBe(422)
  expect(JSON.stringify(body)).toMatch(words)
})

test('10 MB of JSON, a broken body and a body that is no UTF-8 are refused', async () => {
  const to = `/api/institutions/${randomUUID()}/registration`
  expect((await centre.post(to, { name: 'x'.repeat(10_000_000) })).status).toBe(413)
  const raw = (body: string | Uint8Array<ArrayBuffer>) =>
    house.request('POST', to, body, { ...house.own, cookie: centre.cookie, 'idempotency-key': randomUUID() })
  expect((await raw('{"name":')).status).toBe(422)
  expect((await raw(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(422)
  expect((await house.request('POST', to, '{}', { ...house.own, cookie: centre.cookie })).status).toBe(422)
})

test('hostile bodies to every route: an answer in words, never a fault', async () => {
  const routes = [...house.house.procedures.values()].flatMap((procedure) =>
    Object.values(procedure.commands).flatMap((row) => (row.at ? [`/api/${procedure.path}/ID/${row.at}`] : [])),
  )
  const people = await Promise.all(['zhongxin', 'shengting', 'jigou', 'anquan', 'xitong'].map((name) => house.as(name)))
  const nasty = fc.oneof(
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc
      .record({
        name: fc.string({ unit: 'binary' }),
        reason: fc.string(),
        code: fc.anything(),
        row: fc.double(),
        scope: fc.array(fc.anything()),
      })
      .map((value) => {
        try {
          return JSON.stringify(value)
        } catch {
          return '{}'
        }
      }),
  )
  const runs = process.env.ZHIDU_LONG ? 20_000 : 600
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), fc.nat(people.length - 1), nasty, async (route, who, body) => {
      const answer = await house.request('POST', route.replace('ID', randomUUID()), body ?? '{}', {
        ...house.own,
        cookie: people[who]?.cookie as string,
        'idempotency-key': randomUUID(),
      })
      if (answer.status >= 500 || answer.status < 400) throw new Error(`${route} answered ${answer.status}`)
      if (!/\p{Script=Han}/u.test(String(answer.body.reason))) throw new Error(`${route} answered without words`)
    }),
    { numRuns: runs, seed: 20220916 },
  )
}, 600_000)

test('hostile questions to every reading: an answer, never a fault', async () => {
  const people = await Promise.all(['zhongxin', 'shenji', 'jigou', 'anquan'].map((name) => house.as(name)))
  const routes = [...house.house.procedures.values()].flatMap((procedure) =>
    Object.values(procedure.readings).map(({ at }) => `/api/${procedure.path}${at}`),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      fc.nat(people.length - 1),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      async (route, who, a, b) => {
        const query = new URLSearchParams({
          search: a.toWellFormed(),
          after: b,
          kind: b,
          status: a.toWellFormed(),
          prefecture: b,
        })
        const answer = await people[who]?.get(
          `${route.replace(/:\w+/g, encodeURIComponent(b.slice(0, 40)) || 'x')}?${query}`,
        )
        if (!answer || answer.status >= 500) throw new Error(`${route}?${query} answered ${answer?.status}`)
      },
    ),
    { numRuns: process.env.ZHIDU_LONG ? 10_000 : 400, seed: 20220916 },
  )
}, 600_000)

test('none of all that left a trace in the journal', async () => {
  expect(await count()).toBe(entries)
})
