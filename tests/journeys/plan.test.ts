/** A plan from the institution's desk, by form and by sheet, to the Centre's calendar; on a desk and on a phone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns as planColumns } from '../../src/registers/plan-import/sheet.ts'
import { columns as rosterColumns } from '../../src/registers/roster-import/sheet.ts'
import { candidate } from '../rooms/plan-kit.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
const day = addDays(dayInChina(new Date()), 40)

async function sheet(name: string, heads: readonly { head: string }[], rows: string[][]) {
  const file = join(theatre.house.args.dataDir, name)
  writeFileSync(file, await writeXlsx([heads.map(({ head }) => head), ...rows], '表'))
  return file
}

describe.skipIf(missing)('plans', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('by form: two sessions with their people, then a roster by sheet, a session moved, and the timeline tells it', async () => {
    const page = await theatre.as('jigou')
    await page.getByRole('link', { name: '评价计划', exact: true }).click()
    await page.getByText(/共 \d+ 份计划/).waitFor()
    await look(page, 'plans-own-desk')
    await page.getByRole('link', { name: '报送计划', exact: true }).click()
    await page.getByLabel('计划名称').fill('演练春季计划')
    await page.getByLabel('日期').fill(day)
    await page.getByText(/考评人员 0 名/).click()
    await page.getByRole('checkbox').first().check({ force: true })
    await page.getByRole('button', { name: '增加场次' }).click()
    await page.getByLabel('开始').nth(1).fill('14:00')
    await page.getByLabel('结束').nth(1).fill('16:30')
    await look(page, 'plan-new-desk')
    await page.getByRole('button', { name: '报送评价计划' }).click()
    await page.getByRole('heading', { name: '演练春季计划' }).waitFor()
    await page.getByText('已受理').first().waitFor()
    await look(page, 'plan-page-desk')

    await page.getByRole('button', { name: '报送名单' }).click()
    await page.getByRole('link', { name: '用表格报送名单' }).click()
    const wrong = candidate(2).identityNumber.replace(/.$/, (digit) => (digit === '1' ? '2' : '1'))
    const rows = [1, 2, 3].map((n) => [candidate(n).name, n === 2 ? wrong : candidate(n).identityNumber, ''])
    await page.locator('input[type=file]').setInputFiles(await sheet('roster.xlsx', rosterColumns, rows))
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('1 行待更正').first().waitFor()
    await look(page, 'roster-check-desk')
    await page.getByRole('button', { name: '更正' }).click()
    await page.getByRole('dialog').getByLabel('公民身份号码').fill(candidate(2).identityNumber)
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('可以报送').waitFor()
    await page.getByRole('button', { name: '全部报送' }).click()
    await page.getByRole('link', { name: '考生 3 人' }).click()
    await page.getByText('共 3 人').waitFor()
    expect(await page.getByText(candidate(1).identityNumber).count()).toBe(0)
    await look(page, 'roster-desk')
    await page.getByRole('link', { name: '返回评价计划' }).click()

    await page.getByRole('button', { name: '变更', exact: true }).first().click()
    await page
      .getByRole('dialog')
      .getByLabel('日期')
      .fill(addDays(dayInChina(new Date()), -2))
    await page.getByRole('dialog').getByLabel('理由').fill('考点检修')
    await page.getByRole('dialog').getByRole('button', { name: '变更场次时间地点' }).click()
    await page.getByText('场次时间已过').waitFor()
    await page.getByRole('dialog').getByLabel('日期').fill(addDays(day, 1))
    await look(page, 'plan-move-desk')
    await page.getByRole('dialog').getByRole('button', { name: '变更场次时间地点' }).click()
    await page.getByText('理由：考点检修').waitFor()
    await page.getByRole('button', { name: '安排人员' }).first().click()
    await page.getByRole('dialog').getByLabel('内督员').selectOption({ index: 1 })
    await page.getByRole('dialog').getByRole('button', { name: '安排考评人员和内督员' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await look(page, 'plan-page-acts-desk')
  })

  test('by sheet: three sessions, one of them out of scope, mended in place and filed as one plan', async () => {
    const page = await theatre.as('jigou')
    const form = (await (await page.request.get(`${theatre.address}/api/activities/form`)).json()) as {
      scope: { occupation: string; level: string; venue: string }[]
      venues: { id: string; name: string }[]
    }
    const [line] = form.scope
    const row = (batch: string, occupation: string, from: string, until: string) => [
      batch,
      occupation,
      line?.level ?? '',
      '理论',
      day,
      from,
      until,
      form.venues.find(({ id }) => id === line?.venue)?.name ?? '',
      '1',
      '30',
      '',
    ]
    const own = line?.occupation ?? ''
    const rows = [
      row('一', own, '08:00', '09:00'),
      row('一', own, '09:30', '10:30'),
      row('二', '4-07-05-01', '11:00', '12:00'),
    ]
    await page.goto(`${theatre.address}/desk/plan-imports/new`)
    await page.getByLabel('计划名称').fill('演练表格计划')
    await page.locator('input[type=file]').setInputFiles(await sheet('plan.xlsx', planColumns, rows))
    await look(page, 'plan-import-new-desk')
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('该职业不在备案范围内').waitFor()
    await look(page, 'plan-import-check-desk')
    await page.getByRole('button', { name: '更正' }).click()
    await page.getByRole('dialog').getByLabel('职业').fill(own)
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('可以报送').waitFor()
    await page.getByRole('button', { name: '全部报送' }).click()
    await page.getByRole('link', { name: '演练表格计划' }).waitFor()
  })

  test('the Centre sees who examines where on a calendar, narrows it, and opens the plan', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/sessions?month=${day.slice(0, 7)}`)
    await page
      .getByText(/共 \d+ 个场次/)
      .first()
      .waitFor()
    await look(page, 'sessions-desk')
    await page
      .getByRole('button', { name: new RegExp(`${Number(day.slice(5, 7))}月\\s*${Number(day.slice(8))}(?!\\d)`) })
      .click()
    await page.getByRole('button', { name: '看全月' }).waitFor()
    await look(page, 'sessions-day-desk')
    await page.getByRole('table', { name: '场次列表' }).getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, 'plan-page-centre-desk')
    expect(await page.getByRole('button', { name: '变更', exact: true }).count()).toBe(0)
  })

  test('the same on a phone', async () => {
    const page = await theatre.as('jigou', 'phone')
    await page.goto(`${theatre.address}/desk/plans`)
    await page.getByRole('link', { name: '演练春季计划' }).click()
    await page.getByText('已受理').first().waitFor()
    await look(page, 'plan-page-phone')
    await page.goto(`${theatre.address}/desk/plans/new`)
    await page.getByRole('button', { name: '报送评价计划' }).waitFor()
    await look(page, 'plan-new-phone')
    const centre = await theatre.as('zhongxin', 'phone')
    await centre.goto(`${theatre.address}/desk/sessions?month=${day.slice(0, 7)}`)
    await centre
      .getByText(/共 \d+ 个场次/)
      .first()
      .waitFor()
    await look(centre, 'sessions-phone')
  })
})
