/**
 * Everybody at once on one assignment: the supervisor accepts and declines from two phones, the office proposes a skip,
 * the clock passes over, another dispatch wants the same hours. One thing happens, and rows, journal and hours agree.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tick } from '../../src/duties/tick.ts'
import { replay } from '../../src/journal/replay.ts'
import { at, makeCase, yes } from './case.ts'

let house: Awaited<ReturnType<typeof makeCase>>
beforeAll(async () => {
  house = await makeCase()
})
afterAll(() => house.close())

const rounds = process.env.ZHIDU_LONG ? 25 : 3
const soon = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most))

/** As long as anybody is called, all speak at once. Returns how many races were run. */
async function race(id: string): Promise<number> {
  for (let races = 0; ; races++) {
    const { places, stage } = await house.pageOf(id)
    const place = places.find(({ state }) => state === 'asked')
    if (!place || stage === 'withdrawn') return races
    const called = await house.whoIs(place)
    const late = { ...house.house, clock: () => new Date(Date.now() + 6 * 86_400_000) }
    const answers = await Promise.all([
      soon(20).then(() => called.post(`/api/dispatches/${id}/acceptance`, yes)),
      soon(20).then(() => called.post(`/api/dispatches/${id}/refusal`, { reason: '同时答复' })),
      soon(20).then(() => called.post(`/api/dispatches/${id}/recusal`, { reason: '同时答复' })),
      soon(20).then(() =>
        house.zhongxin.post(`/api/dispatches/${id}/skip-proposals`, { rank: place.rank, reason: '同时提出' }),
      ),
      soon(20).then(() => tick(late).then(() => undefined)),
    ])
    for (const answer of answers) if (answer) expect([201, 409]).toContain(answer.status)
    const after = at((await house.pageOf(id)).places, place.rank)
    if (after.state === 'accepted') await called.post(`/api/dispatches/${id}/refusal`, { reason: '继续下一轮' })
  }
}

const agree = async () => {
  const rows = await house.house.database.act((sql) =>
    sql<{ dispatch: string; supervisor: string; bound: boolean }>(
      `select d.id as dispatch, p.supervisor, exists (select from assignment a where a.dispatch = d.id and a.supervisor = p.supervisor) as bound
       from dispatch d, jsonb_to_recordset(d.state->'places') as p(supervisor uuid, state text)
       where p.state in ('asked', 'accepted')`,
    ),
  )
  expect(rows.filter(({ bound }) => !bound)).toEqual([])
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
}

test('on one assignment, whoever speaks first is heard and everybody else is told', async () => {
  let races = 0
  for (let round = 0; round < rounds; round++) {
    const { id } = await house.asked({}, 40 + round)
    races += await race(id)
    expect((await house.pageOf(id)).stage).toBe('exhausted')
  }
  expect(races).toBeGreaterThanOrEqual(rounds * 4)
  await agree()
})

test('one draw is resolved once, however often it is asked for', async () => {
  const { id } = await house.opened(await house.filed(80))
  const answers = await Promise.all(Array.from({ length: 30 }, () => house.drawn(id)))
  expect(answers.filter((answer) => answer?.status === 201)).toHaveLength(1)
  expect(answers.filter((answer) => answer?.status === 409)).toHaveLength(29)
})

test('two dispatches that want the same hours never take the same person', async () => {
  for (let round = 0; round < rounds; round++) {
    const pair = await Promise.all(
      [await house.filed(90 + round), await house.filed(90 + round, '10:00', '12:00')].map((plan) =>
        house.opened(plan, { wanted: 2 }),
      ),
    )
    const drawn = await Promise.all(pair.map(({ id }) => house.drawn(id)))
    expect(drawn.map((answer) => answer?.status)).toEqual([201, 201])
    const called = (await Promise.all(pair.map(({ id }) => house.pageOf(id)))).flatMap(({ places }) =>
      places.filter(({ state }) => state === 'asked').map(({ supervisor }) => supervisor),
    )
    expect(called).toHaveLength(4)
    expect(new Set(called).size).toBe(called.length)
  }
  await agree()
})
