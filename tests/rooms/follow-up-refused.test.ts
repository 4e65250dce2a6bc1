/** What a follow-up and its delivery refuse, each with a reason that helps. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { makeCase } from './case.ts'
import { at, following, school } from './following.ts'
import { closed } from './letter.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let the: Awaited<ReturnType<typeof following>>
beforeAll(async () => {
  house = await makeCase()
  the = await following(house)
})
afterAll(() => {
  the.itIs()
  return closed(house)
})

describe('what is refused', () => {
  test('a record not accepted, another institution, no problem, a stranger', async () => {
    const { problems } = await the.found(24, false)
    const early = await the.opened('reminder', problems)
    expect([early.answer.status, early.answer.body.clause]).toEqual([409, 'a15.1.3'])
    expect((await the.opened('reminder', [])).answer.body.clause).toBe('a15.1.3')
    const [other] = await house.house.database.act((sql) =>
      sql<{ id: string }>('select id from institution where id <> $1 order by id limit 1', [school]),
    )
    const { problems: mine } = await the.found(25)
    const wrong = await the.opened('reminder', mine, { institutions: [other?.id] })
    expect(wrong.answer.body.reason).toBe('所选的问题不属于所选的评价机构')
    expect((await house.jigou.post(at(randomUUID(), '/opening'), {})).status).toBe(403)
    expect((await house.jigou.get('/api/follow-ups/choices')).status).toBe(403)
  })

  test('electronically only with the signed consent on file, from its day to its withdrawal', async () => {
    const { day, problems } = await the.found(26)
    const { id } = await the.opened('reminder', problems)
    const document = await the.signed(id, problems)
    const electronic = () => the.serve(document, day, { how: 'electronic', signer: undefined })
    expect((await the.serve(document, day, { how: 'system', signer: undefined })).body.reason).toMatch(/只用于委派函/)
    expect((await electronic()).body.reason).toMatch(/没有该机构签字同意电子送达的确认书/)
    const consent = `/api/delivery-consents/${school}`
    const file = (signedOn: string) => the.upload(`${consent}/file?signedOn=${signedOn}`)
    expect((await file(addDays(day as Day, 1))).status).toBe(409)
    expect((await file(addDays(day as Day, -1))).status).toBe(201)
    expect((await the.upload(`${consent}/own-file?signedOn=${day}`)).status).toBe(403)
    expect((await house.jigou.get(consent)).body).toMatchObject({ stage: 'given', signedOn: addDays(day as Day, -1) })
    expect((await house.jigou.get(`${consent}/scan`)).status).toBe(200)
    expect((await house.jigou.post(`${consent}/withdrawal`, {})).status).toBe(201)
    expect((await electronic()).status).toBe(201)
    const again = await the.opened('reminder', [problems[0]])
    const next = await the.signed(again.id, [problems[0]])
    the.itIs(`${addDays(day as Day, 1)}T09:00`)
    const late = { how: 'electronic', signer: undefined }
    expect((await the.serve(next, addDays(day as Day, 1), late)).status).toBe(409)
    for (const [change, status] of [
      [{ how: 'left', signer: undefined }, 409],
      [{ how: 'post', signer: undefined }, 409],
      [{ how: 'notice', signer: undefined, reason: '无人办公' }, 409],
      [{ how: 'post', signer: undefined, tracking: 'EX000000000CN' }, 201],
    ] as const)
      expect([change.how, (await the.serve(next, addDays(day as Day, 1), change)).status]).toEqual([change.how, status])
  })
})
