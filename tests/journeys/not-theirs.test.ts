/** Somebody tries what is not theirs: the address of another’s record, an act behind a screen, a list of readers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { look, missing } from './browser.ts'
import { fieldStage } from './field.ts'

let theatre: Awaited<ReturnType<typeof fieldStage>>

describe.skipIf(missing)('what is not theirs', () => {
  beforeAll(async () => {
    theatre = await fieldStage()
  })
  afterAll(() => theatre?.close())

  test('a supervisor who did not go, an institution and a clerk find no way in, by page or by request', async () => {
    const { id, goes } = await theatre.accepted(3)
    await theatre.made(goes, id)
    const { places, pool } = await theatre.kit.pageOf(id)
    const stranger = pool.find(({ supervisor }) => !places.some((each) => each.supervisor === supervisor))
    const phone = await theatre.as(await theatre.kit.accountOf(stranger as { supervisor: string }), 'phone')
    await phone.goto(`${theatre.address}/desk/records`)
    await phone.getByRole('heading', { name: '督导记录' }).waitFor()
    expect(await phone.locator(`a[href*="${id}"]`).count()).toBe(0)
    await phone.goto(theatre.record(id))
    await phone.getByRole('heading', { name: '没有打开“督导情况记录表”' }).waitFor()
    await look(phone, 'not-theirs-phone')
    expect(await tries(phone, `/api/records/${id}/submission`)).toBe(404)
    expect(await tries(phone, `/api/records/${id}/signatures`, { party: 'self', how: 'confirmed' })).toBe(404)

    const desk = await theatre.as('jigou')
    await desk.goto(theatre.record(id))
    await desk.getByRole('heading', { name: '没有打开“督导情况记录表”' }).waitFor()
    await look(desk, 'not-theirs-desk')
    expect(await tries(desk, `/api/records/${id}/acceptance`)).toBe(403)

    // The clerk of the Centre reads the record, writes nothing in it, and is not told who looked.
    const clerk = await theatre.as('zhongxin')
    await clerk.goto(theatre.record(id))
    await clerk.getByRole('heading', { name: '办理记录' }).waitFor()
    expect(await clerk.getByRole('button', { name: '查看谁看过' }).count()).toBe(0)
    expect(await tries(clerk, `/api/records/${id}/advice`, { text: '代为填写' })).toBe(403)
    expect((await goes.get(`/api/records/${id}`)).body).toMatchObject({ stage: 'ended', submissions: [] })
  })
})

/** The act sent by hand from the page, past every button. */
const tries = (page: Page, path: string, input: object = {}) =>
  page.evaluate<number>(
    `fetch(${JSON.stringify(path)}, { method: 'POST', body: ${JSON.stringify(JSON.stringify(input))},
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } }).then(({ status }) => status)`,
  )
