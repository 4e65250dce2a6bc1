/** Whoever is in charge will not sign: the refusal is written down, a witness named, and no signature is asked for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, missing } from './browser.ts'
import { fieldStage } from './field.ts'

let theatre: Awaited<ReturnType<typeof fieldStage>>

describe.skipIf(missing)('a refusal to sign', () => {
  beforeAll(async () => {
    theatre = await fieldStage()
  })
  afterAll(() => theatre?.close())

  test('without a reason and a witness it is not taken; with both it stands on the form', async () => {
    const { id, goes, accounts } = await theatre.accepted(3)
    await theatre.filled(goes, id, { silent: true })
    const phone = await theatre.as(accounts[0] ?? '', 'phone')
    await phone.goto(theatre.record(id))
    await phone.getByRole('navigation', { name: '督导步骤' }).getByRole('button', { name: '意见' }).click()
    await phone.getByRole('radio', { name: '拒绝签字' }).check()
    await phone.getByRole('button', { name: '保存评价机构意见' }).click()
    await phone.getByText('拒绝签字的，应写明情况和见证人').waitFor()
    await phone.getByLabel('拒绝签字的情况').fill('现场负责人认为问题不属实，拒绝签字。')
    await phone.getByLabel('见证人姓名').fill('央金')
    await look(phone, 'refusal-phone')
    await phone.getByRole('button', { name: '保存评价机构意见' }).click()
    await phone.getByRole('button', { name: '重新记录' }).waitFor()
    // Nobody is asked to sign what was refused.
    expect(await phone.getByRole('heading', { name: '现场负责人签字' }).count()).toBe(0)
    await theatre.poster(goes, id)('end', {})
    await theatre.poster(goes, id)('submission', {})

    const desk = await theatre.as('zhongxin')
    await desk.goto(theatre.record(id))
    await desk.getByText('拒绝签字，理由：现场负责人认为问题不属实，拒绝签字。').waitFor()
    await desk.getByText(/见证人：央/).waitFor()
    await look(desk, 'refusal-desk')
  })
})
