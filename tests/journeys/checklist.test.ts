/** The checklist on a phone: what is on file, what was added, the rest in one tap, and what cannot wait. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInChina, instantInChina } from '../../src/law/calendar/index.ts'
import { industries } from '../../src/rehearsal/cast.ts'
import { at as placeAt, makeCase, yes } from '../rooms/case.ts'
import { done } from '../rooms/letter.ts'
import { registration } from '../rooms/registration.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let phone: Page
let [id, account] = ['', '']
const added = '考场配备急救药箱，急救人员在岗'
const told = '9:40，2名考生提交的学历证书编号查无记录，考务负责人在场确认。'

describe.skipIf(missing)('the checklist of a visit', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
    const { id: institution } = (await kit.jigou.get('/api/session')).body.organisation as { id: string }
    const { code: _, filedOn: __, venues: ___, scope: ____, ...particulars } = registration(1)
    const change = { ...particulars, name: '高原演练评价机构', industry: industries[0], reason: '划归行业部门' }
    done(await kit.zhongxin.post(`/api/institutions/${institution}/particulars`, change))
    const plan = await kit.filed(1)
    const opened = await kit.opened(plan, { announced: false, forms: ['site', 'sampling'] })
    ;({ id } = opened)
    expect((await kit.drawn(id))?.status).toBe(201)
    const place = placeAt((await kit.pageOf(id)).places, 1)
    account = await kit.accountOf(place)
    expect((await (await kit.whoIs(place)).post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    const ahead = Date.parse(instantInChina(`${plan.day}T09:10`)) - Date.now()
    theatre.house.house.clock = () => new Date(Date.now() + ahead)
  })
  afterAll(() => theatre?.close())

  test('an industry authority drafts an item of its own and puts it in force', async () => {
    const desk = await theatre.as('hangye')
    await desk.goto(`${theatre.address}/desk/checklist-additions`)
    await desk.getByText('还没有补充检查项目').waitFor()
    await desk.getByRole('button', { name: '起草本行业补充项目' }).click()
    await desk.getByRole('dialog').getByRole('textbox', { name: /^项目/ }).fill(added)
    await desk.getByLabel('所依据的督导内容').selectOption({ label: '第十四条（二）　设施' })
    await look(desk, 'addition-draft-desk')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await desk.getByText(added).waitFor()
    await desk.getByRole('button', { name: /^启用/ }).click()
    const today = dayInChina(theatre.house.house.clock())
    await desk.getByLabel('启用日期').fill(today)
    await desk.getByRole('dialog').getByRole('button', { name: '启用', exact: true }).click()
    await desk.getByText('已启用').waitFor()
    await look(desk, 'additions-desk')
    await desk.setViewportSize({ width: 412, height: 915 })
    await look(desk, 'additions-phone')
  })

  test('on the phone what is on file is laid before the supervisor, and what was added stands apart', async () => {
    phone = await theatre.as(account, 'phone')
    await phone.goto(`${theatre.address}/desk/records/${id}`)
    await phone.getByRole('button', { name: '到达现场，开始督导' }).click()
    await phone.getByText('已保存 0 项 · 待保存 0 项').waitFor()
    await look(phone, 'checklist-head-phone')
    await fold('资质与制度').click()
    await phone.locator('.check-known', { hasText: '备案有效' }).waitFor()
    await phone.getByRole('button', { name: /^按登记选“是”.*A01/ }).click()
    await look(phone, 'checklist-stage-phone')
    await phone.getByRole('button', { name: /^其余按计划/ }).click()
    await look(phone, 'checklist-rest-phone')
    await phone.getByRole('button', { name: /^确认，\d+ 项选“是”$/ }).click()
    await phone.getByText('按计划', { exact: true }).first().waitFor()
    await phone.getByText(/还有 \d+ 项要逐项查看后选择/).waitFor()
    await fold(/^本行业补充项目/).click()
    const own = phone.locator('.check-item', { hasText: added })
    await own.getByRole('radio', { name: '否', exact: true }).check()
    await own.getByRole('textbox').fill('药箱已过期，没有急救人员。')
    await look(phone, 'checklist-added-phone')
  })

  test('a no that cannot wait is reported, and the Centre has it in its work list at once', async () => {
    await fold('考前准备').click()
    const item = phone.locator('#line-B05')
    await item.getByRole('radio', { name: '否', exact: true }).check()
    await item.getByRole('button', { name: /^立即报告委派机构/ }).click()
    await phone.getByLabel('报告内容').fill(told)
    await look(phone, 'checklist-report-phone')
    await phone.getByRole('button', { name: '报告', exact: true }).click()
    await item.getByText('委派机构还没有答复').waitFor()
    await look(phone, 'checklist-reported-phone')
    const desk = await theatre.as('zhongxin')
    await desk.getByText('处理立即报告的事项 B05').waitFor()
    await look(desk, 'checklist-worklist-desk')
    await desk.goto(`${theatre.address}/desk/records/${id}`)
    await desk.getByText(told).first().waitFor()
    await desk.getByRole('button', { name: /^答复/ }).click()
    await desk.getByLabel('怎样处理').fill('已通知考点暂停两名考生参评，派员核实。')
    await desk.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
    await desk.getByText('派员核实').first().waitFor()
    await desk.getByRole('link', { name: '理论知识考试检查表（PDF）' }).waitFor()
    await look(desk, 'checklist-review-desk')
    await phone.reload()
    await fold('考前准备').click()
    await phone.locator('#line-B05').getByText('派员核实').waitFor()
  })

  test('anyone reads the bank by stage, with its words of the text', async () => {
    const page = await theatre.browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await page.goto(`${theatre.address}/checklist?stage=T`)
    await page.getByText('未发现替考').waitFor()
    await look(page, 'checklist-public-desk')
    await page.setViewportSize({ width: 412, height: 915 })
    await look(page, 'checklist-public-phone')
  })
})

const fold = (name: string | RegExp) =>
  phone
    .locator('.fold > h2 > button')
    .filter({ has: phone.locator('span', { hasText: name }) })
    .first()
