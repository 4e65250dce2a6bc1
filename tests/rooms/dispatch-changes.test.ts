import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { at, makeCase, yes } from './case.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let { jigou, zhongxin, filed, opened, asked, whoIs, pageOf } = {} as typeof house
beforeAll(async () => {
  house = await makeCase()
  ;({ jigou, zhongxin, filed, opened, asked, whoIs, pageOf } = house)
})
afterAll(() => house.close())

describe('changes', () => {
  test('a session that moves asks again whoever had accepted; one that is cancelled ends the supervision', async () => {
    const { id, plan, session, places, day, venue } = await asked({}, 33)
    const called = await whoIs(at(places, 1))
    await called.post(`/api/dispatches/${id}/acceptance`, yes)
    const later = addDays(day, 1)
    const moved = await jigou.post(`/api/activities/${plan}/session-changes`, {
      session,
      from: `${later}T09:00`,
      until: `${later}T11:00`,
      venue,
      rooms: 1,
      places: 30,
      reason: '设备检修',
    })
    expect(moved.status, JSON.stringify(moved.body)).toBe(201)
    expect(moved.body.entries).toHaveLength(1)
    expect(await pageOf(id)).toMatchObject({ stage: 'asking', places: [{ rank: 1, state: 'asked' }] })
    expect((await called.get(`/api/dispatches/${id}/call`)).body.sessions).toMatchObject([{ from: `${later}T09:00` }])
    const gone = await jigou.post(`/api/activities/${plan}/session-cancellations`, { session, reason: '报名不足' })
    expect(gone.status, JSON.stringify(gone.body)).toBe(201)
    expect(gone.body.entries).toHaveLength(1)
    expect(await pageOf(id)).toMatchObject({ stage: 'withdrawn', places: [{ state: 'withdrawn' }] })
  })

  test('a session is watched once, and a supervisor is never in two places', async () => {
    const first = await filed(34)
    expect((await opened(first)).answer.status).toBe(201)
    expect((await opened(first)).answer).toMatchObject({ status: 409, body: { reason: '所选场次已经组织了日常督导' } })
    const both = [await asked({}, 35), await asked({}, 35, '10:00', '12:00')]
    const [one, two] = both.map(({ places }) => at(places, 1).supervisor)
    expect(one).not.toBe(two)
  })

  test('a pool of too few: told with its grounds, nothing stored', async () => {
    await asked({ wanted: 4 }, 36)
    const { id, answer } = await opened(await filed(36, '10:00', '12:00'), { wanted: 5, announced: false })
    expect(answer).toMatchObject({ status: 409, body: { clause: 'a11' } })
    expect(answer.body.reason).toMatch(/可供抽取的外督员 \d+ 名，少于需要的 5 名（未入选：.*同时段已有任务 4 人次/)
    expect((await zhongxin.get(`/api/daily-supervisions/${id}`)).status).toBe(404)
    expect((await zhongxin.get(`/api/dispatches/${id}`)).status).toBe(404)
  })

  test('replay and the sealed rows agree after all of it', async () => {
    const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
    expect(differences).toEqual([])
  })
})
