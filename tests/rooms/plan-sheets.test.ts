/** Plans and rosters by spreadsheet: told row by row, mended in place, all or none, seen by their institution alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { levels } from '../../src/law/levels.ts'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns as planColumns } from '../../src/registers/plan-import/sheet.ts'
import { columns as rosterColumns } from '../../src/registers/roster-import/sheet.ts'
import { rehearsal } from './kit.ts'
import { candidate, far, filed, formOf, type Hands, pageOf, session, today } from './plan-kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Hands

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
})
afterAll(async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
  await house.close()
})

type Sheet = {
  stage: string
  person: string
  rows: { row: number; cells: Record<string, string>; findings: { key: string; problem: string }[] }[]
}
const sheetOf = async (path: string) => (await jigou.get(path)).body as unknown as Sheet
const upload = async (path: string, heads: readonly { head: string }[], rows: string[][]) =>
  jigou.upload(path, new Uint8Array(await writeXlsx([heads.map(({ head }) => head), ...rows], '表')))

async function planRows() {
  const { scope, venues } = await formOf(jigou)
  const [line] = scope
  const venue = venues.find(({ id }) => id === line?.venue)?.name as string
  const level = levels.find(({ code }) => code === line?.level)?.name ?? '专项能力'
  const row = (batch: string, day: string, more: Record<number, string> = {}) =>
    [batch, line?.occupation as string, level, '理论知识考试', day, '09:00', '10:30', venue, '2', '60', ''].map(
      (cell, i) => more[i] ?? cell,
    )
  return { row }
}

test('a plan’s sheet: three wrong rows are told, two mended, one left out, and one plan of two batches is filed', async () => {
  const { row } = await planRows()
  const id = randomUUID()
  const path = `/api/plan-imports/${id}`
  const rows = [
    row('第一批', far),
    row('第一批', far.replaceAll('-', '/'), { 3: '操作技能考核', 5: '14:00', 6: '16:00' }),
    row('第一批', far, { 1: '4-07-05-01', 5: '17:00', 6: '18:00' }),
    row('第二批', addDays(today, -3)),
    row('第二批', far, { 7: '不存在的考点' }),
  ]
  expect((await upload(`${path}/sheet`, planColumns, rows)).status).toBe(422)
  expect((await upload(`${path}/sheet?title=${encodeURIComponent('四月计划')}`, planColumns, rows)).status).toBe(201)
  const sheet = await sheetOf(path)
  expect(sheet.rows.map(({ findings }) => findings.map(({ key }) => key))).toEqual([
    [],
    [],
    ['occupation', 'occupation'],
    ['day'],
    ['venue'],
  ])
  expect((await jigou.post(`${path}/filing`, {})).status).toBe(409)
  const mend = (at: number, cells: Record<string, string>) =>
    jigou.post(`${path}/mended-rows`, { row: at, person: sheet.person, cells: { ...sheet.rows[at]?.cells, ...cells } })
  expect((await mend(3, { day: addDays(far, 1) })).status).toBe(201)
  expect((await mend(4, { venue: sheet.rows[0]?.cells.venue as string, day: addDays(far, 2) })).status).toBe(201)
  expect((await jigou.post(`${path}/rows-set-aside`, { row: 2, reason: '没有备案' })).status).toBe(201)
  const before = ((await jigou.get('/api/activities')).body.rows as unknown[]).length
  expect((await jigou.post(`${path}/filing`, {})).status).toBe(201)
  const plans = (await jigou.get('/api/activities')).body.rows as {
    id: string
    title: string
    batches: number
    sessions: number
  }[]
  expect(plans).toHaveLength(before + 1)
  expect(plans.find(({ title }) => title === '四月计划')).toMatchObject({ batches: 2, sessions: 4, stage: 'filed' })
})

test('a roster’s sheet: a wrong digit and a duplicate are told at their rows; after filing only masks are shown', async () => {
  const plan = await filed(jigou, [session(addDays(far, 9))])
  const batch = (await pageOf(jigou, plan.id)).batches[0]?.id as string
  const line = (n: number) => [candidate(n).name, candidate(n).identityNumber, '社会人员']
  const wrong = [
    candidate(2).name,
    candidate(2).identityNumber.replace(/.$/, (digit) => (digit === '1' ? '2' : '1')),
    '',
  ]
  const id = randomUUID()
  const path = `/api/roster-imports/${id}`
  const about = `activity=${plan.id}&batch=${batch}`
  expect((await upload(`${path}/sheet?${about}`, rosterColumns, [line(1), wrong, line(1), line(4)])).status).toBe(201)
  const sheet = await sheetOf(path)
  expect(sheet.rows.map(({ findings }) => findings.map(({ key }) => key))).toEqual([
    ['identityNumber'],
    ['identityNumber'],
    ['identityNumber'],
    [],
  ])
  expect((await jigou.post(`${path}/filing`, {})).status).toBe(409)
  expect((await pageOf(jigou, plan.id)).batches[0]?.roster).toBeNull()
  const mended = {
    row: 1,
    person: sheet.person,
    cells: { ...sheet.rows[1]?.cells, identityNumber: candidate(2).identityNumber },
  }
  expect((await jigou.post(`${path}/mended-rows`, mended)).status).toBe(201)
  expect((await jigou.post(`${path}/rows-set-aside`, { row: 2, reason: '重复' })).status).toBe(201)
  expect((await jigou.post(`${path}/filing`, {})).status).toBe(201)
  expect((await pageOf(jigou, plan.id)).batches[0]?.roster).toMatchObject({ count: 3 })
  expect(JSON.stringify(await sheetOf(path))).not.toContain(candidate(4).identityNumber)
})

test('a sheet is seen by its institution alone, and cannot put a roster into the plan of another', async () => {
  const zhongxin = await house.as('zhongxin')
  const { row } = await planRows()
  const id = randomUUID()
  await upload(`/api/plan-imports/${id}/sheet?title=x`, planColumns, [row('一', far)])
  expect((await zhongxin.get(`/api/plan-imports/${id}`)).status).toBe(403)
  const { institution } = await formOf(jigou)
  const others = (await zhongxin.get('/api/activities')).body.rows as { id: string; institution: string }[]
  const other = others.find((each) => each.institution !== institution)?.id as string
  const roster = randomUUID()
  const about = `activity=${other}&batch=${randomUUID()}`
  const sent = await upload(`/api/roster-imports/${roster}/sheet?${about}`, rosterColumns, [
    [candidate(1).name, candidate(1).identityNumber, ''],
  ])
  expect(sent.status).toBe(201)
  expect((await jigou.post(`/api/roster-imports/${roster}/filing`, {})).status).toBe(403)
})

test('templates open with their own heads', async () => {
  for (const path of ['plan-imports', 'roster-imports'])
    expect((await jigou.get(`/api/${path}/template.xlsx`)).response.headers.get('content-type')).toContain(
      'spreadsheetml',
    )
})
