/** The security administrator opens an account, sends a link; its holder sets a password, works, and is closed out at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>

describe.skipIf(missing)('accounts', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('from opening to closing', async () => {
    const security = await theatre.as('anquan')
    await security.getByRole('link', { name: '账号', exact: true }).click()
    await security.getByRole('button', { name: '开立账号' }).click()
    const dialog = security.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^账号/ }).fill('Xin.Jingban')
    await dialog.getByRole('textbox', { name: /^姓名/ }).fill('完么措')
    await dialog.getByLabel('单位').selectOption({ label: '省职业技能评价指导中心（演练）' })
    await dialog.getByLabel('角色').selectOption({ label: '省评价中心经办' })
    await look(security, 'account-open-desk')
    await dialog.getByRole('button', { name: '开立账号' }).click()
    const row = security.getByRole('row', { name: /xin\.jingban/ })
    await row.getByRole('button', { name: '登录链接' }).click()
    const link = await security.locator('.notice .code').textContent()
    await look(security, 'accounts-desk')

    const context = await theatre.browser.newContext({ viewport: { width: 412, height: 915 }, locale: 'zh-CN' })
    const fresh = await context.newPage()
    await fresh.goto(link as string)
    const fields = fresh.locator('input[type=password]')
    await fields.first().waitFor()
    for (let i = 0; i < (await fields.count()); i++) await fields.nth(i).fill('昆仑山口的风很大呀今天好')
    await look(fresh, 'invitation-phone')
    await fresh.locator('button[type=submit]').click()
    await fresh.getByLabel('账号').fill('xin.jingban')
    await fresh.getByLabel('口令').fill('昆仑山口的风很大呀今天好')
    await look(fresh, 'sign-in-phone')
    await fresh.getByRole('button', { name: '登录' }).click()
    await fresh.getByRole('link', { name: '机构', exact: true }).click()
    await fresh.getByText('共 40 个机构').waitFor()

    await row.getByRole('button', { name: '停用' }).click()
    await security.getByRole('dialog').getByLabel('理由').fill('演练结束')
    await security.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
    await row.getByText('停用', { exact: true }).waitFor()
    await fresh.goto(`${theatre.address}/desk/institutions`)
    await fresh.getByRole('button', { name: '登录' }).waitFor()
    expect(fresh.url()).toContain('/desk/sign-in')
  })
})
