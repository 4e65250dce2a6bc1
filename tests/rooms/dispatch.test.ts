/** From a session to an accepted dispatch through HTTP, as the people who do it: opened, drawn, answered, replaced. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { replay } from '../../src/journal/replay.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { verify } from '../../src/procedures/dispatch/draw/verify.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Awaited<ReturnType<typeof house.as>>
let zhongxin: typeof jigou
let waidu: typeof jigou
const today = dayInChina(new Date())

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
  waidu = await house.as('waidu')
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
