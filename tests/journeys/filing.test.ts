/** Filings come in as a sheet with three wrong rows; an institution's clerk sees its own and nothing else. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns } from '../../src/registers/filing-import/sheet.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>

// Codes with their check character computed by hand after GB 32100-2015; the second has one digit changed.
const good = ['91630100MA0000001J', '91630100MA0000002G', '91630200MA00000032', '91632800MA0000004M']

async function sheetWith(codes: string[]): Promise<string> {
  const rows = codes.map((code, i) => [
    `海东演练机构${i + 1}号`,
    i === 1 ? `${code.slice(0, 17)}9` : code,
    i === 2 ? '培训班' : '社会培训评价组织',
    '海东市',
    '平安区演练路1号',
    '张三',
    '李四',
    '王五',
    '13900000000',
    i === 3 ? '2026-02-30' : '2026-03-02',
    '主考点',
    '平安区演练路1号实训楼',
    '40',
    '16',
    '6-31-01-03/5、4',
  ])
  const file = join(theatre.house.args.dataDir, 'filings.xlsx')
  writeFileSync(file, await writeXlsx([columns.map(({ head }) => head), ...rows], '备案登记'))
  return file
}

describe.skipIf(missing)('filings from a sheet', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('the Centre uploads a sheet with three wrong rows, mends them and files all', async () => {
    const { parseUnifiedCode, unifiedCheck } = await import('../../src/law/numbers/unified-code.ts')
    const codes = good.map((code) => code.slice(0, 17) + unifiedCheck(code.slice(0, 17)))
    expect(codes.every((code) => parseUnifiedCode(code).ok)).toBe(true)
    const page = await theatre.as('zhongxin')
    await look(page, 'worklist-desk')
    await page.getByRole('link', { name: '机构', exact: true }).click()
    await page.getByText('共 40 个机构').waitFor()
    await look(page, 'institutions-desk')
    await page.getByRole('link', { name: '用表格登记' }).click()
    await page.locator('input[type=file]').setInputFiles(await sheetWith(codes))
    await look(page, 'import-new-desk')
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('3 行待更正').first().waitFor()
    await look(page, 'import-check-desk')

    const mend = async (row: string, field: string, value: string) => {
      await page.getByRole('row', { name: row }).getByRole('button', { name: '更正' }).click()
      await page.getByRole('dialog').getByLabel(field).fill(value)
      if (field === '统一社会信用代码') await look(page, 'import-mend-desk')
      await page.getByRole('button', { name: '保存更正' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await mend('海东演练机构2号', '统一社会信用代码', codes[1] as string)
    await mend('海东演练机构3号', '机构类别', '社会培训评价组织')
    await mend('海东演练机构4号', '备案日期', '2026-02-28')
    await page.getByText('可以登记').waitFor()
    await page.getByRole('button', { name: '全部登记' }).click()
    await page.getByText('共 44 个机构').waitFor()

    await page.getByPlaceholder(/机构名称/).fill('演练机构3')
    await page.keyboard.press('Enter')
    await page.getByText('共 1 个机构').waitFor()
    await page.getByRole('link', { name: '海东演练机构3号' }).click()
    await page.getByRole('heading', { name: '海东演练机构3号' }).waitFor()
    await page.getByRole('button', { name: '核发备案回执' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '核发备案回执' }).click()
    await page
      .getByText(/青评备〔\d{4}〕\d{4}号/)
      .first()
      .waitFor()
    await look(page, 'institution-desk')
  })

  test('an institution’s clerk sees its own page and nothing else, whatever address is tried', async () => {
    const page = await theatre.as('jigou')
    await page.getByRole('link', { name: '我的机构' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, 'own-institution-desk')
    await page.goto(`${theatre.address}/desk/institutions/${institutionId(1)}`)
    await page.getByText('没有找到这条记录，或者您无权查看').waitFor()
    await look(page, 'not-theirs-desk')
    await page.goto(`${theatre.address}/desk/institutions`)
    await page.getByText('不属于您的职权').waitFor()
  })

  test('the same pages on a phone', async () => {
    const page = await theatre.as('jigou', 'phone')
    await look(page, 'worklist-phone')
    await page.getByRole('link', { name: '我的机构' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, 'own-institution-phone')
    const centre = await theatre.as('zhongxin', 'phone')
    await centre.goto(`${theatre.address}/desk/institutions`)
    await centre.getByText(/共 \d+ 个机构/).waitFor()
    await look(centre, 'institutions-phone')
    await centre.goto(`${theatre.address}/desk/institutions/new`)
    await centre.getByRole('heading', { name: '登记备案' }).first().waitFor()
    await look(centre, 'institution-new-phone')
  })
})
