/** From a session to an accepted dispatch: the Centre opens and draws, the supervisor answers on the phone, the letter goes out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCase, at as placeAt, today } from '../rooms/case.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let [id, document] = ['', '']

describe.skipIf(missing)('from session to accepted dispatch', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
  })
  afterAll(() => theatre?.close())

  test('the Centre chooses a session, opens an announced supervision and draws', async () => {
    const { session, day } = await kit.filed(20)
    const page = await theatre.as('zhongxin')
    await page.getByRole('link', { name: '日常督导', exact: true }).click()
    await page.getByText('没有符合条件的日常督导').waitFor()
    await page.getByRole('link', { name: '组织日常督导' }).click()
    await page.getByRole('heading', { name: '选择要督导的场次' }).waitFor()
    await look(page, 'supervision-choose-desk')
    await page.goto(`${theatre.address}/desk/sessions?day=${day}`)
    await page.locator(`a[href*="session=${session}"]`).waitFor()
    await page.locator(`a[href*="session=${session}"]`).click()
    await page.getByRole('heading', { name: '组织日常督导' }).waitFor()
    for (const box of await page.locator('input[name="forms"]').all()) await box.uncheck()
    await page.getByRole('button', { name: '组织督导并封存抽取名单' }).click()
    await page.getByText('至少选择一种督导形式').first().waitFor()
    await page.getByRole('checkbox', { name: '评价现场督导' }).check()
    await page.getByRole('radio', { name: '1 名' }).check()
    await look(page, 'supervision-new-desk')
    await page.getByRole('button', { name: '组织督导并封存抽取名单' }).click()
    await page.getByRole('heading', { name: '进度' }).waitFor()
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await look(page, 'case-sealed-desk')
    await page.getByRole('button', { name: '抽取', exact: true }).click()
    await page.getByText('等待答复，最晚').first().waitFor()
    await look(page, 'case-drawn-desk')
    await page.getByRole('button', { name: '在本页复算' }).click()
    await page.getByText('核验通过').waitFor()
    expect(await page.locator('.checks li').count()).toBeGreaterThanOrEqual(12)
    expect(await page.locator('.checks .bad').count()).toBe(0)
    await look(page, 'case-recomputed-desk')
    await page.goto(`${theatre.address}/desk/`)
    await page.getByText('答复委派').waitFor()
    expect(await page.locator('.table').getByText('外督员').count()).toBeGreaterThan(0)
  })

  test('the supervisor finds the call on the phone, reads what accepting means, and accepts', async () => {
    const account = await kit.accountOf(placeAt((await kit.pageOf(id)).places, 1))
    const page = await theatre.as(account, 'phone')
    await page.getByText('答复委派').first().waitFor()
    await look(page, 'worklist-supervisor-phone')
    await page.getByRole('link', { name: '我的委派' }).click()
    await page.getByText('有 1 项委派等待您答复').waitFor()
    await look(page, 'calls-phone')
    await page.locator('.call-card').first().click()
    await page.getByRole('heading', { name: '接受委派' }).waitFor()
    await look(page, 'call-phone')
    await page.getByRole('button', { name: '接受委派' }).click()
    await page.getByText('请重新阅读后确认').first().waitFor()
    await page.getByRole('checkbox', { name: '我已逐条阅读' }).check()
    await page.getByRole('checkbox', { name: '没有应当回避的情形' }).check()
    for (const box of await page.locator('button.large, a.large').all())
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByRole('button', { name: '接受委派' }).click()
    await page.getByText('委派函正在办理').waitFor()
    await look(page, 'call-accepted-phone')
    await page.getByRole('link', { name: '督导前情况' }).click()
    await page.getByRole('heading', { name: '备案范围核对' }).waitFor()
    await look(page, 'briefing-phone')
  })

  test('the Centre has the letter drafted; it is reviewed, signed and served, and reaches both', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('button', { name: '拟制委派函' }).click()
    const link = page.getByRole('link', { name: '打开公文' })
    await link.waitFor()
    document = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    await look(page, 'case-letter-desk')
    await serve(document, placeAt((await kit.pageOf(id)).places, 1).supervisor)
    await page.reload()
    await page.getByText('委派函已送达', { exact: true }).first().waitFor()
    await look(page, 'case-served-desk')
    await page.goto(`${theatre.address}/desk/supervisions`)
    await page.getByText('委派函已送达').waitFor()
    await look(page, 'supervisions-desk')
    await page.goto(`${theatre.address}/desk/briefings/${id}`)
    await page.getByRole('heading', { name: '备案范围核对' }).waitFor()
    await look(page, 'briefing-desk')
    const account = await kit.accountOf(placeAt((await kit.pageOf(id)).places, 1))
    const phone = await theatre.as(account, 'phone')
    await phone.goto(`${theatre.address}/desk/calls/${id}`)
    const letter = await phone.getByRole('link', { name: '委派函（PDF）' }).getAttribute('href')
    expect((await (await theatre.house.as(account)).get(letter ?? '')).status).toBe(200)
    await look(phone, 'call-served-phone')
  })

  test('the institution sees who comes and how to know them; others see what is theirs', async () => {
    const phone = await theatre.as('jigou', 'phone')
    await phone.getByRole('link', { name: '接受督导' }).click()
    await phone.locator('.case-card').first().waitFor()
    await look(phone, 'visits-phone')
    await phone.locator('.case-card').first().click()
    await phone.getByRole('heading', { name: '督导员到场时' }).waitFor()
    const { places, pool } = await kit.pageOf(id)
    const { card } = pool.find(({ supervisor }) => supervisor === placeAt(places, 1).supervisor) as { card: string }
    await phone.locator('.visitors').getByText(card).waitFor()
    await look(phone, 'visit-phone')
    for (const account of ['shenji', 'shengting', 'hangye']) {
      const page = await theatre.as(account)
      await page.goto(`${theatre.address}/desk/supervisions`)
      await look(page, `supervisions-${account}-desk`)
      if (account === 'hangye') continue
      await page.goto(`${theatre.address}/desk/supervisions/${id}`)
      await page.getByRole('heading', { name: '抽中的外督员' }).waitFor()
      await look(page, `case-${account}-desk`)
      expect(await page.getByRole('button', { name: '在本页复算' }).count()).toBe(account === 'shenji' ? 1 : 0)
    }
    const small = await theatre.as('zhongxin', 'phone')
    await small.goto(`${theatre.address}/desk/supervisions/${id}`)
    await small.getByRole('heading', { name: '抽中的外督员' }).waitFor()
    await look(small, 'case-phone')
    await small.goto(`${theatre.address}/desk/supervisions`)
    await look(small, 'supervisions-phone')
  })
})

async function serve(letter: string, recipient: string) {
  const [hegao, fuze, zhongxin] = [await theatre.house.as('zhongxin.hegao'), kit.fuze, kit.zhongxin]
  const contact = { person: crypto.randomUUID(), name: '赵雪莹', phone: '0971-6100000' }
  const amended = { batch: '演练批次', places: ['西宁市演练路1号'], contact }
  const institution = await theatre.house.house.database.act((sql) =>
    sql<{ institution: string }>('select institution from dispatch where id = $1', [id]),
  )
  for (const [who, act, input] of [
    [zhongxin, 'draft', amended],
    [hegao, 'review', {}],
    [fuze, 'signature', {}],
    [zhongxin, 'service', { recipient, how: 'system', on: today }],
    [zhongxin, 'service', { recipient: institution[0]?.institution, how: 'system', on: today }],
  ] as const) {
    const { status, body } = await who.post(`/api/documents/${letter}/${act}`, input)
    expect(status, `${act} ${JSON.stringify(body)}`).toBe(201)
  }
}
