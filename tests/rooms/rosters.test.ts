/** Rosters: checked row by row, kept whole or not at all, sealed, masked, and proved by their hash. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { rehearsal } from './kit.ts'
import { candidate, far, filed, type Hands, pageOf, session } from './plan-kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let jigou: Hands
let zhongxin: Hands
let plan: string
let batch: string

beforeAll(async () => {
  house = await rehearsal()
  jigou = await house.as('jigou')
  zhongxin = await house.as('zhongxin')
  plan = (await filed(jigou, [session(far)])).id
  batch = (await pageOf(jigou, plan)).batches[0]?.id as string
})
afterAll(() => house.close())

const put = (rows: unknown) => jigou.post(`/api/activities/${plan}/rosters`, { batch, rows })
const kept = () =>
  house.house.database.act((sql) =>
    sql<{ n: number }>('select count(*)::int as n from candidate where activity = $1', [plan]),
  )

test('a wrong check digit and a duplicate are told at their rows, without the number, and nothing is half kept', async () => {
  const wrong = {
    ...candidate(2),
    identityNumber: candidate(2).identityNumber.replace(/.$/, (digit) => (digit === '1' ? '2' : '1')),
  }
  const answer = await put([candidate(1), wrong, candidate(1)])
  expect(answer.status).toBe(422)
  const issues = answer.body.issues as { path: string; message: string }[]
  expect(issues).toMatchObject([
    { path: 'rows.1.identityNumber', message: expect.stringMatching(/^第 2 行：末位校验码不符/) },
    { path: 'rows.2.identityNumber', message: '第 3 行与第 1 行的公民身份号码相同，请删除其中一行' },
  ])
  expect(JSON.stringify(answer.body)).not.toContain(wrong.identityNumber)
  expect(await kept()).toEqual([{ n: 0 }])
  expect((await put([])).status).toBe(422)
  expect((await put(Array.from({ length: 2001 }, () => ({ name: '考生', identityNumber: '1' })))).status).toBe(422)
})

test('a roster is counted and hashed in its event, and shown masked', async () => {
  expect((await put([1, 2, 3].map(candidate))).status).toBe(201)
  expect((await pageOf(zhongxin, plan)).batches[0]?.roster).toMatchObject({
    count: 3,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const roster = await zhongxin.get(`/api/activities/${plan}/rosters/${batch}`)
  expect(roster.body).toMatchObject({
    total: 3,
    rows: [{ name: '考**', identityNumber: expect.stringMatching(/^630\*+..$/) }, {}, {}],
  })
  expect(JSON.stringify(roster.body)).not.toContain(candidate(1).identityNumber)
  const entries = await house.house.database.act((sql) =>
    sql<{ body: string }>("select convert_from(body, 'utf8') as body from journal_entry where subject = $1", [plan]),
  )
  expect(entries.some(({ body }) => body.includes('考生') || body.includes(candidate(1).identityNumber))).toBe(false)
  expect((await (await house.as('hangye')).get(`/api/activities/${plan}/rosters/${batch}`)).status).toBe(403)
})

test('a new roster replaces the old one, which stays as it was kept', async () => {
  expect((await put([7, 8].map(candidate))).status).toBe(201)
  expect((await zhongxin.get(`/api/activities/${plan}/rosters/${batch}`)).body).toMatchObject({ total: 2 })
  expect(await kept()).toEqual([{ n: 5 }])
})

test('the institution opens a value of its own candidate with a reason; of nobody else’s', async () => {
  const [row] = (await jigou.get(`/api/activities/${plan}/rosters/${batch}`)).body.rows as {
    person: string
    numberRef: string
  }[]
  const path = `/api/persons/${row?.person}`
  expect((await jigou.post(`${path}/own-revelation`, { ref: row?.numberRef, reason: '核对准考信息' })).status).toBe(201)
  expect((await jigou.get(`${path}/values/${row?.numberRef}`)).body.text).toBe(candidate(7).identityNumber)
})

test('bulk rows cannot be changed by the application, and a row changed behind its back is found by replay', async () => {
  const { database, procedures } = house.house
  const differences = async () => (await database.act((sql) => replay(sql, [...procedures.values()]))).differences
  expect(await differences()).toEqual([])
  await expect(database.act((sql) => sql('update candidate set row = row + 10000'))).rejects.toThrow()
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query("select set_config('app.scope', 'act', false)")
  await owner.query('alter table candidate disable trigger append_only')
  await owner.query(
    `update candidate set name_c = repeat('0', 64) where activity = '${plan}' and row = 1 and roster = (select roster from candidate where activity = '${plan}' order by roster limit 1)`,
  )
  await owner.end()
  expect(await differences()).toEqual([
    { procedure: 'activity', subject: plan, what: expect.stringContaining('与日志中的散列值不一致') },
  ])
})
