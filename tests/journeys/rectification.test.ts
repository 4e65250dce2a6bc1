/** Rectification returned once, then closed: the Centre demands, the institution replies on a phone, the problem is put right. */
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInChina } from '../../src/law/calendar/index.ts'
import { makeCase } from '../rooms/case.ts'
import { pdf } from '../rooms/evidence-kit.ts'
import { rectifying } from '../rooms/rectifying.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let the: Awaited<ReturnType<typeof rectifying>>
let phone: Page
let desk: Page
let [record, id, supervisor] = ['', '', '']
const first = '完善监考签字制度，每场次由两名监考人员签字。'
const second = '组织考务人员培训并留存签到。'
const today = dayInChina(new Date())

describe.skipIf(missing)('rectification returned once, then closed', () => {
  beforeAll(async () => {
    theatre = await stage()
    const kit = await makeCase(theatre.house)
    the = await rectifying(kit)
    const visit = await the.recorded(3)
    record = visit.id
    const [place] = (await kit.pageOf(record)).places
    supervisor = await kit.accountOf(place as { supervisor: string })
    the.itIs()
  })
  afterAll(() => theatre?.close())

  test('the Centre demands two things of the problem found, on the basis of a letter', async () => {
    desk = await theatre.as('zhongxin')
    await desk.goto(`${theatre.address}/desk/institutions/${the.institution}`)
    await desk.getByRole('link', { name: '提出完善或整改要求' }).click()
    await desk.getByLabel('文书的文号和日期').fill('青职评提〔2026〕3号，2026年11月20日')
    await desk.getByLabel('第 1 项对应的问题').selectOption({ label: '监考记录缺少签字' })
    await desk.getByLabel('第 1 项要求').fill(first)
    await desk.getByLabel('第 1 项需要的证明材料').fill('签字后的制度文本')
    await desk.getByRole('button', { name: '再加一项' }).click()
    await desk.getByLabel('第 2 项要求').fill(second)
    await look(desk, 'rectification-new-desk')
    await desk.getByRole('button', { name: '提出要求' }).click()
    await desk.getByText('尚未报送。').first().waitFor()
    id = new URL(desk.url()).pathname.split('/').at(-1) as string
    await look(desk, 'rectification-open-desk')
    await desk.goto(`${theatre.address}/desk/institutions/${the.institution}`)
    await desk.getByText('待报送').waitFor()
    await look(desk, 'institution-rectifications-desk')
  })

  test('the institution replies on a phone: saved by itself, kept over a cut line, handed in with its proof', async () => {
    phone = await theatre.as('jigou', 'phone')
    await phone.getByText(/报送整改情况（整改/).waitFor()
    await phone.goto(`${theatre.address}/desk/rectifications`)
    await phone.getByRole('link', { name: /整改20/ }).waitFor()
    await look(phone, 'rectifications-phone')
    await phone.goto(`${theatre.address}/desk/rectifications/${id}`)
    await phone.getByText('已保存 0 项 · 待保存 0 项').waitFor()
    await phone.context().setOffline(true)
    await outcome(1, '已完成').check()
    await phone.getByLabel('做了什么（第 1 项）').fill('修订了监考签字制度，已在本批次执行。')
    await phone.getByLabel('完成日期（第 1 项）').fill(today)
    await phone.getByText('待保存 1 项').waitFor()
    await phone.context().setOffline(false)
    await phone.reload()
    await phone.getByText('已保存 1 项 · 待保存 0 项').waitFor()
    expect(await phone.getByLabel('做了什么（第 1 项）').inputValue()).toBe('修订了监考签字制度，已在本批次执行。')
    await outcome(2, '未完成').check()
    await phone.getByLabel('没有完成的原因和打算（第 2 项）').fill('培训教室尚未落实。')
    await phone.getByText('已保存 2 项 · 待保存 0 项').waitFor()
    await phone.getByText('要求提供证明材料，还没有上传').waitFor()
    await look(phone, 'rectification-reply-phone')
    await phone
      .locator('.evidence-field')
      .first()
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles({ name: '监考签字制度.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
    await phone.getByText('已收到 1 项').waitFor()
    for (const box of await phone.locator('.segment').all())
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await phone.getByRole('button', { name: '报送整改情况' }).click()
    await phone.getByText('第 1 次报送').first().waitFor()
    await look(phone, 'rectification-submitted-phone')
  })

  test('the Centre accepts the one, returns the other with its reason', async () => {
    await desk.goto(`${theatre.address}/desk/rectifications/${id}`)
    await desk.getByRole('link', { name: '监考签字制度.pdf' }).waitFor()
    await look(desk, 'rectification-review-desk')
    await desk.getByRole('button', { name: '逐项审核整改情况' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog
      .getByRole('group', { name: new RegExp(first) })
      .getByRole('radio', { name: '认可' })
      .check()
    await dialog
      .getByRole('group', { name: new RegExp(second) })
      .getByRole('radio', { name: '退回' })
      .check()
    await dialog.getByLabel('第 2 项退回的理由').fill('请另行安排教室，在期限内完成培训。')
    await look(desk, 'rectification-judge-desk')
    await dialog.getByRole('button', { name: '逐项审核整改情况' }).click()
    await desk.locator('.page-head').getByText('退回整改').waitFor()
  })

  test('the institution does it and replies again; the difference is shown, all is accepted, and closed', async () => {
    await phone.reload()
    await phone.getByText('请另行安排教室，在期限内完成培训。').waitFor()
    await look(phone, 'rectification-returned-phone')
    await outcome(2, '已完成').check()
    await phone.getByLabel('做了什么（第 2 项）').fill('已借用教室完成培训，签到表留存。')
    await phone.getByLabel('完成日期（第 2 项）').fill(today)
    await phone.getByText('各项都已填写，可以报送。').waitFor()
    await phone.getByRole('button', { name: '报送整改情况' }).click()
    await phone.getByText('第 2 次报送').first().waitFor()
    await desk.reload()
    await desk.getByText('未完成 改为 已完成').waitFor()
    await act('安排复核', async () => {
      await desk.getByRole('dialog').getByRole('checkbox').check()
    })
    await desk.getByText('等待结果').waitFor()
    await act('登记复核结果', async () => {
      const dialog = desk.getByRole('dialog')
      await dialog.getByRole('radio', { name: '达到要求', exact: true }).check()
      await dialog.getByLabel('第 2 项复核所见').fill('核对签到表，应到12人，实到12人。')
      await dialog.getByLabel('复核人').fill('赵雪莹')
      await look(desk, 'rectification-check-desk')
    })
    await desk.getByText('等待结果').waitFor({ state: 'detached' })
    await act('逐项审核整改情况', async () => {
      await desk.getByRole('dialog').getByRole('radio', { name: '认可' }).check()
    })
    await desk.locator('.page-head').getByText('已认可').waitFor()
    await act('办结', async () => undefined)
    await desk.locator('.page-head').getByText('已办结').waitFor()
    await look(desk, 'rectification-closed-desk')
    await desk.goto(`${theatre.address}/desk/rectifications`)
    await desk.getByRole('link', { name: /整改20/ }).waitFor()
    await look(desk, 'rectifications-desk')
    await desk.goto(`${theatre.address}/desk/institutions/${the.institution}`)
    await desk.getByText('已办结').first().waitFor()
  })

  test('whoever filed the record sees what came of it', async () => {
    const page = await theatre.as(supervisor, 'phone')
    await page.goto(`${theatre.address}/desk/records/${record}`)
    await page.getByRole('heading', { name: '整改结果' }).waitFor()
    await page.getByText(first).waitFor()
    await look(page, 'record-outcome-phone')
  })
})

const outcome = (item: number, words: string) =>
  phone.getByRole('group', { name: new RegExp(`完成情况.*第 ${item} 项`) }).getByRole('radio', { name: words })

/** Chosen on the right, filled in, and done. */
async function act(name: string, fill: () => Promise<unknown>) {
  await desk.getByRole('button', { name }).click()
  await fill()
  await desk.getByRole('dialog').getByRole('button', { name }).click()
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
}
