/** During a visit: an enquiry is answered on the institution's phone, a document is refused, an interview is held; the record tells it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantInChina } from '../../src/law/calendar/index.ts'
import { at as placeAt, makeCase, yes } from '../rooms/case.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let [phone, desk] = [] as unknown as [Page, Page]
let [id, day] = ['', '']
const question = '本场监考人员为何少一名？'
const papers = '考评人员劳务发放表'

describe.skipIf(missing)('what is done during a visit', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
    const plan = await kit.filed(1)
    const opened = await kit.opened(plan)
    ;({ id } = opened)
    ;({ day } = plan)
    expect((await kit.drawn(id))?.status).toBe(201)
    const place = placeAt((await kit.pageOf(id)).places, 1)
    expect((await (await kit.whoIs(place)).post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    const ahead = Date.parse(instantInChina(`${plan.day}T09:10`)) - Date.now()
    theatre.house.house.clock = () => new Date(Date.now() + ahead)
    expect((await (await kit.whoIs(place)).post(`/api/records/${id}/beginning`, {})).status).toBe(201)
    phone = await theatre.as(await kit.accountOf(place), 'phone')
    desk = await theatre.as('jigou', 'phone')
  })
  afterAll(() => theatre?.close())

  test('the card is shown at the door, and the institution learns by its code that this person is sent to this session', async () => {
    await phone.goto(`${theatre.address}/desk/records/${id}`)
    await phone.getByRole('link', { name: '出示核对码' }).click()
    await phone.getByRole('button', { name: '生成核对码' }).click()
    const code = await phone.locator('.card-code').innerText()
    await look(phone, 'card-shown-phone')
    await desk.goto(`${theatre.address}/desk/card-check`)
    await desk.getByLabel('督导员手机上的核对码').fill('0000-0000-0000-0000')
    await desk.getByRole('button', { name: '核对', exact: true }).click()
    await desk.getByText('没有查到这个核对码').waitFor()
    await look(desk, 'card-unknown-phone')
    await desk.getByLabel('督导员手机上的核对码').fill(code.toLowerCase())
    await desk.getByRole('button', { name: '核对', exact: true }).click()
    await desk.getByText('证卡有效，是本次督导的督导员').waitFor()
    await look(desk, 'card-checked-phone')
  })

  test('the supervisor asks from the record, and the institution answers on its phone', async () => {
    await phone.goto(`${theatre.address}/desk/records/${id}`)
    await phone.getByRole('link', { name: '履职情况' }).click()
    await phone.getByRole('button', { name: '提出询问' }).waitFor()
    await look(phone, 'duties-begin-phone')
    await phone.getByRole('button', { name: '提出询问' }).click()
    await phone.getByLabel('询问内容').fill(question)
    await look(phone, 'duties-enquiry-phone')
    await inDialog('提出询问').click()
    await phone.getByRole('link', { name: question }).waitFor()
    await desk.goto(`${theatre.address}/desk/visits/${id}`)
    await desk.getByRole('link', { name: question }).waitFor()
    await look(desk, 'duties-visit-institution-phone')
    await desk.getByRole('link', { name: question }).click()
    await desk.getByRole('button', { name: '答复询问' }).click()
    await desk.getByLabel('答复内容').fill('一名监考突发疾病，已按预案由备用监考顶替。')
    await look(desk, 'duties-answer-phone')
    await desk.getByRole('dialog').getByRole('button', { name: '答复询问' }).click()
    await desk.getByText('已答复').waitFor()
    await look(desk, 'duties-answered-phone')
    expect(await desk.getByRole('button', { name: '答复询问' }).count()).toBe(0)
  })

  test('a document is refused: the reason and the witness are kept, and the witness is not told to the institution', async () => {
    await phone.getByRole('button', { name: '查阅、调阅资料' }).click()
    await phone.getByLabel('需要的资料').fill(papers)
    await inDialog('查阅、调阅资料').click()
    await phone.getByRole('link', { name: papers }).click()
    await phone.getByRole('button', { name: '记录拒绝提供' }).click()
    await phone.getByLabel('对方所说的理由').fill('称涉及商业秘密，不便提供。')
    await phone.getByLabel('拒绝人姓名').fill('演练财务')
    await inDialog('记录拒绝提供').click()
    await phone.getByText(/必填/).last().waitFor()
    await look(phone, 'duties-refusal-phone')
    await phone.getByLabel('见证人姓名').fill('李见证')
    await inDialog('记录拒绝提供').click()
    await phone.getByRole('heading', { name: '拒绝提供' }).waitFor()
    await phone.locator('.evidence-door.camera input').setInputFiles({
      name: '现场照片.jpg',
      mimeType: 'image/jpeg',
      buffer: await phone.screenshot({ type: 'jpeg', quality: 60 }),
    })
    await phone.getByText('已收到 1 项').waitFor()
    await look(phone, 'duties-refused-phone')
    await desk.goto(phone.url())
    await desk.getByText('称涉及商业秘密，不便提供。').waitFor()
    expect(await desk.getByText('见证人').count()).toBe(0)
  })

  test('an interview asks for a guardian and shows the notice when they are needed', async () => {
    await phone.getByRole('link', { name: '回到履职情况' }).click()
    await phone.getByRole('button', { name: '记录个别访问' }).click()
    await phone.getByLabel('被访问人姓名').fill('陈小明')
    await phone
      .getByRole('group', { name: /不满十四周岁/ })
      .getByRole('radio', { name: '是', exact: true })
      .check()
    await phone.getByRole('group', { name: '记录方式' }).getByRole('radio', { name: '录音' }).check()
    await phone.getByLabel('问', { exact: false }).last().waitFor()
    await phone.getByRole('textbox', { name: /^问/ }).fill('是否核验过身份证件？')
    await phone.getByRole('textbox', { name: /^答/ }).fill('核验过。')
    await inDialog('记录个别访问').click()
    await phone.getByText(/不满十四周岁，应有监护人/).waitFor()
    await look(phone, 'duties-interview-phone')
    await phone.getByLabel('在场的监护人姓名').fill('陈大明')
    await phone.getByLabel('已向对方出示以上告知，对方同意').check()
    await inDialog('记录个别访问').click()
    await phone.getByText('共 3 项').waitFor()
    await look(phone, 'duties-list-phone')
  })

  test('the Centre reads all of it from the case, the record tells it, and the institution sees no interview', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await look(page, 'duties-case-desk')
    await page.getByRole('link', { name: '履职情况' }).click()
    await page.getByRole('link', { name: papers }).click()
    await page.getByText('见证人').first().waitFor()
    await look(page, 'duties-refused-desk')
    await page.goto(`${theatre.address}/desk/performed/${id}`)
    await page.getByText('共 3 项').waitFor()
    await look(page, 'duties-list-desk')
    await page.goto(`${theatre.address}/desk/records/${id}`)
    await page.getByText('是否核验过身份证件？').waitFor()
    await look(page, 'duties-record-desk')
    await desk.goto(`${theatre.address}/desk/visits/${id}`)
    await desk.getByRole('link', { name: papers }).waitFor()
    expect(await desk.getByText('是否核验过身份证件？').count()).toBe(0)
  })

  test('when it is over the institution says how the supervisor behaved; the Centre’s head reads it and concludes', async () => {
    const ahead = Date.parse(instantInChina(`${day}T11:10`)) - Date.now()
    theatre.house.house.clock = () => new Date(Date.now() + ahead)
    await desk.goto(`${theatre.address}/desk/visits/${id}`)
    await desk.getByRole('button', { name: '评价督导员行为' }).click()
    await desk
      .getByRole('group', { name: /着装得体/ })
      .getByRole('radio', { name: '没有做到' })
      .check()
    await look(desk, 'conduct-rating-phone')
    await desk.getByRole('button', { name: '提交' }).click()
    await desk.getByText('选择“没有做到”的，请写明情况').first().waitFor()
    await desk.getByLabel('情况说明').fill('对考务人员言语不文明。')
    await desk.getByRole('button', { name: '提交' }).click()
    await desk.getByText('对考务人员言语不文明。').waitFor()
    await look(desk, 'conduct-rated-phone')
    const head = await theatre.as('zhongxin.fuze')
    await head.goto(`${theatre.address}/desk/conduct-reports`)
    await head.getByText('对考务人员言语不文明。').waitFor()
    await look(head, 'conduct-list-desk')
    await head.getByRole('button', { name: '办结', exact: true }).click()
    await head.getByRole('radio', { name: '已提醒督导员' }).check()
    await head.getByRole('textbox', { name: /^说明/ }).fill('已请督导员说明并提醒。')
    await look(head, 'conduct-conclude-desk')
    await head.getByRole('dialog').getByRole('button', { name: '办结' }).click()
    await head.locator('.conduct-row').getByText('已办结').waitFor()
    await phone.goto(`${theatre.address}/desk/performed/${id}`)
    await phone.getByText('共 3 项').waitFor()
    expect(await phone.getByText('言语不文明').count()).toBe(0)
  })
})

const inDialog = (name: string) => phone.getByRole('dialog').getByRole('button', { name })
