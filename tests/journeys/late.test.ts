/** Handed in after the two working days: taken all the same, marked, explained, and shown to the Centre. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { look, missing } from './browser.ts'
import { fieldStage } from './field.ts'

let theatre: Awaited<ReturnType<typeof fieldStage>>

describe.skipIf(missing)('a record that is late', () => {
  beforeAll(async () => {
    theatre = await fieldStage()
  })
  afterAll(() => theatre?.close())

  test('the phone asks why, the record is taken, and the Centre sees the mark and the reason', async () => {
    const { id, goes, accounts } = await theatre.accepted(3)
    await theatre.made(goes, id)
    const { dueOn } = (await goes.get(`/api/records/${id}`)).body as { dueOn?: Day }
    theatre.itIs(`${addDays(dueOn as Day, 1)}T09:00`)
    const phone = await theatre.as(accounts[0] ?? '', 'phone')
    // The line breaks before the later steps have come: they are asked for again when it is back.
    await phone.route(/later-steps/, (route) => route.abort())
    await phone.goto(theatre.record(id))
    await phone.locator('.visit .skeleton').waitFor()
    await phone.unroute(/later-steps/)
    await phone.context().setOffline(true)
    await phone.context().setOffline(false)
    await phone.getByText('已超过提交期限。').waitFor()
    await look(phone, 'late-phone')
    await phone.getByRole('button', { name: '提交记录表' }).click()
    await phone.getByText('已超过提交期限，请写明原因后提交').waitFor()
    await phone.getByLabel('逾期原因').fill('考点没有网络，次日返程途中提交。')
    await phone.getByRole('button', { name: '提交记录表' }).click()
    await phone.getByText('逾期原因：考点没有网络，次日返程途中提交。').waitFor()

    const desk = await theatre.as('zhongxin')
    await desk.goto(theatre.record(id))
    await desk.locator('.page-head').getByText('逾期', { exact: true }).waitFor()
    await desk.getByText('逾期原因：考点没有网络，次日返程途中提交。').waitFor()
    await desk.getByText('说明：考点没有网络，次日返程途中提交。').waitFor()
    await look(desk, 'late-desk')
    const row = await desk.goto(`${theatre.address}/desk/records`)
    expect(row?.status()).toBe(200)
    await desk.getByText('逾期').first().waitFor()
    await look(desk, 'late-list-desk')
  })
})
