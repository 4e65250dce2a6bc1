/** Two decline and a third recuses late: each time the next in rank is called, and every skip stays in sight with its reason. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at as placeAt, makeCase } from '../rooms/case.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let id = ''

describe.skipIf(missing)('two declines and a late recusal', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
    ;({ id } = await kit.asked({}, 26))
  })
  afterAll(() => theatre?.close())

  test('the first two say on the phone that they cannot come, each with a reason', async () => {
    for (const rank of [1, 2]) {
      const phone = await phoneOf(rank)
      await phone.getByRole('button', { name: '不能参加' }).click()
      await phone.getByRole('dialog').getByRole('button', { name: '不能参加' }).click()
      await phone.getByRole('dialog').getByRole('alert').waitFor()
      await phone.getByLabel('原因').fill('当日已有单位工作安排')
      if (rank === 1) await look(phone, 'call-decline-phone')
      await phone.getByRole('dialog').getByRole('button', { name: '不能参加' }).click()
      await phone.getByText('这次委派已由下一名外督员承接').waitFor()
      expect(await phone.getByRole('button', { name: '接受委派' }).count()).toBe(0)
      if (rank === 1) await look(phone, 'call-declined-phone')
    }
    expect((await kit.pageOf(id)).places.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'asked'])
  })

  test('the third accepts and recuses after the letter was drafted: the letter is void, the fourth is called', async () => {
    const phone = await phoneOf(3)
    await phone.getByRole('checkbox', { name: '我已逐条阅读' }).check()
    await phone.getByRole('checkbox', { name: '没有应当回避的情形' }).check()
    await phone.getByRole('button', { name: '接受委派' }).click()
    await phone.getByText('委派函正在办理').waitFor()
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('button', { name: '拟制委派函' }).click()
    await page.getByRole('link', { name: '打开公文' }).waitFor()
    await phone.getByRole('button', { name: '申请回避' }).click()
    await phone.getByLabel('原因').fill('新近得知亲属在该机构任教')
    await phone.getByRole('dialog').getByRole('button', { name: '申请回避' }).click()
    await phone.getByText('本人申请回避').waitFor()
    await page.reload()
    await page.getByText('委派情况有变化，原委派函作废').waitFor()
    const ranking = page.getByRole('list', { name: '按名次从高到低' })
    await ranking.getByText('本人表示不能参加').first().waitFor()
    await ranking.getByText('理由：新近得知亲属在该机构任教').waitFor()
    expect(await ranking.getByRole('listitem').count()).toBe(4)
    expect(await ranking.getByRole('button', { name: '依据第十三条' }).count()).toBe(1)
    await look(page, 'case-replaced-desk')
  })

  test('a recusal found by the office is proposed by one and confirmed by another', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('button', { name: '提出回避' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('系被督导机构近期外聘教师')
    await look(page, 'case-propose-desk')
    await page.getByRole('dialog').getByRole('button', { name: '提出回避' }).click()
    await page.getByText('待另一人确认（您提出）').waitFor()
    await page.getByText('由其他单位或人员办理的事项').click()
    await page.getByText('提出人不能自己确认').first().waitFor()
    const leader = await theatre.as('zhongxin.fuze')
    await leader.goto(`${theatre.address}/desk/supervisions/${id}`)
    await leader.getByRole('button', { name: '确认回避' }).click()
    await leader.getByRole('dialog').getByText('系被督导机构近期外聘教师').waitFor()
    await look(leader, 'case-confirm-desk')
    await leader.getByRole('dialog').getByRole('button', { name: '确认回避' }).click()
    await leader.getByRole('dialog').waitFor({ state: 'hidden' })
    await leader.getByText('发现应当回避的情形').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: '在本页复算' }).click()
    await page.getByText('核验通过').waitFor()
    expect(await page.locator('.checks .bad').count()).toBe(0)
  })

  test('the Centre cancels with a reason', async () => {
    const page = await theatre.as('zhongxin', 'phone')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('button', { name: '取消督导' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('评价机构停考')
    await look(page, 'case-cancel-phone')
    await page.getByRole('dialog').getByRole('button', { name: '取消督导' }).click()
    await page.getByText('已取消').first().waitFor()
    await look(page, 'case-cancelled-phone')
  })
})

async function phoneOf(rank: number) {
  const phone = await theatre.as(await kit.accountOf(placeAt((await kit.pageOf(id)).places, rank)), 'phone')
  await phone.goto(`${theatre.address}/desk/calls/${id}`)
  return phone
}
