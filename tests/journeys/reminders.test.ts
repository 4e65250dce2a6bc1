/** A record becomes overdue: the bell tells, the summary leads there, it is marked as read, and mail is chosen and arrives. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remind } from '../../src/duties/remind.ts'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { mailServer } from '../rooms/receivers.ts'
import { look, missing } from './browser.ts'
import { fieldStage } from './field.ts'

const inbox = 'waidu.shuxin@mail.example'
let [theatre, smtp] = [] as unknown as [Awaited<ReturnType<typeof fieldStage>>, Awaited<ReturnType<typeof mailServer>>]
let phone: Page
let [id, account, due] = ['', '', '' as Day]

describe.skipIf(missing)('reminders', () => {
  beforeAll(async () => {
    smtp = await mailServer()
    const mail = { url: smtp.url, from: 'zhidu@office.example' }
    theatre = await fieldStage({ posts: { address: 'https://zhidu.example/desk/', mail } })
    const visit = await theatre.accepted(3)
    ;[id, account] = [visit.id, visit.accounts[0] as string]
    await theatre.made(visit.goes, id)
    due = (await visit.goes.get(`/api/records/${id}`)).body.dueOn as unknown as Day
  })
  afterAll(async () => {
    await theatre?.close()
    await smtp?.stop()
  })

  test('the day after the last, the bell counts one, and the summary leads to what is overdue', async () => {
    theatre.itIs(`${addDays(due, 1)}T09:00`)
    phone = await theatre.as(account, 'phone')
    await bell('没有未读').click()
    await phone.getByText('还没有提醒').waitFor()
    await look(phone, 'reminders-none-phone')
    await remind(theatre.house.house)
    await phone.reload()
    await bell('1 条未读').waitFor()
    const line = phone.locator('.reminder-lines li').filter({ hasText: '已经逾期' })
    await look(phone, 'reminders-late-phone')
    await line.getByRole('link').click()
    await phone.waitForURL(theatre.record(id))
    await phone.goBack()
  })

  test('read is read: the mark is gone, and the bell says so', async () => {
    await phone.getByRole('button', { name: '标为已读' }).click()
    await phone.getByText('没有未读的提醒。').waitFor()
    await bell('没有未读').waitFor()
    expect(await phone.getByRole('button', { name: '标为已读' }).count()).toBe(0)
    await phone.getByText('已读', { exact: true }).waitFor()
  })

  test('mail is chosen in person; a wrong address is refused in words, and the right one is shown masked', async () => {
    await phone.getByRole('button', { name: '登记邮箱地址' }).click()
    await phone.getByRole('dialog').getByLabel('邮箱地址').fill('waidu')
    await phone.getByRole('button', { name: '保存' }).click()
    await phone.getByText('邮箱地址的格式不正确').waitFor()
    await look(phone, 'reminders-mail-phone')
    await phone.getByRole('dialog').getByLabel('邮箱地址').fill(inbox)
    await phone.getByRole('button', { name: '保存' }).click()
    await phone.getByText('w***@mail.example').waitFor()
    await phone.getByText('本系统没有配置消息网关').waitFor()
    expect(await phone.getByText(inbox).count()).toBe(0)
  })

  test('a week later it is still overdue: told again, in the desk and by mail, which says how many and no more', async () => {
    theatre.itIs(`${addDays(due, 8)}T09:00`)
    await remind(theatre.house.house)
    await expect.poll(() => smtp.got.length, { timeout: 60_000 }).toBe(1)
    const [mail] = smtp.got
    expect(mail?.to).toEqual([inbox])
    const text = Buffer.from(mail?.raw.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')
    expect(text).toContain('已经逾期 1 项')
    expect(text).not.toMatch(/督导|记录表/)
    const desk = await theatre.as(account)
    await desk.getByRole('link', { name: '提醒，1 条未读' }).click()
    await desk.getByRole('button', { name: '标为已读' }).waitFor()
    expect(await desk.locator('.reminder-lines li').count()).toBe(2)
    await look(desk, 'reminders-desk')
    await desk.goto(`${theatre.address}/desk/`)
    await look(desk, 'bell-worklist-desk')
    const centre = await theatre.as('zhongxin')
    await centre.getByRole('link', { name: /^提醒，/ }).click()
    await centre.getByRole('heading', { name: '通知方式' }).waitFor()
    await look(centre, 'reminders-centre-desk')
  })
})

const bell = (words: string) => phone.getByRole('link', { name: `提醒，${words}` })
