/** One supervisor's own records among those of the whole province: answered by the index, and the very same rows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '../../src/kernel/procedure.ts'
import type { Sql } from '../../src/kernel/sql.ts'
import { list } from '../../src/procedures/record/list.ts'
import { at, makeCase, yes } from './case.ts'

const [many, people] = [100_000, 400]
let house: Awaited<ReturnType<typeof makeCase>>
let self: Reader

beforeAll(async () => {
  house = await makeCase()
  const { id, places } = await house.asked({}, 20)
  const goes = await house.whoIs(at(places, 1))
  expect((await goes.post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
  const account = await house.house.database.act(async (sql) => {
    const [row] = await sql<{ account: string }>(
      'select accounts[1] as account from supervision_record where id = $1',
      [id],
    )
    await sql(
      `insert into supervision_record (id, version, state, institution, stage, accounts, due_on, problems)
       select gen_random_uuid(), version, '{}', institution, 'closed',
              case n % $3 when 0 then accounts when 1 then '{}' else array[md5((n % $3)::text)::uuid, md5((n % 7)::text)::uuid] end,
              due_on - n % 900, 0
       from supervision_record, generate_series(1, $2::int) n where id = $1`,
      [id, many, people],
    )
    return row?.account ?? ''
  })
  self = readerOf(account, ['supervisor.readOwn'])
})
afterAll(() => house.close())

const readerOf = (id: string, powers: string[]): Reader => ({
  actor: { id, organisation: id, kind: 'centre', powers: powers as never },
  at: new Date().toISOString(),
  today: '2026-03-02',
})
const idsSeen = (reader: Reader) =>
  house.house.database.read(reader, async (sql) => ids(await sql('select id from supervision_record')))
const ids = (rows: readonly object[]) => rows.map((row) => (row as { id: string }).id).sort()

/** The plan of the list itself, as it is asked for this reader. */
async function planFor(reader: Reader) {
  const plans: unknown[] = []
  await house.house.database.read(reader, async (sql) => {
    const explained: Sql = async (text, values) => {
      plans.push(...(await sql(`explain (format json) ${text}`, values)))
      return []
    }
    return list(explained, reader, {})
  })
  return JSON.stringify(plans)
}

test('a supervisor sees the records of visits made in person and none besides; everybody else sees what they saw', async () => {
  const mine = await house.house.database.act((sql) =>
    sql('select id from supervision_record where $1 = any(accounts::text[])', [self.actor.id]),
  )
  expect(mine.length).toBeGreaterThanOrEqual(many / people)
  expect(await idsSeen(self)).toEqual(ids(mine))
  const stranger = readerOf('0b8f0b5e-0000-4000-8000-000000000001', ['supervisor.readOwn'])
  expect(await idsSeen(stranger)).toEqual([])
  expect((await idsSeen(readerOf(self.actor.id, ['centre.readRecords']))).length).toBeGreaterThan(many)
})

test('the list of one supervisor comes through the index of accounts, that of the Centre by its order', async () => {
  expect(await planFor(self)).toContain('supervision_record_accounts')
  expect(await planFor(readerOf(self.actor.id, ['centre.readRecords']))).toContain('supervision_record_due')
})
