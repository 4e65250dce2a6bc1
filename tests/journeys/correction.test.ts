/** 更正: a closed record is opened with a reason, a second version tells its difference, the first stays to be read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, missing } from './browser.ts'
import { fieldStage } from './field.ts'

let theatre: Awaited<ReturnType<typeof fieldStage>>

describe.skipIf(missing)('a correction after closure', () => {
  beforeAll(async () => {
    theatre = await fieldStage()
  })
  afterAll(() => theatre?.close())

  test('the Centre opens it, the supervisor corrects one line, both versions stand', async () => {
    const { id, day, goes, accounts } = await theatre.accepted(3)
    const items = await theatre.made(goes, id)
    theatre.itIs(`${day}T18:00`)
    await theatre.poster(goes, id)('submission', {})
    for (const path of ['acceptance', 'closure']) await theatre.poster(theatre.kit.zhongxin, id)(path, {})
    theatre.itIs(`${day}T18:30`)
    const desk = await theatre.as('zhongxin')
    await desk.goto(theatre.record(id))
    await desk.getByRole('button', { name: '更正记录表' }).click()
    await desk.getByLabel('理由').fill('缺考人数与考场记录不符，请核对。')
    await look(desk, 'correction-desk')
    await desk.getByRole('dialog').getByRole('button', { name: '更正记录表' }).click()
    await desk.locator('.page-head').getByText('退回补充').waitFor()

    const phone = await theatre.as(accounts[0] ?? '', 'phone')
    await phone.goto(theatre.record(id))
    await phone.getByText('缺考人数与考场记录不符，请核对。').first().waitFor()
    await look(phone, 'correction-phone')
    await theatre.poster(goes, id)('answers', { answers: [{ item: items[0], answer: 'not-seen' }] })
    await phone.reload()
    await phone.getByRole('navigation', { name: '督导步骤' }).getByRole('button', { name: '提交' }).click()
    await phone.getByRole('button', { name: '提交记录表' }).click()
    await phone.getByText('第 2 版').waitFor()

    await desk.reload()
    await desk.getByText('第 2 版').waitFor()
    await desk.getByText(`${items[0]}：是 改为 未查`).waitFor()
    await desk.getByText('理由：缺考人数与考场记录不符，请核对。').waitFor()
    await look(desk, 'correction-versions-desk')
    // At an earlier minute nothing of the correction is told.
    await desk.goto(`${theatre.record(id)}?at=${day}T18:10`)
    await desk.getByText('现在显示的是').waitFor()
    await desk.locator('.page-head').getByText('已办结').waitFor()
    expect(await desk.locator('.timeline').getByText('更正记录表').count()).toBe(0)
    expect(await desk.locator('.timeline').getByText('办结', { exact: true }).count()).toBe(1)
  })
})
