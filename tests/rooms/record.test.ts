/** From the visit to the closed record through HTTP, as the people who do it; late, sent back, corrected, and not theirs. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { at, makeCase, yes } from './case.ts'
import { visiting } from './visit.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let { zhongxin, jigou, asked, whoIs } = {} as typeof house
let { itIs, accepted, made } = {} as ReturnType<typeof visiting>
beforeAll(async () => {
  house = await makeCase()
  ;({ zhongxin, jigou, asked, whoIs } = house)
  ;({ itIs, accepted, made } = visiting(house))
})
afterAll(() => house.close())

type Page = {
  stage: string
  items: string[]
  dueOn: string
  missing: unknown[]
  submissions: { version: number; onTime: boolean; changes: string[] }[]
  content: { problems: { id: string }[] }
  acts: { act: string }[]
}

type Goes = typeof jigou
const pageOf = async (who: Goes, id: string) => (await who.get(`/api/records/${id}`)).body as unknown as Page

describe('a clean visit', () => {
  test('unannounced until the door, recorded, handed in on time, accepted and closed; the problem stays open', async () => {
    const { id, day, goes } = await accepted(20, { announced: false })
    expect((await jigou.get(`/api/daily-supervisions/${id}`)).status).toBe(404)
    await made(goes, id)
    expect((await jigou.get(`/api/daily-supervisions/${id}`)).body).toMatchObject({ disclosed: true })
    for (const path of [`/api/records/${id}`, `/api/records/${id}/record.pdf`])
      expect((await jigou.get(path)).status).toBe(403)
    itIs(`${day}T18:00`)
    const submitted = await goes.post(`/api/records/${id}/submission`, {})
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(201)
    expect((await goes.post(`/api/records/${id}/submission`, {})).status).toBe(409)
    const pdf = await goes.get(`/api/records/${id}/record.pdf`)
    expect(
      Buffer.from(await pdf.response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const json = JSON.parse(await (await zhongxin.get(`/api/records/${id}/record.json`)).response.text())
    expect(json.values.H13).toEqual({ planned: 30, present: 28, absent: 2, disciplined: 0 })
    expect(JSON.stringify(json.values['F-B09'])).toContain('孙国梁')
    const institution = (await jigou.get('/api/session')).body.organisation as { id: string }
    const problems = `/api/records/problems?institution=${institution.id}`
    expect((await jigou.get(problems)).body.rows).toEqual([])
    expect((await zhongxin.post(`/api/records/${id}/acceptance`, {})).status).toBe(201)
    expect((await zhongxin.post(`/api/records/${id}/closure`, {})).status).toBe(201)
    expect((await jigou.get(problems)).body.rows).toMatchObject([{ fact: '监考记录缺少签字', state: 'open' }])
    expect(await pageOf(zhongxin, id)).toMatchObject({ stage: 'closed', submissions: [{ version: 1, onTime: true }] })
  })
})

describe('what goes otherwise', () => {
  test('sent back line by line, answered, corrected: a second version that tells its difference', async () => {
    const { id, day, goes } = await accepted(21)
    await made(goes, id)
    await goes.post(`/api/records/${id}/submission`, {})
    const question = randomUUID()
    const { items } = await pageOf(goes, id)
    const back = await zhongxin.post(`/api/records/${id}/return`, {
      questions: [{ id: question, line: items[3], question: '请说明是哪个考场' }],
    })
    expect(back.status, JSON.stringify(back.body)).toBe(201)
    expect((await goes.post(`/api/records/${id}/submission`, {})).status).toBe(409)
    await goes.post(`/api/records/${id}/question-answers`, { id: question, answer: '第二考场' })
    await goes.post(`/api/records/${id}/answers`, { answers: [{ item: items[0], answer: 'not-seen' }] })
    expect((await goes.post(`/api/records/${id}/submission`, {})).status).toBe(201)
    const page = await pageOf(zhongxin, id)
    expect(page.submissions).toMatchObject([{ version: 1 }, { version: 2, changes: [`${items[0]}：是 改为 未查`] }])
    const before = (await zhongxin.get(`/api/records/${id}?at=${day}T08:39`)).body as unknown as Page
    expect(before.stage).toBe('expected')
    // What came later is not told, in the timeline either.
    expect(before.acts.map(({ act }) => act)).toEqual(['安排填写记录表'])
    expect(page.acts.length).toBeGreaterThan(8)
  })

  test('late: taken, marked, and explained', async () => {
    const { id, goes } = await accepted(22)
    await made(goes, id)
    const { dueOn } = await pageOf(goes, id)
    itIs(`${dueOn}T23:59`)
    expect((await goes.get('/api/duties')).status).toBe(200)
    itIs(`${addDays(dueOn as Day, 1)}T09:00`)
    const again = await goes.post(`/api/records/${id}/submission`, {})
    expect(again.status).toBe(409)
    const taken = await goes.post(`/api/records/${id}/submission`, { explanation: '考点无网络，返程途中' })
    expect(taken.status, JSON.stringify(taken.body)).toBe(201)
    expect(await pageOf(zhongxin, id)).toMatchObject({ submissions: [{ onTime: false }] })
  })

  test('what is not theirs: a stranger finds nothing, the institution is told it is not its act, an early start waits', async () => {
    itIs()
    const { id, places } = await asked({}, 24)
    const goes = await whoIs(at(places, 1))
    await goes.post(`/api/dispatches/${id}/acceptance`, yes)
    expect((await goes.post(`/api/records/${id}/beginning`, {})).status).toBe(409)
    const pool = (await house.pageOf(id)).pool.find(({ supervisor }) => supervisor !== at(places, 1).supervisor)
    const stranger = await whoIs(pool as { supervisor: string })
    expect((await stranger.get(`/api/records/${id}`)).status).toBe(404)
    expect((await stranger.post(`/api/records/${id}/beginning`, {})).status).toBe(404)
    expect((await jigou.post(`/api/records/${id}/acceptance`, {})).status).toBe(403)
    // Whoever recuses owes nothing any more; the next in rank does after accepting.
    await goes.post(`/api/dispatches/${id}/recusal`, { reason: '发现应当回避' })
    expect((await goes.get(`/api/records/${id}`)).status).toBe(404)
  })

  test('replay agrees after all of it', async () => {
    itIs()
    const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
    expect(differences).toEqual([])
  })
})
