/** The letter of a dispatch, from the draw to its service, and its end with the supervisor it names. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, makeCase, today, yes } from './case.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let { zhongxin, fuze, asked, whoIs, pageOf } = {} as typeof house
beforeAll(async () => {
  house = await makeCase()
  ;({ zhongxin, fuze, asked, whoIs, pageOf } = house)
})
afterAll(() => house.close())

describe('the letter', () => {
  test('drafted from the draw, reviewed and signed by others, served; void when its supervisor goes', async () => {
    const { id, places } = await asked({}, 27)
    const called = await whoIs(at(places, 1))
    const document = randomUUID()
    const early = await zhongxin.post(`/api/dispatches/${id}/letter`, { document })
    expect(early.status).toBe(409)
    await called.post(`/api/dispatches/${id}/acceptance`, yes)
    const drafted = await zhongxin.post(`/api/dispatches/${id}/letter`, { document })
    expect(drafted.status, JSON.stringify(drafted.body)).toBe(201)
    const letter = (await zhongxin.get(`/api/documents/${document}`)).body as { content: object; stage: string }
    expect(letter).toMatchObject({ stage: 'drafted' })
    const contact = { person: randomUUID(), name: '赵雪莹', phone: '0971-6100000' }
    const amended = await zhongxin.post(`/api/documents/${document}/draft`, {
      batch: '演练批次',
      places: ['西宁市演练路1号'],
      contact,
    })
    expect(amended.status, JSON.stringify(amended.body)).toBe(201)
    const hegao = await house.as('zhongxin.hegao')
    expect((await hegao.post(`/api/documents/${document}/review`, {})).status).toBe(201)
    const signed = await fuze.post(`/api/documents/${document}/signature`, {})
    expect(signed.status, JSON.stringify(signed.body)).toBe(201)
    const served = await zhongxin.post(`/api/documents/${document}/service`, {
      recipient: at(places, 1).supervisor,
      how: 'system',
      on: today,
    })
    expect(served.status, JSON.stringify(served.body)).toBe(201)
    expect((await pageOf(id)) as object).toMatchObject({ letter: { document, stage: 'served' } })
    expect((await called.get(`/api/dispatches/${id}/call`)).body.letter).toMatchObject({ stage: 'served' })
    const pdf = await called.get(`/api/documents/${document}/letter.pdf?copy=supervisors`)
    expect(pdf.status).toBe(200)
    await called.post(`/api/dispatches/${id}/recusal`, { reason: '新近发现亲属在该机构任职' })
    expect((await pageOf(id)) as object).toMatchObject({ stage: 'asking', letter: { stage: 'voided' } })
    expect((await zhongxin.get(`/api/documents/${document}`)).body).toMatchObject({ stage: 'voided' })
  })
})
