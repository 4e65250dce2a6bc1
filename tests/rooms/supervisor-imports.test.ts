/** A sheet of external supervisors: checked, mended, entered whole or not at all, and seen by the Centre alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns, type Key } from '../../src/registers/supervisor-import/sheet.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
const today = dayInChina(new Date())
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
})
afterAll(() => house.close())

const number = (order: number) => makeIdentityNumber({ division: '630102', birth: '1979-09-09', order })
const row = (change: Partial<Record<Key, string>>) => {
  const cells: Record<Key, string> = {
    name: '张三',
    identityNumber: '',
    phone: '',
    prefecture: '西宁市',
    conditions: '是',
    trainedOn: addDays(today, -40),
    passedOn: addDays(today, -30),
    validFrom: addDays(today, -20),
    validUntil: '',
    card: '',
    employer: '测试学院',
    employerCode: '',
    employedFrom: '2020-09-01',
    ...change,
  }
  return columns.map(({ key }) => cells[key])
}
async function upload(rows: string[][]) {
  const id = randomUUID()
  const bytes = await writeXlsx([columns.map(({ head }) => head), ...rows], '外督员')
  const { status } = await centre.upload(`/api/supervisor-imports/${id}/sheet`, new Uint8Array(bytes))
  expect(status).toBe(201)
  return id
}
type Sheet = { person: string; rows: { row: number; cells: Record<string, string>; findings: { key: string }[] }[] }
const sheetOf = async (id: string) => (await centre.get(`/api/supervisor-imports/${id}`)).body as unknown as Sheet

test('rows with faults hold back the whole sheet; mended, all are entered, paper numbers first', async () => {
  const [institution] = await house.house.database.act((sql) =>
    sql<{ id: string; code: string }>('select id, code from institution order by id limit 1'),
  )
  const next = `Y63${today.slice(2, 4)}0011`
  const id = await upload([
    row({ identityNumber: number(1), employerCode: institution?.code ?? '' }),
    row({ identityNumber: number(1).slice(0, 17) + (number(1).endsWith('1') ? '2' : '1') }),
    // The very number that the register would give to the first row.
    row({ identityNumber: number(3), card: next }),
  ])
  const sheet = await sheetOf(id)
  expect(sheet.rows.map(({ findings }) => findings.map(({ key }) => key))).toEqual([[], ['identityNumber'], []])
  const before = (await centre.get('/api/supervisors')).body['total'] as number
  expect((await centre.post(`/api/supervisor-imports/${id}/filing`, {})).status).toBe(409)
  expect((await centre.get('/api/supervisors')).body['total']).toBe(before)
  const cells = { ...sheet.rows[1]?.cells, identityNumber: number(2) }
  const mended = { row: 1, person: sheet.person, cells }
  expect((await centre.post(`/api/supervisor-imports/${id}/mended-rows`, mended)).status).toBe(201)
  expect((await centre.post(`/api/supervisor-imports/${id}/filing`, {})).status).toBe(201)
  const { rows, total } = (await centre.get(`/api/supervisors?search=${encodeURIComponent('测试学院')}`))
    .body as unknown as { rows: { id: string; card: string; state: string }[]; total: number }
  expect(total).toBe(3)
  expect(rows.map(({ card }) => card)).toContain(next)
  const pages = await Promise.all(rows.map(async (each) => (await centre.get(`/api/supervisors/${each.id}`)).body))
  expect(
    pages.flatMap((page) => (page['employers'] as { organisation?: string }[]).map((e) => e.organisation)),
  ).toContain(institution?.id)
  // A card that could be a real one is told before anything is entered.
  const real = await sheetOf(await upload([row({ identityNumber: number(12), card: next.replace('Y', 'R') })]))
  expect(real.rows.map(({ findings }) => findings.map(({ key }) => key))).toEqual([['card']])
  // Handed in again, every row is known.
  const again = await sheetOf(
    await upload([row({ identityNumber: number(1) }), row({ identityNumber: number(9), card: next })]),
  )
  expect(again.rows.map(({ findings }) => findings.map(({ key }) => key))).toEqual([['identityNumber'], ['card']])
  expect((await sheetOf(id)).rows[0]?.cells['identityNumber']).not.toBe(number(1))
})

test('nobody but the Centre uploads, and the Department cannot open a sheet', async () => {
  const id = await upload([row({ identityNumber: number(30) })])
  for (const account of ['shengting', 'jigou', 'waidu', 'hangye'])
    expect((await (await house.as(account)).get(`/api/supervisor-imports/${id}`)).status).toBe(403)
  expect((await centre.get('/api/supervisor-imports/template.xlsx')).status).toBe(200)
})
