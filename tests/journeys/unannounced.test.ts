/** An unannounced visit stays unknown to the institution on every screen it has, until the Centre discloses it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { at as placeAt, makeCase, yes } from '../rooms/case.ts'
import { look, missing, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>
let kit: Awaited<ReturnType<typeof makeCase>>
let plan: Awaited<ReturnType<typeof kit.filed>>
let id = ''

describe.skipIf(missing)('an unannounced visit', () => {
  beforeAll(async () => {
    theatre = await stage()
    kit = await makeCase(theatre.house)
    plan = await kit.filed(22)
  })
  afterAll(() => theatre?.close())

  test('nothing the institution sees changes when it is opened, drawn and accepted', async () => {
    const page = await theatre.as('jigou')
    const addresses = ['', 'visits', 'plans', `plans/${plan.plan}`, 'my-institution', 'supervisors', 'documents']
    const before = await texts(page, addresses)
    const opened = await kit.opened(plan, { announced: false })
    ;({ id } = opened)
    expect(opened.answer.status, JSON.stringify(opened.answer.body)).toBe(201)
    expect((await kit.drawn(id))?.status).toBe(201)
    const called = await kit.whoIs(placeAt((await kit.pageOf(id)).places, 1))
    expect((await called.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    expect(await texts(page, addresses)).toEqual(before)
    await page.goto(`${theatre.address}/desk/visits/${id}`)
    await page.getByRole('heading', { name: '没有打开“督导通知”' }).waitFor()
    const missing = await page.locator('#main').textContent()
    await page.goto(`${theatre.address}/desk/visits/${crypto.randomUUID()}`)
    await page.getByRole('heading', { name: '没有打开“督导通知”' }).waitFor()
    expect(await page.locator('#main').textContent()).toBe(missing)
    await page.goto(`${theatre.address}/desk/visits`)
    await look(page, 'visits-none-desk')
  })

  test('the supervisor is told to keep it; the Centre sees that it is not disclosed', async () => {
    const account = await kit.accountOf(placeAt((await kit.pageOf(id)).places, 1))
    const phone = await theatre.as(account, 'phone')
    await phone.goto(`${theatre.address}/desk/calls/${id}`)
    await phone.getByText('这是暗访').waitFor()
    await look(phone, 'call-unannounced-phone')
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions`)
    await page.getByText('未公开').waitFor()
    await look(page, 'supervisions-unannounced-desk')
  })

  test('the public page tells fingerprint and sizes, and nothing of the institution', async () => {
    await sealOnce(theatre.house.house.database, theatre.house.signer)
    const { draw } = (await kit.pageOf(id)) as unknown as { draw: { manifest: string; session: string; key: string } }
    const page = await theatre.as('jigou', 'phone')
    await page.goto(`${theatre.address}/draws`)
    await page.getByText(draw.manifest).waitFor()
    const text = await page.content()
    expect(text).toContain('督导公开并且结束之后公布')
    for (const secret of [id, draw.key, '西宁湟岸', plan.day]) expect(text).not.toContain(secret)
    expect((await page.goto(`${theatre.address}/draws/${draw.session}`))?.status()).toBe(404)
    await page.goto(`${theatre.address}/draws`)
    await look(page, 'draws-phone')
  })

  test('once it is disclosed the institution finds it; once it is over anybody computes the draw again', async () => {
    const page = await theatre.as('zhongxin')
    await page.goto(`${theatre.address}/desk/supervisions/${id}`)
    await page.getByRole('button', { name: '向评价机构公开' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('督导员已到场')
    await look(page, 'case-disclose-desk')
    await page.getByRole('dialog').getByRole('button', { name: '向评价机构公开' }).click()
    await page.getByText('暗访，已公开').waitFor()
    const institution = await theatre.as('jigou')
    await institution.goto(`${theatre.address}/desk/visits`)
    await institution.locator('.case-card').first().click()
    await institution.locator('.visitors .code').first().waitFor()
    await look(institution, 'visit-desk')
    const { draw } = (await kit.pageOf(id)) as unknown as { draw: { session: string } }
    const clock = theatre.house.house.clock
    theatre.house.house.clock = () => new Date(Date.now() + 40 * 86_400_000)
    try {
      // The year may have turned by then: the list is asked by the year of the draw.
      await page.goto(`${theatre.address}/draws?year=${draw.session.slice(2, 6)}`)
      await page.getByRole('link', { name: '复算这一场' }).waitFor()
      await look(page, 'draws-over-desk')
      await page.getByRole('link', { name: '复算这一场' }).click()
      await page.getByRole('button', { name: '在本页复算' }).click()
      await page.getByText('核验通过').waitFor()
      await look(page, 'draw-over-desk')
      // The verifier has no digest in its name: a browser asks for it anew each time.
      const verifier = await page.request.get(`${theatre.address}/desk/assets/draw-verifier.js`)
      expect(verifier.headers()['cache-control']).toBe('no-cache')
      const bundle = await (await page.request.get(`${theatre.address}/draws/${draw.session}.json`)).json()
      expect(bundle).toMatchObject({ format: 'draw-bundle/1', openings: [] })
      expect(JSON.stringify(bundle)).not.toMatch(/[RY]63\d{6}/)
    } finally {
      theatre.house.house.clock = clock
    }
  })
})

/** What the institution reads on each of its pages. */
async function texts(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(`${theatre.address}/desk/${address}`)
    await page.waitForLoadState('networkidle')
    found.push(((await page.locator('body').textContent()) ?? '').replaceAll('正在封存', '已封存入日志链'))
  }
  return found
}
