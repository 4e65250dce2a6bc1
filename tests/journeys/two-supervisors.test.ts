/** Two go on one visit: they fill one record together, each signs for the own person, one hands it in for both. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { look, missing } from './browser.ts'
import { draw, fieldStage } from './field.ts'

let theatre: Awaited<ReturnType<typeof fieldStage>>

describe.skipIf(missing)('two supervisors on one record', () => {
  beforeAll(async () => {
    theatre = await fieldStage()
  })
  afterAll(() => theatre?.close())

  test('what one writes the other reads; both signatures stand on the form', async () => {
    const { id, accounts, team } = await theatre.accepted(3, { wanted: 2 })
    const [first, second] = [await theatre.as(accounts[0] ?? '', 'phone'), await theatre.as(accounts[1] ?? '', 'phone')]
    await theatre.made(team[0] as (typeof team)[number], id)
    for (const [at, page] of [first, second].entries()) {
      await page.goto(theatre.record(id))
      await step(page, '问题').click()
      await page.locator('.problem-lines').getByText('监考记录缺少签字').waitFor()
      await step(page, '提交').click()
      if (at === 0) {
        await draw(page)
        await look(page, 'two-sign-phone')
        await page.getByRole('button', { name: '保存签字' }).click()
      } else {
        await page.getByRole('radio', { name: '不手写，当面确认' }).check()
        await look(page, 'two-confirm-phone')
        await page.getByRole('button', { name: '签字确认' }).click()
      }
      await page.getByRole('button', { name: '重新签字' }).waitFor()
    }
    await second.getByRole('button', { name: '提交记录表' }).click()
    await second.getByText('第 1 版').waitFor()
    await first.reload()
    await first.getByText('第 1 版').waitFor()

    const desk = await theatre.as('zhongxin.fuze')
    await desk.goto(theatre.record(id))
    await desk.getByText(/手写签字/).waitFor()
    await desk.locator('img.signature').waitFor()
    expect(
      await desk
        .locator('dt')
        .getByText(/^质量督导员 [12]$/)
        .count(),
    ).toBe(2)
    await desk.getByRole('button', { name: '查看谁看过' }).click()
    await desk.locator('.case-readers li').first().waitFor()
    await look(desk, 'two-readers-desk')
    await desk.goto(`${theatre.address}/desk/supervisions/${id}`)
    await desk.getByRole('button', { name: '查看谁看过' }).click()
    await desk.locator('.case-readers').getByText('查看一份记录表').first().waitFor()
    await look(desk, 'case-readers-desk')
    // Whoever made the visit is told as well, on the phone.
    await first.getByRole('button', { name: '查看谁看过' }).click()
    await first
      .locator('.case-readers')
      .getByText(/负责|省/)
      .first()
      .waitFor()
    await look(first, 'readers-phone')
  })
})

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '督导步骤' }).getByRole('button', { name })
