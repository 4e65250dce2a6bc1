/** Forms of supervision on a phone: a list is sealed and drawn from, a camera is watched, and the Centre counts what was technical. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { instantInChina } from '../../src/law/calendar/index.ts'
import { at as placeAt, makeCase, yes } from '../rooms/case.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let phone: Page
let [id, day] = ['', '']
const itIs = (time: string) => {
  const ahead = Date.parse(instantInChina(`${day}T${time}`)) - Date.now()
  theatre.house.house.clock = () => new Date(Date.now() + ahead)
}
const press = (name: string) => phone.getByRole('dialog').getByRole('button', { name, exact: true }).click()
/** Pressed and saved: the dialog has closed. */
async function saved(name: string) {
  await press(name)
  await phone.getByRole('dialog').waitFor({ state: 'hidden' })
}
const choose = (name: string) => phone.getByRole('button', { name, exact: true }).click()

describe.skipIf(missing)('the forms of a supervision', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
    const plan = await kit.filed(1)
    ;({ id } = await kit.opened(plan, { forms: ['site', 'sampling', 'remote'] }))
    ;({ day } = plan)
    expect((await kit.drawn(id))?.status).toBe(201)
    const place = placeAt((await kit.pageOf(id)).places, 1)
    expect((await (await kit.whoIs(place)).post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    itIs('10:10')
    expect((await (await kit.whoIs(place)).post(`/api/records/${id}/beginning`, {})).status).toBe(201)
    phone = await theatre.as(await kit.accountOf(place), 'phone')
  })
  afterAll(() => theatre?.close())

  test('recordings are listed by their numbers, sealed, drawn from once, and each one drawn gets its finding', async () => {
    await phone.goto(`${theatre.address}/desk/records/${id}`)
    await phone.getByRole('link', { name: '督导形式' }).click()
    await phone.getByText('组织督导时确定、还没有采用的形式').waitFor()
    await look(phone, 'forms-begin-phone')
    await choose('抽查评价资料（含录像）')
    await press('开始')
    await phone.getByRole('link', { name: '抽查评价资料（含录像）' }).click()
    await choose('封存抽查名单')
    await phone.getByLabel('抽查什么').selectOption('recordings')
    await phone.getByLabel('名单中各项的编号').fill('KC01-0900\nKC01-1000\nKC02-0900\nKC02-1000')
    await phone.getByLabel('抽查几项').fill('5')
    await phone.getByLabel('抽查理由').fill('查看评分过程。')
    await press('封存抽查名单')
    await phone.getByText('名单只有 4 项，不能抽查 5 项').waitFor()
    await look(phone, 'forms-list-phone')
    await phone.getByLabel('抽查几项').fill('2')
    await press('封存抽查名单')
    await phone.getByText('名单 4 项，抽查 2 项').waitFor()
    await sealOnce(theatre.house.house.database, theatre.house.signer)
    await choose('随机抽取')
    await press('随机抽取')
    await phone.getByText('待查').first().waitFor()
    for (const finding of ['发现问题', '未发现问题']) {
      await choose('记录抽查结果')
      await phone.getByRole('radio', { name: finding, exact: true }).check()
      if (finding === '发现问题') await phone.getByRole('textbox', { name: '说明' }).fill('画面中有人替考评员打分。')
      if (finding === '发现问题') await look(phone, 'forms-finding-phone')
      await saved('记录抽查结果')
    }
    await look(phone, 'forms-sampled-phone')
    await choose('结束这种形式')
    await saved('结束这种形式')
    await phone.getByText('已结束').first().waitFor()
  })

  test('a camera is watched: coverage, an interruption and a moment with its frame', async () => {
    await phone.getByRole('link', { name: '回到督导形式' }).click()
    await choose('远程监控')
    await press('开始')
    await phone.getByRole('link', { name: '远程监控' }).click()
    await choose('记录监看时段')
    await phone.getByLabel('开始时间').fill(`${day}T09:00`)
    await phone.getByLabel('结束时间').fill(`${day}T10:00`)
    await phone.getByLabel('监控平台').fill('省级远程督导平台')
    await phone.getByLabel('摄像头编号').fill('KC01-A KC01-B')
    await phone.getByLabel('画面覆盖的座位数').fill('31')
    await phone.getByLabel('座位总数').fill('30')
    await press('记录监看时段')
    await phone.getByText('画面覆盖的座位（31个）多于座位总数（30个）').waitFor()
    await look(phone, 'forms-watching-phone')
    await phone.getByLabel('画面覆盖的座位数').fill('28')
    await press('记录监看时段')
    await phone.getByText('画面覆盖座位 28／30').waitFor()
    await phone.locator('.evidence-door.camera input').setInputFiles({
      name: '画面截图.jpg',
      mimeType: 'image/jpeg',
      buffer: await phone.screenshot({ type: 'jpeg', quality: 60 }),
    })
    await phone.getByText('已收到 1 项').waitFor()
    await choose('标记时刻')
    await phone.getByLabel('时刻', { exact: false }).last().fill(`${day}T09:12:30`)
    await phone.getByLabel('画面所见').fill('考评员离开工位。')
    await phone.getByLabel('画面截图').locator('option').first().waitFor({ state: 'attached' })
    await look(phone, 'forms-moment-phone')
    await press('标记时刻')
    await phone.getByText('截图校验值').waitFor()
    await look(phone, 'forms-watched-phone')
    await choose('结束这种形式')
    await saved('结束这种形式')
    await phone.getByText('已结束').first().waitFor()
    await phone.getByRole('link', { name: '回到督导形式' }).click()
    await phone.getByText('共 2 次').waitFor()
    await look(phone, 'forms-used-phone')
  })

  test('the Centre reads each form, takes home the file of the draw, and counts what was technical', async () => {
    itIs('11:30')
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('link', { name: '督导形式' }).click()
    await page.getByText('共 2 次').waitFor()
    await look(page, 'forms-used-desk')
    await page.getByRole('link', { name: '抽查评价录像' }).click()
    await page.getByRole('link', { name: '下载复算文件' }).waitFor()
    await look(page, 'forms-sampled-desk')
    expect(await page.getByRole('button', { name: '记录抽查结果' }).count()).toBe(0)
    await page.goto(`${theatre.address}/desk/supervisions`)
    await page.getByRole('link', { name: '技术督导占比' }).click()
    await page.getByText('100.0%').waitFor()
    await look(page, 'forms-share-desk')
    const head = await theatre.as('shengting', 'phone')
    await head.goto(`${theatre.address}/desk/technical-share`)
    await head.getByText('100.0%').waitFor()
    await look(head, 'forms-share-phone')
  })
})
