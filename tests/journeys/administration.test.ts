/** Three administrators at their pages: organisations and what the machine did, who read what, and the journal proved. */
import { industries } from '../../src/rehearsal/cast.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>

describe.skipIf(missing)('administration', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('the system administrator establishes an organisation, names it anew, and sees what the machine did', async () => {
    const page = await theatre.as('xitong')
    await page.getByRole('link', { name: '单位', exact: true }).click()
    await page.getByRole('button', { name: '设立单位' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '设立单位' }).click()
    await dialog.getByText('没有完成').or(dialog.getByText('填写的内容不完整或不正确')).first().waitFor()
    await dialog.getByLabel('类别').selectOption({ label: '行业部门' })
    await dialog.getByLabel('单位名称').fill('省水利行业部门（演练）')
    await look(page, 'organisation-establish-desk')
    await dialog.getByRole('button', { name: '设立单位' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByPlaceholder('单位名称').fill('水利')
    await page.keyboard.press('Enter')
    await page.getByText('本页 1 个').waitFor()
    await page.getByRole('row', { name: /水利/ }).getByRole('button', { name: '变更名称' }).click()
    await dialog.getByLabel('新名称').fill('省水利厅（演练）')
    await dialog.getByLabel('理由').fill('机构更名')
    await dialog.getByRole('button', { name: '变更名称' }).click()
    await page.getByRole('row', { name: /省水利厅/ }).waitFor()
    await page.goto(`${theatre.address}/desk/organisations?kind=industry`)
    await page.getByText(`本页 ${industries.length + 1} 个`).waitFor()
    await look(page, 'organisations-desk')
    await page.getByRole('link', { name: '系统运行记录' }).click()
    await page
      .getByRole('row', { name: /载入演练数据/ })
      .first()
      .waitFor()
    await look(page, 'operations-desk')
  })

  test('the auditor proves that an entry is in the journal; an unknown one is told so', async () => {
    const page = await theatre.as('shenji')
    await page.getByRole('link', { name: '操作日志链' }).click()
    await page.getByRole('cell').getByRole('button', { name: '核验' }).first().click()
    await page.getByText('核验通过').waitFor()
    await look(page, 'journal-desk')
    await page.getByLabel('条目编号').fill('10000000-0000-4000-8000-000000000009')
    await page.getByRole('button', { name: '核验' }).first().click()
    await page.getByText('没有取得证明').waitFor()
    expect(await page.getByText('核验通过').count()).toBe(0)
    const phone = await theatre.as('shenji', 'phone')
    await phone.goto(`${theatre.address}/desk/journal`)
    await phone.getByRole('cell').getByRole('button', { name: '核验' }).first().click()
    await phone.getByText('核验通过').waitFor()
    await look(phone, 'journal-phone')
  })

  test('the audit administrator sees who read what, by person and by result', async () => {
    const clerk = await theatre.as('jigou')
    await clerk.goto(`${theatre.address}/desk/my-institution`)
    await clerk.getByRole('heading', { level: 1 }).waitFor()
    const page = await theatre.as('shenguan')
    await page.getByRole('link', { name: '读取记录' }).click()
    await page.getByRole('link', { name: '孙**' }).first().click()
    await page.getByText('查阅评价机构备案').first().waitFor()
    await look(page, 'reads-desk')
    await page.getByLabel('结果').selectOption({ label: '被拒绝' })
    await page.getByText('没有符合条件的记录').waitFor()
    const phone = await theatre.as('shenguan', 'phone')
    await phone.goto(`${theatre.address}/desk/reads`)
    await phone.getByText(/本页 \d+ 条/).waitFor()
    await look(phone, 'reads-phone')
  })

  test('the same pages of the administrators on a phone', async () => {
    const page = await theatre.as('xitong', 'phone')
    await page.goto(`${theatre.address}/desk/organisations?kind=industry`)
    await page.getByText(`本页 ${industries.length + 1} 个`).waitFor()
    await look(page, 'organisations-phone')
    await page.goto(`${theatre.address}/desk/operations`)
    await page
      .getByRole('row', { name: /载入演练数据/ })
      .first()
      .waitFor()
    await look(page, 'operations-phone')
    const security = await theatre.as('anquan', 'phone')
    await security.goto(`${theatre.address}/desk/accounts`)
    await security.getByRole('button', { name: '登录链接' }).first().click()
    await security.locator('.notice .code').waitFor()
    await look(security, 'accounts-phone')
  })
})
