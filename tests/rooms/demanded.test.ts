/** One entry from what was found to what was put right: a letter demands it, the institution replies, the problem is closed. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { lawTest } from '../law-test.ts'
import { makeCase } from './case.ts'
import { at, following, school } from './following.ts'
import { closed } from './letter.ts'
import { rectifying } from './rectifying.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let the: Awaited<ReturnType<typeof following>>
let then: Awaited<ReturnType<typeof rectifying>>
beforeAll(async () => {
  house = await makeCase()
  the = await following(house)
  then = await rectifying(house)
})
afterAll(() => {
  the.itIs()
  return closed(house)
})

const stateOf = async (problem: string) => {
  const { rows } = (await house.zhongxin.get(`/api/records/problems?institution=${school}`)).body as unknown as {
    rows: { id: string; state: string }[]
  }
  return rows.find(({ id }) => id === problem)?.state
}
type Row = { id: string; dueOn: string | null; mode: string }
const demandedOf = async (who = house.jigou) =>
  (await who.get(`/api/rectifications?institution=${school}`)).body['rows'] as unknown as Row[]

/** A reminder letter of two problems, served; the institution's demand is still to be said. */
async function reminded(inDays: number) {
  const { day, problems } = await the.found(inDays)
  const { id } = await the.opened('reminder', problems)
  const document = await the.signed(id, problems)
  expect((await the.upload(`/api/documents/${document}/sealed?copy=institution`)).status).toBe(201)
  expect((await the.serve(document, day)).status).toBe(201)
  return { id, day, problems }
}
const conclude = (id: string, input: object) =>
  house.zhongxin.post(at(id, '/outcome'), { reason: '问题属实', ...input })

describe('what a follow-up demands', () => {
  lawTest('a15.1.4', 'is put right item by item, by its day, and closes the problem where it was found', async () => {
    const { id, problems } = await reminded(20)
    const item = { id: randomUUID(), institution: school, problem: problems[0], demand: '补齐监考签字' }
    const answer = await conclude(id, { outcome: 'rectify', items: [item], workingDays: 10 })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect([await stateOf(problems[0]), await stateOf(problems[1])]).toEqual(['in-follow-up', 'closed'])

    const [row] = await demandedOf()
    const case1 = row as Row
    const demanded = [{ id: case1.id, dueOn: case1.dueOn, overdue: false, closed: false }]
    for (const who of [house.zhongxin, house.jigou]) expect((await who.get(at(id))).body).toMatchObject({ demanded })
    const page = await then.pageOf(house.jigou, case1.id)
    expect(page).toMatchObject({ stage: 'open', items: [{ id: item.id, number: 1, demand: '补齐监考签字' }] })
    expect(page.dueOn > page.openedOn).toBe(true)
    expect(await then.dutiesOf(house.jigou, case1.id)).toMatchObject([{ kind: 'report', mine: true }])

    await then.done(house.jigou, case1.id, 'drafts', { reports: [then.report(item.id)] })
    await then.done(house.jigou, case1.id, 'submission', {})
    await then.done(house.zhongxin, case1.id, 'verdicts', { verdicts: [{ item: item.id, accepted: true }] })
    await then.done(house.zhongxin, case1.id, 'closure', {})
    expect(await stateOf(problems[0])).toBe('closed')
  })

  lawTest('a15.1.4', 'is improved without a deadline, or asked for nowhere', async () => {
    const improved = await reminded(30)
    const before = (await demandedOf()).length
    const item = { id: randomUUID(), institution: school, problem: improved.problems[0], demand: '完善考场标识管理' }
    expect((await conclude(improved.id, { outcome: 'improve', items: [item] })).status).toBe(201)
    const rows = await demandedOf()
    expect(rows.length).toBe(before + 1)
    expect(rows.filter(({ mode }) => mode === 'improve')).toMatchObject([{ dueOn: null }])

    const settled = await reminded(40)
    expect((await conclude(settled.id, { outcome: 'nothing', items: [] })).status).toBe(201)
    expect((await demandedOf()).length).toBe(before + 1)

    const { differences } = await house.house.database.inspect((sql) =>
      replay(sql, [...house.house.procedures.values()]),
    )
    expect(differences).toEqual([])
  })
})
