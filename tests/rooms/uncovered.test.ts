/** Internal supervision of every session (a16): before the day the institution is reminded, after it those who watch are told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawTest } from '../law-test.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { rehearsal } from './kit.ts'
import { filed, formOf, type Hands, pageOf, session, today } from './plan-kit.ts'

type Row = { kind: string; subject: string; mine: boolean; dueOn: string; state: string; clause: string; note?: string }
type Missing = { total: number; more: boolean; rows: { id: string; plan: string }[] }

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Hands
let zhongxin: Hands
let plan: string
const [bare, covered, calledOff, later] = [
  session(addDays(today, 3)),
  session(addDays(today, 4)),
  session(addDays(today, 5)),
  session(addDays(today, 8)),
]
const real = () => new Date()

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
  const { internals } = await formOf(jigou)
  const supervisor = internals[0]?.id
  expect(supervisor).toBeDefined()
  const { id, answer } = await filed(jigou, [bare, { ...covered, internalSupervisor: supervisor }, calledOff, later])
  expect(answer.status).toBe(201)
  plan = id
  const cancelled = await jigou.post(`/api/activities/${id}/session-cancellations`, {
    session: calledOff.id,
    reason: '场地维修',
  })
  expect(cancelled.status).toBe(201)
  expect((await pageOf(jigou, id)).stage).toBe('filed')
})
afterAll(() => house.close())

const at = (days: number) => {
  house.house.clock = () => new Date(real().getTime() + days * 86_400_000)
}
const listOf = async (who: Hands) =>
  ((await who.get('/api/duties')).body.rows as Row[]).filter(({ kind }) => kind.startsWith('internal-'))
const missingOf = async (who: Hands) => (await who.get('/api/duties/missing')).body as unknown as Missing
const idsOf = async (who: Hands) => (await missingOf(who)).rows.filter((row) => row.plan === plan).map(({ id }) => id)

lawTest(
  'a16',
  'before its day, a session without an internal supervisor stands in the list of its institution alone',
  async () => {
    at(0)
    expect((await listOf(jigou)).filter(({ subject }) => subject === plan)).toMatchObject([
      { kind: `internal-${bare.id}`, mine: true, state: 'open', dueOn: addDays(today, 2), clause: 'a16' },
    ])
    expect((await listOf(jigou))[0]?.note).toContain('规程没有规定')
    expect(await listOf(zhongxin)).toEqual([])
    expect(await idsOf(zhongxin)).toEqual([])
    at(2)
    expect(
      (await listOf(jigou)).filter(({ subject }) => subject === plan).map(({ kind, state }) => [kind, state]),
    ).toEqual([
      [`internal-${bare.id}`, 'today'],
      [`internal-${later.id}`, 'open'],
    ])
  },
)

lawTest('a16', 'once the day has passed it is missing, for those who watch, and nothing is determined', async () => {
  at(3)
  expect((await listOf(jigou)).map(({ kind }) => kind)).not.toContain(`internal-${bare.id}`)
  expect(await idsOf(zhongxin)).toEqual([])
  at(6)
  expect(await idsOf(zhongxin)).toEqual([bare.id])
  for (const account of ['shengting', 'shenji'])
    expect(await idsOf(await house.as(account)), account).toEqual([bare.id])
  expect((await jigou.get('/api/duties/missing')).status).toBe(403)
  const asked = `/api/activities/sessions?state=uncovered&from=${today}&until=${addDays(today, 8)}`
  const found = (await zhongxin.get(asked)).body.rows as { id: string; plan: string }[]
  expect(found.filter((row) => row.plan === plan).map(({ id }) => id)).toEqual([bare.id, later.id])
  const entries = await house.house.database.act((sql) =>
    sql<{ n: number }>('select count(*)::int as n from journal_entry where subject = $1', [plan]),
  )
  expect(entries[0]?.n).toBe(2)
})

test('a supervisor named in time ends the reminder', async () => {
  at(2)
  const { internals } = await formOf(jigou)
  const assigned = await jigou.post(`/api/activities/${plan}/people`, {
    session: later.id,
    examiners: [],
    internalSupervisor: internals[0]?.id,
  })
  expect(assigned.status).toBe(201)
  expect((await listOf(jigou)).map(({ kind }) => kind)).not.toContain(`internal-${later.id}`)
})
