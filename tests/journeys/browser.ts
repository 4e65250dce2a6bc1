/** A real browser for the journeys: Debian's Chromium, phone and desk sizes, axe on every page it is asked to look at. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Arguments } from '../../src/platform/arguments.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import { rehearsal } from '../rooms/kit.ts'

export const program = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const missing = !existsSync(program)
export const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 412, height: 915 } }

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One rule more than axe asks by itself: a name that is heard holds the words that are seen. */
const checks = { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } }

/** `change`: what this house is started with, beyond what every house has. */
export async function stage(change: Partial<Arguments> = {}) {
  const house = await rehearsal('small', change)
  const server = createServer(getRequestListener(house.app.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser: Browser = await chromium.launch({ executablePath: program, args: flags })
  return {
    house,
    address,
    browser,
    /** A page of somebody who has signed in through the form. */
    async as(account: string, size: keyof typeof sizes = 'desk'): Promise<Page> {
      const context = await browser.newContext({
        viewport: sizes[size],
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        hasTouch: size === 'phone',
        isMobile: size === 'phone',
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => {
        throw error
      })
      await page.goto(`${address}/desk/`)
      await page.getByLabel('账号').fill(account)
      await page.getByLabel('口令').fill(rehearsalPassword)
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('navigation', { name: '主导航' }).waitFor()
      return page
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
      await house.close()
    },
  }
}

/** Nothing for axe to find; a picture when ZHIDU_PICTURES names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  // The browser's own viewer of papers never falls silent.
  await page.waitForLoadState((await page.locator('iframe').count()) > 0 ? 'load' : 'networkidle')
  // A colour on its way to another is not the colour people read.
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)))')
  const folder = process.env.ZHIDU_PICTURES
  if (folder) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
  // A script tag would be refused by the page's own policy, which is as it should be: axe runs beside the page.
  const found = (await page.evaluate(
    `(() => { const module = undefined; ${axe}; return axe.run(document, ${JSON.stringify(checks)}) })()`,
  )) as {
    violations: { id: string; nodes: { target: string[] }[] }[]
  }
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    name,
  ).toEqual([])
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(wide, `${name} is wider than the screen`).toBeLessThanOrEqual(0)
}
