/** A stage of the checklist answered to its end: what goes as planned in one tap, what needs a look item by item. */
import type { Page } from 'playwright-core'

/** `seen`: looked at while the tap asks back. */
export async function answerStage(page: Page, seen?: () => Promise<void>) {
  const rest = page.getByRole('button', { name: /^其余按计划/ })
  if (await rest.isVisible()) {
    await rest.click()
    await seen?.()
    await page.getByRole('button', { name: /^确认，\d+ 项选“是”$/ }).click()
  }
  const left = page.locator('.check-item:not(:has(input:checked))')
  while ((await left.count()) > 0) await left.first().getByRole('radio', { name: '是', exact: true }).check()
  await page.getByText('本阶段各项都已选择').waitFor()
}
