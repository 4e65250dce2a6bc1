/** Pictures for the first page of the repository, taken while a journey runs and only when ZHIDU_PICTURES names a folder. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env.ZHIDU_PICTURES

/** What stands on the screen now, with this at its top. */
export async function snap(page: Page, name: string, top: string): Promise<void> {
  if (!folder) return
  await page.locator(top).first().evaluate('(it) => it.scrollIntoView({ block: "start" })')
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** A page of a paper as the browser's own viewer shows it: it comes as a file, so it is opened as one. */
export async function paper(page: Page, address: string, name: string, number: number): Promise<void> {
  if (!folder) return
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, await (await page.request.get(address)).body())
  const viewer = await page.context().newPage()
  await viewer.setViewportSize({ width: 900, height: 1240 })
  await viewer.goto(`file://${file}#page=${number}&toolbar=0&navpanes=0&view=FitH`)
  // The viewer tells nobody when it has drawn.
  await new Promise((resolve) => setTimeout(resolve, 4000))
  await viewer.screenshot({ path: join(folder, `${name}.png`) })
  await viewer.close()
}
