/** What personal values hold against: readers who ask for too much, erasing that crosses keeping, readers of others. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commit } from '../../src/journal/keep.ts'
import { replay } from '../../src/journal/replay.ts'
import { Said } from '../../src/kernel/words.ts'
import { makePeople } from '../../src/people/index.ts'
import { readKeys } from '../../src/platform/keys.ts'
import { organisations } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'

const centre = { organisation: organisations[1]?.id as string, alone: false }
let house: Awaited<ReturnType<typeof rehearsal>>
let security: Awaited<ReturnType<typeof house.as>>
beforeAll(async () => {
  house = await rehearsal()
  security = await house.as('anquan')
})
afterAll(() => house.close())

test('an erased person stays erased: no value can be kept again, and the journal still replays', async () => {
  const people = makePeople(readKeys(`${house.args.dataDir}/keys`))
  const person = randomUUID()
  const value = () => {
    const said = new Said('张三', 'name')
    commit({ person, said })
    return said
  }
  const first = value()
  await house.house.database.act((sql) => people.keep(sql, [first], centre))
  const erased = await security.post(`/api/persons/${person}/erasure`, { reason: '本人申请' })
  expect(erased.status).toBe(201)
  await expect(house.house.database.act((sql) => people.keep(sql, [value()], centre))).rejects.toThrow('已经删除')
  const left = await house.house.database.act((sql) =>
    sql('select ref from personal_value where person = $1', [person]),
  )
  expect(left).toEqual([])
  expect(await house.house.database.act((sql) => people.open(sql, first.ref))).toBeUndefined()
})

test('fifty openings a day, however many are asked for at once', async () => {
  const people = makePeople(readKeys(`${house.args.dataDir}/keys`))
  const clerk = await house.as('zhongxin')
  const values = Array.from({ length: 60 }, () => {
    const person = randomUUID()
    const said = new Said('13812345678', 'phone')
    commit({ person, said })
    return { person, said }
  })
  await house.house.database.act((sql) =>
    people.keep(
      sql,
      values.map(({ said }) => said),
      centre,
    ),
  )
  const answers = await Promise.all(
    values.map(({ person, said }) =>
      clerk.post(`/api/persons/${person}/revelation`, { ref: said.ref, reason: '核对联系方式' }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
  const refused = answers.find(({ status }) => status !== 201)
  expect([refused?.status, refused?.body.reason]).toEqual([409, expect.stringContaining('50 次上限')])
})

test('an institution opens only what its own people gave; others get nothing, and nothing is logged as shown', async () => {
  const people = makePeople(readKeys(`${house.args.dataDir}/keys`))
  const person = randomUUID()
  const said = new Said('13987654321', 'phone')
  commit({ person, said })
  await house.house.database.act((sql) => people.keep(sql, [said], centre))
  const clerk = await house.as('jigou')
  const foreign = await clerk.post(`/api/persons/${person}/own-revelation`, { ref: said.ref, reason: '核对' })
  expect([foreign.status, foreign.body.reason]).toEqual([409, expect.stringContaining('不属于您可以查看的范围')])
  expect((await clerk.post(`/api/persons/${person}/revelation`, { ref: said.ref, reason: '核对' })).status).toBe(403)
  expect((await clerk.get(`/api/persons/${person}/values/${said.ref}`)).status).toBe(404)
  const [logged] = await house.house.database.act((sql) =>
    sql(
      "select count(*)::int as n from read_log where reading = 'person.revealed' and result = 'granted' and subject = $1",
      [person],
    ),
  )
  expect(logged).toEqual({ n: 0 })
})

test('a value kept while its person is being erased is erased as well', async () => {
  const people = makePeople(readKeys(`${house.args.dataDir}/keys`))
  const person = randomUUID()
  const value = () => {
    const said = new Said('李四', 'name')
    commit({ person, said })
    return said
  }
  const { database } = house.house
  await database.act((sql) => people.keep(sql, [value()], centre))
  let kept: () => void = () => undefined
  const isKept = new Promise<void>((done) => {
    kept = done
  })
  const slow = database.act(async (sql) => {
    await people.keep(sql, [value()], centre)
    kept()
    await sql('select pg_sleep(0.4)')
  })
  await isKept
  const erased = await security.post(`/api/persons/${person}/erasure`, { reason: '本人申请' })
  await slow
  expect(erased.status).toBe(201)
  expect(await database.act((sql) => sql('select ref from personal_value where person = $1', [person]))).toEqual([])
})

test('after all this every row is the fold of its journal', async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
