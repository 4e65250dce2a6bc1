/** The field for photographs and files: one after the other, a broken one tried again, counted in words, at both sizes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, missing, sizes, stage } from './browser.ts'

let theatre: Awaited<ReturnType<typeof stage>>

describe.skipIf(missing)('files handed in', () => {
  beforeAll(async () => {
    theatre = await stage()
  })
  afterAll(() => theatre?.close())

  test.each(Object.keys(sizes) as (keyof typeof sizes)[])('on the %s', async (size) => {
    const page = await theatre.as('zhongxin', size)
    await page.goto(`${theatre.address}/desk/kit#evidence`)
    const field = page.getByRole('group', { name: '现场照片和材料' })
    const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(300_000) })
    await field.getByLabel('选取文件').setInputFiles([file('考场一.jpg'), file('考场二.jpg'), file('考场三.jpg')])
    await field.getByText('正在上传 3 项').waitFor()
    await field.getByText('已收到 4 项，1 项没有传上').waitFor()
    await field.getByText('文件没有传全').waitFor()
    expect(await field.getByText('拍照').isVisible()).toBe(size === 'phone')
    await look(page, `evidence-field-${size}`)
    await field.getByRole('button', { name: '重试' }).click()
    await field.getByText('已收到 5 项').waitFor()
    expect(await field.getByRole('listitem').count()).toBe(5)
  })
})
