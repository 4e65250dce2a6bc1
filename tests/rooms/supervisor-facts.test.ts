/** What others are told of supervisors: the card of a day is one answer in SQL and in code, and draws get whole facts. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays, type Day, dayInChina } from '../../src/law/calendar/index.ts'
import * as facts from '../../src/registers/supervisor/facts.ts'
import { cardSql } from '../../src/registers/supervisor/list.ts'
import { cardOn } from '../../src/registers/supervisor/standing.ts'
import { firstInstitution } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
const today = dayInChina(new Date())
beforeAll(async () => {
  house = await rehearsal()
})
afterAll(() => house.close())

const start: Day = '2026-01-10'
const day = fc.integer({ min: -5, max: 25 }).map((n) => addDays(start, n))
const maybe = fc.option(day, { nil: undefined })
const span = fc.tuple(day, fc.nat(12)).map(([from, length]) => ({ validFrom: from, validUntil: addDays(from, length) }))
const card = fc.record(
  {
    term: span,
    formerTerms: fc.array(span, { maxLength: 2 }),
    suspensions: fc.array(fc.record({ from: day, until: maybe, liftedOn: maybe }), { maxLength: 3 }),
    revoked: fc.option(
      day.map((on) => ({ on })),
      { nil: undefined },
    ),
    returned: fc.option(
      day.map((on) => ({ on })),
      { nil: undefined },
    ),
  },
  { requiredKeys: ['term', 'formerTerms', 'suspensions', 'revoked', 'returned'] },
)

test('what a card is worth on a day is the same in SQL and in code', async () => {
  const cases = fc.sample(fc.tuple(card, day), { numRuns: 3000, seed: 20260302 }).map(([{ term, ...rest }, on]) => ({
    state: JSON.parse(JSON.stringify({ ...term, ...rest })),
    on,
  }))
  const answers = await house.house.database.act((sql) =>
    sql<{ answer: string }>(
      `select ${cardSql('s', 's.on_day')} as answer
       from (select state, on_day, n from unnest($1::jsonb[], $2::text[]) with ordinality as given (state, on_day, n)) s order by s.n`,
      [cases.map(({ state }) => JSON.stringify(state)), cases.map(({ on }) => on)],
    ),
  )
  const mine = cases.map(({ state, on }) => cardOn(state, on))
  expect(answers.map(({ answer }) => answer)).toEqual(mine)
  // Every state came up, so that the agreement means something.
  expect(new Set(mine).size).toBe(6)
})

test('a draw gets every holder of an external card with whole facts, and no internal one', async () => {
  const holders = await house.house.database.act((sql) => facts.holdersFor(sql, today))
  const rows = await house.house.database.act((sql) =>
    sql<{ id: string }>("select id from supervisor where kind = 'external' order by id"),
  )
  expect(holders.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(new Set(holders.map(({ cardState }) => cardState))).toEqual(new Set(['valid', 'revoked', 'expired']))
  expect(holders.some(({ suspensions }) => suspensions.length > 0)).toBe(true)
  expect(holders.some(({ interests, leaves }) => interests.length > 0 && leaves.length > 0)).toBe(true)
  expect(JSON.stringify(holders)).not.toContain('"name"')
})

test('an examiner with the same identity number is known as the same person', async () => {
  const clerk = await house.as('jigou')
  const [holder] = await house.house.database.act((sql) => facts.holdersFor(sql, today))
  const { id } = holder as { id: string }
  const centre = await house.as('zhongxin')
  const { person, identityNumber } = (await centre.get(`/api/supervisors/${id}`)).body as unknown as {
    person: string
    identityNumber: { ref: string }
  }
  const asked = { ref: identityNumber.ref, reason: '核对' }
  expect((await centre.post(`/api/persons/${person}/revelation`, asked)).status).toBe(201)
  const opened = (await centre.get(`/api/persons/${person}/values/${identityNumber.ref}`)).body as { text?: string }
  const other = randomUUID()
  const examiner = {
    id: randomUUID(),
    person: other,
    name: '李四',
    identityNumber: opened.text,
    occupation: '6-31-01-03',
    level: '4',
    validUntil: addDays(today, 300),
  }
  expect((await clerk.post(`/api/institutions/${firstInstitution}/examiners`, examiner)).status).toBe(201)
  const [again] = await house.house.database.act((sql) => facts.holdersFor(sql, today))
  expect(again?.persons).toEqual(expect.arrayContaining([person, other]))
})

test('internal supervisors of a day, a card of a day, and whose account it is', async () => {
  const { database } = house.house
  const internal = await database.act((sql) => facts.internalOf(sql, firstInstitution, today))
  expect(internal.length).toBeGreaterThanOrEqual(2)
  expect(await database.act((sql) => facts.internalOf(sql, firstInstitution, addDays(today, -400)))).toEqual([])
  const [account] = await database.act((sql) => sql<{ id: string }>("select id from account where name = 'waidu'"))
  const mine = await database.act((sql) => facts.supervisorOfAccount(sql, account?.id ?? ''))
  expect(mine).toBeDefined()
  const on = await database.act((sql) => facts.cardOn(sql, mine ?? '', today))
  expect(on).toMatchObject({ state: 'valid', account: account?.id })
  expect(await database.act((sql) => facts.cardOn(sql, randomUUID(), today))).toBeUndefined()
})

test('every row is the fold of its journal', async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
