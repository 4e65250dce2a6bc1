/** The Centre enters a supervisor and suspends one; a supervisor declares on a phone; an institution keeps its own. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns } from '../../src/registers/supervisor-import/sheet.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
const today = dayInChina(new Date())

describe.skipIf(missing)('supervisors and their cards', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('the Centre enters an external supervisor: a wrong number is mended in place', async () => {
    const page = await theatre.as('zhongxin')
    await page.getByRole('link', { name: '督导员', exact: true }).click()
    await page.getByText('共 14 人').waitFor()
    await look(page, 'supervisors-desk')
    await page.getByRole('link', { name: '登记外督员' }).click()
    await page.getByLabel('姓名').fill('祁测试')
    const number = makeIdentityNumber({ division: '630102', birth: '1982-03-04', order: 321 })
    const fill = (label: string, value: string) => page.getByLabel(label, { exact: false }).first().fill(value)
    await fill('证件号码', number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'))
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await fill('培训结束日期', addDays(today, -20))
    await fill('考核合格日期', addDays(today, -15))
    await fill('证卡生效日期', today)
    await page.getByLabel('单位 1').fill('测试单位')
    await fill('任职起', '2020-01-01')
    await page.getByRole('button', { name: '登记外督员' }).click()
    await page.getByText('末位校验码不符').first().waitFor()
    await look(page, 'supervisor-new-desk')
    await fill('证件号码', number)
    await page.getByRole('button', { name: '登记外督员' }).click()
    await page.getByRole('heading', { name: '祁**' }).waitFor()
    await look(page, 'supervisor-page-desk')
  })

  test('a suspension is recorded on the page of a card and shows there', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisors?kind=external&state=valid`)
    await page.locator('tbody a.lead').nth(1).click()
    await page.getByRole('button', { name: '更新任职单位' }).click()
    await page.getByLabel('单位 1').waitFor()
    await look(page, 'supervisor-employers-desk')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '登记暂停委派' }).click()
    await page.getByLabel('处理文书').fill('测试督处〔2026〕9号')
    await page.getByLabel('暂停起始日期').fill(today)
    await page.getByLabel('理由').fill('未经委派擅自参加督导')
    await look(page, 'supervisor-suspension-desk')
    await page.getByRole('dialog').getByRole('button', { name: '登记暂停委派' }).click()
    await page.getByText('执行中').waitFor()
    await look(page, 'supervisor-suspended-desk')
    expect(await page.locator('h1 + .tag, .row .tag').first().textContent()).toContain('暂停委派')
  })

  test('a sheet with a wrong row is mended and entered', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisors`)
    await page.getByRole('link', { name: '用表格登记' }).click()
    const number = makeIdentityNumber({ division: '630102', birth: '1982-03-04', order: 322 })
    const cells: Record<string, string> = {
      name: '李表格',
      identityNumber: number,
      prefecture: '西宁市',
      conditions: '是',
      trainedOn: '2026-02-02',
      passedOn: '2026-02-06',
      validFrom: '2026-02-05',
      employer: '测试学院',
      employedFrom: '2020-09-01',
    }
    const file = join(theatre.house.args.dataDir, 'supervisors.xlsx')
    writeFileSync(
      file,
      await writeXlsx([columns.map(({ head }) => head), columns.map(({ key }) => cells[key] ?? '')], '外督员'),
    )
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('1 行待更正').first().waitFor()
    await look(page, 'supervisor-import-desk')
    await page.getByRole('button', { name: '更正' }).click()
    await page.getByRole('dialog').getByLabel('证卡生效日期').fill('2026-02-09')
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '全部登记' }).click()
    await page.getByRole('heading', { name: '质量督导员' }).waitFor()
    await page.getByText('测试学院').waitFor()
  })

  test('on the phone a supervisor sees the own card in full and declares an interest and days off', async () => {
    const page = await theatre.as('waidu', 'phone')
    await page.getByRole('link', { name: '我的证卡' }).click()
    await page.getByRole('article', { name: '证卡' }).getByText('刘延川').waitFor()
    await page.getByRole('button', { name: '申报利害关系' }).waitFor()
    await look(page, 'my-card-phone')
    await page.getByRole('button', { name: '申报利害关系' }).click()
    await page.getByLabel('评价机构').fill('无此机构')
    await page.getByLabel('何时开始').fill(today)
    await page.getByRole('dialog').getByRole('button', { name: '申报利害关系' }).click()
    await page.getByText('请从列表中选择已备案的评价机构').waitFor()
    await look(page, 'my-card-interest-phone')
    const [known] = await theatre.house.house.database.act((sql) =>
      sql<{ name: string; code: string }>('select name, code from institution order by name, code offset 4 limit 1'),
    )
    const { name, code } = known as { name: string; code: string }
    await page.getByLabel('评价机构').fill(name)
    // Two may bear one name: the line with the code is chosen.
    await page.locator(`datalist option[value="${name}（${code}）"]`).waitFor({ state: 'attached' })
    await page.getByLabel('评价机构').fill(`${name}（${code}）`)
    await page.getByRole('dialog').getByRole('button', { name: '申报利害关系' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('.tie').getByText(name).waitFor()
    await page.getByRole('button', { name: '报备不能参加的日期' }).click()
    await page.getByLabel('开始日期').fill(addDays(today, 40))
    await page.getByLabel('结束日期').fill(addDays(today, 41))
    await page.getByRole('dialog').getByRole('button', { name: '报备不能参加的日期' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await look(page, 'my-card-after-phone')
  })

  test('an institution sees its own internal supervisors', async () => {
    const page = await theatre.as('jigou', 'phone')
    await page.getByRole('link', { name: '督导员', exact: true }).click()
    await page.getByText('共 2 人').waitFor()
    await look(page, 'supervisors-institution-phone')
    await page.locator('tbody a.lead').first().click()
    await page.getByText('内督证卡仅限').waitFor()
    await look(page, 'supervisor-internal-phone')
    await page.goto(`${theatre.address}/desk/supervisors/new`)
    await page.getByRole('heading', { name: '登记本机构内督员' }).waitFor()
    await look(page, 'supervisor-new-phone')
  })
})
