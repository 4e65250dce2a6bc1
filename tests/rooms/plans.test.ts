/** Plans through HTTP as named people: filed, seen, changed, and refused with the decision that stands against them. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays, type Day, dayInChina } from '../../src/law/calendar/index.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Awaited<ReturnType<typeof house.as>>
let zhongxin: typeof jigou
const today = dayInChina(new Date())

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
})
afterAll(() => house.close())

type Form = { institution: string; scope: { occupation: string; level: string; venue: string }[]; kinds: string[] }
const formOf = async () => (await jigou.get('/api/activities/form')).body as unknown as Form
const session = (day: Day, from = '09:00', until = '11:00', more: object = {}) => ({
  id: randomUUID(),
  subject: 'theory',
  from: `${day}T${from}`,
  until: `${day}T${until}`,
  rooms: 2,
  places: 60,
  ...more,
})
async function plan(sessions: object[], change: object = {}) {
  const { scope, kinds } = await formOf()
  const [line] = scope
  return { title: '三月电工认定', batches: [{ ...line, id: randomUUID(), kind: kinds[0], sessions, ...change }] }
}

test('a plan within the filing is taken, numbered, and seen on the calendar', async () => {
  const id = randomUUID()
  const answer = await jigou.post(`/api/activities/${id}/filing`, await plan([session(addDays(today, 20))]))
  expect(answer.body).toMatchObject({ entries: [expect.any(String)] })
  const page = await jigou.get(`/api/activities/${id}`)
  expect(page.body).toMatchObject({
    stage: 'filed',
    late: false,
    batches: [{ number: expect.stringMatching(/^\d{14}$/) }],
  })
  const list = await zhongxin.get(`/api/activities/sessions?from=${today}&until=${addDays(today, 30)}`)
  expect(list.body.rows).toHaveLength(1)
  expect((await zhongxin.get(`/api/activities/days?from=${today}`)).body.rows).toMatchObject([{ sessions: 1 }])
  expect((await zhongxin.get('/api/activities')).body.rows).toMatchObject([{ sessions: 1, batches: 1 }])
  expect((await zhongxin.get('/api/activities/sessions/export.xlsx')).status).toBe(200)
  expect((await zhongxin.get('/api/activities/sessions/export.csv')).body.text).toContain('理论知识考试')
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
