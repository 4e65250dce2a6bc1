/** A letter of dispatch goes from draft to a supervisor's phone through four pairs of hands. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drafted, program } from '../rooms/letter.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>

describe.skipIf(missing)('a letter', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test('from the draft to the acknowledgement', async () => {
    const { id } = await drafted(theatre.house)
    const clerk = await theatre.as('zhongxin')
    await clerk.getByRole('link', { name: '公文', exact: true }).click()
    await clerk.getByRole('link', { name: '委派函', exact: true }).waitFor()
    await look(clerk, 'documents-desk')
    await clerk.getByRole('link', { name: '委派函', exact: true }).click()
    await clerk.getByRole('button', { name: '修改文稿' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('联系人').fill('赵雪莹')
    await dialog.getByLabel('联系电话').fill('0971-0000000')
    await look(clerk, 'document-amend-desk')
    await dialog.getByRole('button', { name: '修改文稿' }).click()
    await dialog.waitFor({ state: 'hidden' })

    const step = async (account: string, name: string) => {
      const page = await theatre.as(account)
      await page.goto(`${theatre.address}/desk/documents/${id}`)
      await page.getByRole('button', { name, exact: true }).click()
      await look(page, `document-${account}-desk`)
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      return page
    }
    await step('zhongxin.hegao', '核稿')
    const leader = await step('zhongxin.fuze', '签发')
    await leader
      .getByText(/青职评委演〔\d{4}〕1号/)
      .first()
      .waitFor()

    await clerk.goto(`${theatre.address}/desk/documents/${id}`)
    const file = (name: string, bytes: Uint8Array) => {
      const path = join(theatre.house.args.dataDir, name)
      writeFileSync(path, bytes)
      return path
    }
    // What was printed and sealed comes back as a scan: here the very letter.
    const letterOf = async (page: typeof clerk) =>
      (await page.request.get(`${theatre.address}/api/documents/${id}/letter.pdf`)).body()
    await clerk.getByRole('button', { name: '上传用印件' }).click()
    await dialog.locator('input[type=file]').setInputFiles(file('wrong.pdf', program))
    await dialog.getByRole('button', { name: '上传用印件' }).click()
    await dialog.getByText('文件不是 PDF、JPEG 或 PNG').waitFor()
    await look(clerk, 'document-wrong-file-desk')
    await dialog.locator('input[type=file]').setInputFiles(file('sealed.pdf', await letterOf(leader)))
    await dialog.getByRole('button', { name: '上传用印件' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await clerk.getByRole('button', { name: '登记送达' }).click()
    await look(clerk, 'document-serve-desk')
    await dialog.getByRole('button', { name: '登记送达' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await clerk.getByText('系统送达').waitFor()
    await look(clerk, 'document-desk')

    const supervisor = await theatre.as('waidu', 'phone')
    await supervisor.goto(`${theatre.address}/desk/documents`)
    await supervisor.getByRole('link', { name: '委派函', exact: true }).waitFor()
    await look(supervisor, 'documents-phone')
    await supervisor.getByRole('link', { name: '委派函', exact: true }).click()
    await supervisor.getByRole('button', { name: '签收' }).click()
    await look(supervisor, 'document-acknowledge-phone')
    await supervisor.getByRole('dialog').getByRole('button', { name: '签收' }).click()
    await supervisor.getByRole('dialog').waitFor({ state: 'hidden' })
    await look(supervisor, 'document-phone')

    const phone = await theatre.as('zhongxin', 'phone')
    await phone.goto(`${theatre.address}/desk/documents/${id}`)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await look(phone, 'document-centre-phone')

    const institution = await theatre.as('jigou', 'phone')
    await institution.goto(`${theatre.address}/desk/documents`)
    await institution.getByText('还没有送达给您的公文').waitFor()
    await institution.goto(`${theatre.address}/desk/documents/${id}`)
    await institution.getByText('没有找到这条记录，或者您无权查看').waitFor()
    expect(institution.url()).toContain(id)
  })
})
