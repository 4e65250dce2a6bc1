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

test('a view opens what its reader has just opened, for a minute, and nothing else', async () => {
  const people = makePeople(readKeys(`${house.args.dataDir}/keys`))
  const { database } = house.house
  const person = randomUUID()
  const [phone, name] = [new Said('13811112222', 'phone'), new Said('李四', 'name')]
  commit({ person, phone, name })
  await database.act((sql) => people.keep(sql, [phone, name], centre))
  const idOf = async (account: string) =>
    (await database.act((sql) => sql<{ id: string }>('select id from account where name = $1', [account])))[0]?.id ?? ''
  const [me, other] = [await idOf('zhongxin'), await idOf('anquan')]
  const reader = (id: string) => ({
    actor: { id, organisation: centre.organisation, kind: 'centre' as const, powers: [] },
    at: '',
    today: '2026-03-02' as const,
  })
  const opens = (id: string, ref: string) => database.read(reader(id), (sql) => people.openForReader(sql, ref))
  expect(await opens(me, phone.ref)).toBeUndefined()
  const clerk = await house.as('zhongxin')
  await clerk.post(`/api/persons/${person}/revelation`, { ref: phone.ref, reason: '核对联系方式' })
  expect(await opens(me, phone.ref)).toBe('13811112222')
  expect(await opens(me, name.ref)).toBeUndefined()
  expect(await opens(other, phone.ref)).toBeUndefined()
  const keys = await database.read(reader(me), async (sql) => {
    await people.openForReader(sql, phone.ref)
    return sql('select person from person_key')
  })
  expect(keys).toEqual([])
  const later = database.act(async (sql) => {
    const old = JSON.stringify(new Date(Date.now() - 61_000).toISOString())
    await sql("update person set state = jsonb_set(state, '{last,at}', $2::jsonb) where id = $1", [person, old])
    await sql("select set_config('app.scope', 'read', true), set_config('app.actor', $1, true)", [me])
    throw new Error(String(await people.openForReader(sql, phone.ref))) // and leave nothing changed
  })
  await expect(later).rejects.toThrow('undefined')
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
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(49) // one was opened above
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
