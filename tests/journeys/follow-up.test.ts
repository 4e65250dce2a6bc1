/** Two problems of an accepted record become a reminder letter: drafted, reviewed, signed, sealed, delivered, acknowledged. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCase } from '../rooms/case.ts'
import { facts, following, school } from '../rooms/following.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let the: Awaited<ReturnType<typeof following>>
let found: Awaited<ReturnType<typeof the.found>>
let clerk: Page
let document = ''

describe.skipIf(missing)('a follow-up', () => {
  beforeAll(async () => {
    theatre = await stage()
    const kit = await makeCase(theatre.house)
    the = await following(kit)
    found = await the.found(1)
    clerk = await theatre.as('zhongxin')
  })
  afterAll(() => theatre?.close())

  const submit = async (page: Page, name: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  test('from the case to a follow-up upon both problems', async () => {
    await clerk.goto(`${theatre.address}/desk/institutions/${school}`)
    await clerk.getByRole('link', { name: '开展后续跟进' }).waitFor()
    await look(clerk, 'follow-up-institution-desk')
    await clerk.goto(`${theatre.address}/desk/supervisions/${found.record}`)
    await clerk.getByRole('link', { name: '开展后续跟进' }).waitFor()
    await look(clerk, 'follow-up-case-desk')
    await clerk.getByRole('link', { name: '开展后续跟进' }).click()
    for (const fact of facts) expect(await clerk.getByRole('checkbox', { name: fact }).isChecked()).toBe(true)
    await look(clerk, 'follow-up-new-desk')
    for (const fact of facts) await clerk.getByRole('checkbox', { name: fact }).uncheck()
    await clerk.getByLabel('依据和理由').fill('外督员反馈的问题较为具体，需要提醒')
    await clerk.getByRole('button', { name: '开展后续跟进' }).click()
    await clerk.getByText('请至少选择一个发现的问题').waitFor()
    await look(clerk, 'follow-up-refused-desk')
    for (const fact of facts) await clerk.getByRole('checkbox', { name: fact }).check()
    await clerk.getByRole('button', { name: '开展后续跟进' }).click()
    await clerk.getByRole('heading', { level: 1, name: '提醒函' }).waitFor()
  })

  test('the letter is drafted, worded, reviewed and signed by three people', async () => {
    await clerk.getByRole('button', { name: '拟制文书' }).click()
    await clerk.getByRole('dialog').getByLabel('提醒事项').fill('完善监考签字和交接制度\n开考前检查考场标识')
    await look(clerk, 'follow-up-draft-desk')
    await submit(clerk, '拟制文书')
    await clerk.getByRole('link', { name: '打开公文' }).waitFor()
    await look(clerk, 'follow-up-page-desk')
    await clerk.getByRole('link', { name: '打开公文' }).click()
    await clerk.getByRole('button', { name: '修改文稿' }).click()
    document = clerk.url().split('/').at(-1) as string
    await clerk.getByRole('dialog').getByLabel('联系人').fill('赵雪莹')
    await clerk.getByRole('dialog').getByLabel('联系电话').fill('0971-0000000')
    await look(clerk, 'follow-up-reword-desk')
    await submit(clerk, '修改文稿')
    for (const [account, name] of [
      ['zhongxin.hegao', '核稿'],
      ['zhongxin.fuze', '签发'],
    ] as const) {
      const page = await theatre.as(account)
      await page.goto(`${theatre.address}/desk/`)
      await page.getByText(`${name}：提醒函`).first().waitFor()
      await page.goto(`${theatre.address}/desk/documents/${document}`)
      await page.getByRole('button', { name, exact: true }).click()
      await submit(page, name)
    }
  })

  test('the sealed scan is delivered: electronically not without a consent, by hand with a receipt', async () => {
    await clerk.goto(`${theatre.address}/desk/documents/${document}`)
    const letter = await (await clerk.request.get(`${theatre.address}/api/documents/${document}/letter.pdf`)).body()
    const sealed = join(theatre.house.args.dataDir, 'sealed.pdf')
    writeFileSync(sealed, letter)
    await clerk.getByRole('button', { name: '上传用印件' }).click()
    await clerk.getByRole('dialog').locator('input[type=file]').setInputFiles(sealed)
    await submit(clerk, '上传用印件')
    await clerk.getByRole('button', { name: '登记送达' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('送达方式').selectOption({ label: '电子送达' })
    await dialog.getByLabel(/日期/).fill(found.day)
    await dialog.getByRole('button', { name: '登记送达', exact: true }).click()
    await dialog.getByText('没有该机构签字同意电子送达的确认书').waitFor()
    await look(clerk, 'follow-up-electronic-desk')
    await dialog.getByLabel('送达方式').selectOption({ label: '留置送达' })
    await look(clerk, 'follow-up-left-desk')
    await dialog.getByLabel('送达方式').selectOption({ label: '直接送达' })
    await dialog.getByLabel('签收人').fill('孙国梁')
    await submit(clerk, '登记送达')
    await clerk.getByText('因为受送达人于当日在送达回证上签收').waitFor()
    await clerk.getByRole('button', { name: '上传送达凭证' }).click()
    await dialog.locator('input[type=file]').setInputFiles(sealed)
    await submit(clerk, '上传送达凭证')
    await clerk.getByRole('link', { name: '查看凭证' }).waitFor()
    await look(clerk, 'follow-up-document-desk')
  })

  test('the institution acknowledges on its phone; the supervisor sees that it was followed up', async () => {
    const phone = await theatre.as('jigou', 'phone')
    await phone.goto(`${theatre.address}/desk/follow-ups`)
    await phone.getByRole('link', { name: '提醒函' }).waitFor()
    await look(phone, 'follow-ups-phone')
    await phone.getByRole('link', { name: '提醒函' }).click()
    await phone.getByRole('link', { name: '打开公文' }).waitFor()
    await look(phone, 'follow-up-institution-phone')
    await phone.getByRole('link', { name: '打开公文' }).click()
    await phone.getByRole('button', { name: '签收' }).click()
    await submit(phone, '签收')
    await look(phone, 'follow-up-acknowledged-phone')
    await phone.goto(`${theatre.address}/desk/delivery-consents/${school}`)
    await phone.getByText('未登记').waitFor()
    await look(phone, 'delivery-consent-phone')
    await phone.getByRole('button', { name: '提交电子送达确认书' }).click()
    const sealed = join(theatre.house.args.dataDir, 'sealed.pdf')
    await phone.getByRole('dialog').getByLabel('签字日期').fill(found.day)
    await phone.getByRole('dialog').locator('input[type=file]').setInputFiles(sealed)
    await submit(phone, '提交电子送达确认书')
    await phone.getByText('已同意').waitFor()
    await look(phone, 'delivery-consent-given-phone')
    const [account] = await theatre.house.house.database.act((sql) =>
      sql<{ name: string }>(
        'select a.name from supervision_record r join account a on a.id = any(r.accounts) where r.id = $1',
        [found.record],
      ),
    )
    const supervisor = await theatre.as(account?.name ?? '', 'phone')
    await supervisor.goto(`${theatre.address}/desk/records/${found.record}`)
    await supervisor.getByRole('heading', { name: '后续跟进' }).waitFor()
    expect(await supervisor.getByRole('link', { name: '提醒函' }).count()).toBe(0)
    await look(supervisor, 'follow-up-record-phone')
  })

  test('what comes of it is demanded item by item', async () => {
    await clerk.goto(`${theatre.address}/desk/follow-ups`)
    await clerk.getByRole('link', { name: '提醒函' }).waitFor()
    await look(clerk, 'follow-ups-desk')
    await clerk.getByRole('link', { name: '提醒函' }).click()
    await clerk.getByRole('button', { name: '提出处理意见' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByRole('radio', { name: /要求整改/ }).check()
    await dialog.getByLabel('第 1 项要求').fill('补齐监考签字，完善签字制度')
    await dialog.getByLabel('第 2 项要求').fill('张贴考场标识')
    await dialog.getByLabel(/整改期限/).fill('10')
    await dialog.getByLabel('理由').fill('问题属实')
    await look(clerk, 'follow-up-outcome-desk')
    await submit(clerk, '提出处理意见')
    await clerk.getByText('整改期限10个工作日').waitFor()
    await look(clerk, 'follow-up-concluded-desk')
    const phone = await theatre.as('zhongxin', 'phone')
    await phone.goto(clerk.url())
    await phone.getByText('整改期限10个工作日').waitFor()
    await look(phone, 'follow-up-concluded-phone')
    await phone.goto(`${theatre.address}/desk/follow-ups/new`)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await look(phone, 'follow-up-new-phone')
  })
})
