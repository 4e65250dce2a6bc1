/** Whose people somebody is: an institution that names a person known elsewhere would come to see what is kept of them. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { registration } from './registration.ts'

type Named = { person: string; phoneRef?: string }
type Page = { contact: Named; head: Named; examiners: { person: string; name: string }[] }
let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
let clerk: Awaited<ReturnType<typeof house.as>>
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
  clerk = await house.as('jigou')
})
afterAll(() => house.close())

const own = institutionId(0)
const pageOf = async (n: number) => (await centre.get(`/api/institutions/${institutionId(n)}`)).body as unknown as Page
const examiner = (person: string) => ({
  id: randomUUID(),
  person,
  name: '东周才让',
  identityNumber: '11010519491231002X',
  occupation: '6-31-01-03',
  level: '4',
  validUntil: '2030-01-01',
})
/** Whom the institution tried to name and was refused. */
const foreign: string[] = []
const enter = (person: string) => clerk.post(`/api/institutions/${own}/examiners`, examiner(person))
const refused = [409, '所填的人员编号不能使用']

test.each(['contact', 'head'] as const)(
  'the %s of another institution cannot be entered as one’s own examiner, in small letters or capitals',
  async (who) => {
    const { person, phoneRef } = (await pageOf(3))[who]
    const { examiners } = await pageOf(0)
    foreign.push(person)
    const answer = await enter(person)
    expect([answer.status, answer.body.reason]).toEqual(refused)
    // An id has one spelling: in capitals it is nobody's, and refused before anything looks.
    expect((await enter(person.toUpperCase())).status).toBe(422)
    expect((await pageOf(0)).examiners).toEqual(examiners)
    const opening = await clerk.post(`/api/persons/${person}/own-revelation`, {
      ref: phoneRef ?? randomUUID(),
      reason: '核对',
    })
    expect(opening.status).toBe(409)
  },
)

test('nor can the holder of an account elsewhere', async () => {
  const [holder] = await house.house.database.act((sql) =>
    sql<{ person: string }>("select person from account where name = 'shengting'"),
  )
  foreign.push(holder?.person as string)
  const answer = await enter(holder?.person as string)
  expect([answer.status, answer.body.reason]).toEqual(refused)
})

test('a new person may be entered, and entered again for another occupation; so may one’s own contact', async () => {
  const person = randomUUID()
  const before = (await pageOf(0)).examiners.length
  expect((await enter(person)).status).toBe(201)
  expect((await enter(person)).status).toBe(201)
  expect((await enter((await pageOf(0)).contact.person)).status).toBe(201)
  const mine = await clerk.get(`/api/institutions/${own}`)
  expect((mine.body as unknown as Page).examiners).toHaveLength(before + 3)
})

test('whoever comes first with a new id keeps it, even when two come at once', async () => {
  const person = randomUUID()
  const contact = { person, name: '王五', phone: '13900000000' }
  const answers = await Promise.all([
    centre.post(`/api/institutions/${randomUUID()}/registration`, registration(8101, { contact })),
    centre.post(`/api/institutions/${randomUUID()}/registration`, registration(8102, { contact })),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const again = await enter(person)
  expect([again.status, again.body.reason]).toEqual(refused)
})

test('the Centre cannot give one institution the people of another either', async () => {
  const { head } = await pageOf(5)
  const body = registration(8103, { head: { person: head.person, name: '李四' } })
  const answer = await centre.post(`/api/institutions/${randomUUID()}/registration`, body)
  expect([answer.status, answer.body.reason]).toEqual(refused)
})

test('what was refused left nothing behind', async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
  const [values] = await house.house.database.act((sql) =>
    sql<{ n: number }>(
      "select count(*)::int as n from personal_value where person = any($1::uuid[]) and field = 'identityNumber'",
      [foreign],
    ),
  )
  expect([foreign.length, values]).toEqual([3, { n: 0 }])
})
