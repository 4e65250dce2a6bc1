/** From a session to an accepted dispatch through HTTP, as the people who do it: opened, drawn, answered, replaced. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tick } from '../../src/duties/tick.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { replay } from '../../src/journal/replay.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { verify } from '../../src/procedures/dispatch/draw/verify.ts'
import { giveAccounts } from './called.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Awaited<ReturnType<typeof house.as>>
let zhongxin: typeof jigou
let fuze: typeof jigou
const today = dayInChina(new Date())

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
  fuze = await house.as('zhongxin.fuze')
  await giveAccounts(house.house)
})
afterAll(() => house.close())

type Form = { scope: { occupation: string; level: string; venue: string }[]; kinds: string[] }

/** A plan of one session, so many days from now; its id and the session's. */
async function filed(inDays: number, from = '09:00', until = '11:00') {
  const { scope, kinds } = (await jigou.get('/api/activities/form')).body as unknown as Form
  const [plan, session] = [randomUUID(), randomUUID()]
  const day = addDays(today, inDays)
  const answer = await jigou.post(`/api/activities/${plan}/filing`, {
    title: '演练批次',
    batches: [
      {
        ...scope[0],
        id: randomUUID(),
        kind: kinds[0],
        sessions: [
          { id: session, subject: 'theory', from: `${day}T${from}`, until: `${day}T${until}`, rooms: 1, places: 30 },
        ],
      },
    ],
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return { plan, session, day }
}

async function opened({ plan, session }: { plan: string; session: string }, change: object = {}) {
  const id = randomUUID()
  const answer = await zhongxin.post(`/api/daily-supervisions/${id}/opening`, {
    activity: plan,
    sessions: [session],
    announced: true,
    forms: ['site'],
    wanted: 1,
    ...change,
  })
  return { id, answer }
}

async function drawn(id: string) {
  await sealOnce(house.house.database, house.signer)
  return zhongxin.post(`/api/dispatches/${id}/draw`, {})
}

type Page = {
  stage: string
  places: { rank: number; state: string; name: string; supervisor: string; skip?: string }[]
  pool: { supervisor: string; card: string }[]
  excluded: { code: string; clause: string | null; supervisor: string }[]
  draw: { session: string; seed?: string }
}
const pageOf = async (id: string) => (await zhongxin.get(`/api/dispatches/${id}`)).body as unknown as Page

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
  expect((await drawn(id)).status).toBe(201)
  const after = await pageOf(id)
  expect(after).toMatchObject({ stage: 'asking', places: [{ rank: 1, state: 'asked' }] })
  expect((await drawn(id)).status).toBe(409)
  const bundle = await zhongxin.get(`/api/dispatches/${id}/draw-bundle.json`)
  expect(verify(JSON.parse(await bundle.response.text()))).toMatchObject({ ok: true })
})

/** Opened, sealed and drawn: the case, and its page. */
async function asked(change: object = {}, inDays = 20, from?: string, until?: string) {
  const plan = await filed(inDays, from, until)
  const { id, answer } = await opened(plan, change)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  expect((await drawn(id)).status).toBe(201)
  return { id, ...plan, places: (await pageOf(id)).places }
}

/** Signed in as whoever stands behind a place. */
async function whoIs({ supervisor }: { supervisor: string }) {
  const [row] = await house.house.database.act((sql) =>
    sql<{ name: string }>('select a.name from supervisor s join account a on a.id = s.account where s.id = $1', [
      supervisor,
    ]),
  )
  return house.as(row?.name ?? '')
}
const yes = { conduct: '2022-09-16', noRecusal: true }
const at = (places: Page['places'], rank: number) => places.find((each) => each.rank === rank) as Page['places'][number]

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

describe('changes', () => {
  test('a session that moves asks again whoever had accepted; one that is cancelled ends the supervision', async () => {
    const { id, plan, session, places, day } = await asked({}, 33)
    const called = await whoIs(at(places, 1))
    await called.post(`/api/dispatches/${id}/acceptance`, yes)
    const later = addDays(day, 1)
    const moved = await jigou.post(`/api/activities/${plan}/session-changes`, {
      session,
      from: `${later}T09:00`,
      until: `${later}T11:00`,
      venue: ((await jigou.get('/api/activities/form')).body as unknown as Form).scope[0]?.venue,
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
