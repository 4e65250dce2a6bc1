import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tick } from '../../src/duties/tick.ts'
import { verify } from '../../src/procedures/dispatch/draw/verify.ts'
import { at, makeCase, yes } from './case.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let { zhongxin, fuze, filed, opened, drawn, asked, whoIs, pageOf } = {} as typeof house
beforeAll(async () => {
  house = await makeCase()
  ;({ zhongxin, fuze, filed, opened, drawn, asked, whoIs, pageOf } = house)
})
afterAll(() => house.close())

test('opening a supervision seals its pool; the draw can be made once and computed again by anybody', async () => {
  const { id, answer } = await opened(await filed(20))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  const before = await pageOf(id)
  expect(before).toMatchObject({ stage: 'sealed', places: [] })
  expect(before.draw.seed).toBeUndefined()
  // Every card holder is either in or out with a ground.
  const all = (await zhongxin.get('/api/supervisors?kind=external')).body as { rows: { id: string }[] }
  const told = new Set([...before.pool, ...before.excluded].map(({ supervisor }) => supervisor))
  expect(all.rows.filter((row) => !told.has(row.id))).toEqual([])
  expect((await drawn(id))?.status).toBe(201)
  const after = await pageOf(id)
  expect(after).toMatchObject({ stage: 'asking', places: [{ rank: 1, state: 'asked' }] })
  expect((await drawn(id))?.status).toBe(409)
  const bundle = await zhongxin.get(`/api/dispatches/${id}/draw-bundle.json`)
  expect(verify(JSON.parse(await bundle.response.text()))).toMatchObject({ ok: true })
})

describe('answers', () => {
  test('a supervisor reads the call, accepts, and cannot accept twice; nobody else can answer for another', async () => {
    const { id, places } = await asked()
    const called = await whoIs(at(places, 1))
    const call = await called.get(`/api/dispatches/${id}/call`)
    expect(call.body).toMatchObject({ state: 'asked', rank: 1, conduct: { version: '2022-09-16' } })
    expect((await called.get('/api/dispatches/mine')).body.rows).toMatchObject([{ id, state: 'asked' }])
    expect((await called.get(`/api/daily-supervisions/${id}/briefing`)).status).toBe(200)
    expect((await called.get('/api/duties')).body.rows).toMatchObject([{ name: '答复委派', subject: id, mine: true }])
    const other = (await pageOf(id)).pool.find(({ supervisor }) => supervisor !== at(places, 1).supervisor)
    const stranger = await whoIs(other as { supervisor: string })
    for (const path of [`/api/dispatches/${id}/call`, `/api/daily-supervisions/${id}`])
      expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(404)
    expect((await called.post(`/api/dispatches/${id}/acceptance`, { ...yes, conduct: '2021-01-01' })).status).toBe(422)
    expect((await called.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    expect((await called.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(409)
    expect(await pageOf(id)).toMatchObject({ stage: 'settled' })
  })

  test('two decline, a third accepts and recuses late: each is followed by the next in rank, and stays on record', async () => {
    const { id, places } = await asked({}, 30)
    const first = await whoIs(at(places, 1))
    expect((await first.post(`/api/dispatches/${id}/refusal`, { reason: '出差在外' })).status).toBe(201)
    const second = await whoIs(at((await pageOf(id)).places, 2))
    expect((await second.post(`/api/dispatches/${id}/refusal`, { reason: '身体不适' })).status).toBe(201)
    const third = await whoIs(at((await pageOf(id)).places, 3))
    expect((await third.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
    expect((await third.post(`/api/dispatches/${id}/recusal`, { reason: '与机构负责人是同学' })).status).toBe(201)
    const { places: after, stage } = await pageOf(id)
    expect(after.map(({ rank, state, skip }) => [rank, state, skip])).toEqual([
      [1, 'skipped', 'DECLINED'],
      [2, 'skipped', 'DECLINED'],
      [3, 'skipped', 'RECUSAL_DECLARED'],
      [4, 'asked', undefined],
    ])
    expect(stage).toBe('asking')
    expect((await third.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(409)
    const bundle = await zhongxin.get(`/api/dispatches/${id}/draw-bundle.json`)
    expect(verify(JSON.parse(await bundle.response.text()))).toMatchObject({ ok: true })
  })

  test('who stays silent is passed over by the clock alone', async () => {
    const { id } = await asked({}, 31)
    await tick({ ...house.house, clock: () => new Date(Date.now() + 6 * 86_400_000) })
    const { places } = await pageOf(id)
    expect(places).toMatchObject([
      { rank: 1, state: 'skipped', skip: 'NO_ANSWER' },
      { rank: 2, state: 'asked' },
    ])
  })

  test('a recusal the office finds takes two persons, and the second is not the first', async () => {
    const { id } = await asked({}, 32)
    const skip = { rank: 1, reason: '材料显示其亲属在该机构任职' }
    expect((await zhongxin.post(`/api/dispatches/${id}/skip-proposals`, skip)).status).toBe(201)
    expect((await zhongxin.post(`/api/dispatches/${id}/skips`, { rank: 1 })).status).toBe(409)
    expect((await fuze.post(`/api/dispatches/${id}/skips`, { rank: 1 })).status).toBe(201)
    expect((await pageOf(id)).places).toMatchObject([
      { rank: 1, skip: 'RECUSAL_FOUND' },
      { rank: 2, state: 'asked' },
    ])
  })
})
