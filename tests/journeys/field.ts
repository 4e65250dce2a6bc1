/** What the journeys of the field share: a visit made ready behind the screens, and a hand that signs. */
import type { Page } from 'playwright-core'
import { makeCase } from '../rooms/case.ts'
import { visiting } from '../rooms/visit.ts'
import { stage } from './browser.ts'

export async function fieldStage(...change: Parameters<typeof stage>) {
  const theatre = await stage(...change)
  const kit = await makeCase(theatre.house)
  const record = (id: string) => `${theatre.address}/desk/records/${id}`
  return { ...theatre, ...visiting(kit), kit, record }
}

/** A name written into the pad that is in sight. */
export async function draw(page: Page): Promise<void> {
  const pad = page.locator('.signature-pad canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no place to sign')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  const strokes = [
    [0.12, 0.3, 0.28, 0.28, 0.2, 0.55, 0.12, 0.75],
    [0.2, 0.5, 0.3, 0.7],
    [0.4, 0.25, 0.44, 0.75],
    [0.4, 0.3, 0.62, 0.28, 0.6, 0.74, 0.42, 0.74],
    [0.42, 0.5, 0.58, 0.5],
    [0.7, 0.3, 0.9, 0.28, 0.78, 0.5, 0.88, 0.74],
  ]
  for (const [x = 0, y = 0, ...rest] of strokes) {
    await page.mouse.move(...at(x, y))
    await page.mouse.down()
    for (let i = 0; i < rest.length; i += 2) await page.mouse.move(...at(rest[i] ?? 0, rest[i + 1] ?? 0), { steps: 4 })
    await page.mouse.up()
  }
  await page.getByText('已书写').waitFor()
}
