/** Rectification through HTTP as the people who do it: returned once and closed, late, extended, refused, on paper, not theirs. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { lawTest } from '../law-test.ts'
import { at, makeCase, today } from './case.ts'
import { rectifying, refused } from './rectifying.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let the: Awaited<ReturnType<typeof rectifying>>
let { zhongxin, jigou } = {} as typeof house
type Person = Awaited<ReturnType<typeof house.as>>
let [jigou2, shengting] = [] as unknown as [Person, Person]
beforeAll(async () => {
  house = await makeCase()
  ;({ zhongxin, jigou } = house)
  ;[jigou2, shengting] = await Promise.all([house.as('jigou.fuze'), house.as('shengting')])
  the = await rectifying(house)
})
afterAll(() => house.close())

const problemsOf = async (who = jigou) =>
  (await who.get(`/api/records/problems?institution=${the.institution}`)).body.rows as {
    id: string
    state: string
    rectification: object | null
  }[]
describe('a rectification', () => {
  lawTest(
    'a15.1.4',
    'demanded of a problem found, replied to, returned once, replied to again, accepted, closed',
    async () => {
      const { id: record, problem, goes } = await the.recorded(20)
      the.itIs()
      const case1 = await the.demanded({}, problem)
      const { id, first, second } = case1
      expect(await the.pageOf(jigou, id)).toMatchObject({
        stage: 'open',
        items: [{ state: 'open' }, { state: 'open' }],
      })
      expect(await the.dutiesOf(jigou, id)).toMatchObject([{ kind: 'report', mine: true }])
      expect(await problemsOf()).toMatchObject([{ id: problem, state: 'open', rectification: { id, state: 'open' } }])
      refused(await jigou.post(the.to(id, 'submission'), {}), /还没有填写/)
      await the.done(jigou, id, 'drafts', { reports: [the.report(first), the.report(second)] })
      refused(await jigou.post(the.to(id, 'submission'), {}), /证明材料/)
      // What is only written down so far is the institution's alone.
      expect((await the.pageOf(jigou, id)).items[0]).toHaveProperty('draft')
      expect((await the.pageOf(zhongxin, id)).items[0]).not.toHaveProperty('draft')
      const { id: file, answer } = await the.hand(jigou, id, '1')
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      expect((await zhongxin.get(`/api/evidence/${file}`)).status).toBe(200)
      await the.done(jigou, id, 'submission', {})
      refused(await jigou.post(the.to(id, 'submission'), {}), /阶段/)
      expect(await the.dutiesOf(zhongxin, id)).toMatchObject([{ kind: 'review', mine: true }])
      refused(await zhongxin.post(the.to(id, 'verdicts'), { verdicts: [{ item: first, accepted: true }] }), /第2项/)
      await the.done(zhongxin, id, 'verdicts', {
        verdicts: [
          { item: first, accepted: true },
          { item: second, accepted: false, reason: '培训记录缺签到' },
        ],
      })
      refused(await jigou.post(the.to(id, 'submission'), {}), /被退回的项目还没有重新填写/)
      refused(await jigou.post(the.to(id, 'drafts'), { reports: [the.report(first)] }), /已经认可/)
      await the.done(jigou, id, 'drafts', { reports: [the.report(second, { account: '已补齐培训签到表' })] })
      await the.done(jigou, id, 'submission', {})
      const after = await the.pageOf(zhongxin, id)
      expect(after.items[1]?.replies).toMatchObject([
        { round: 1, accepted: false },
        { round: 2, changes: ['情况说明有改动，原为“已修订制度并组织签字”'] },
      ])
      await the.done(zhongxin, id, 'verdicts', { verdicts: [{ item: second, accepted: true }] })
      await the.done(zhongxin, id, 'closure', {})
      refused(await zhongxin.post(the.to(id, 'verdicts'), { verdicts: [{ item: second, accepted: true }] }), /阶段/)
      expect(await problemsOf()).toMatchObject([{ id: problem, state: 'closed', rectification: { state: 'closed' } }])
      expect(await the.dutiesOf(zhongxin, id)).toEqual([])
      // Whoever filed the record sees what came of it, and of nothing else.
      const outcome = await goes.get(`/api/rectifications/outcomes?record=${record}`)
      expect(outcome.body.rows).toMatchObject([{ number: 1, demand: '完善监考签字制度', state: 'closed' }])
      expect((await goes.get(`/api/rectifications/${id}`)).status).toBe(403)
      const pdf = await jigou.get(`/api/rectifications/${id}/report.pdf`)
      expect(
        Buffer.from(await pdf.response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    },
  )

  test('checked again on site: ordered, told by whom and with what, before anything is accepted', async () => {
    const case1 = await the.demanded()
    const { id, first, second } = case1
    await the.replied(case1)
    const check = { id: randomUUID(), way: 'site', items: [second], note: '抽查培训现场' }
    await the.done(zhongxin, id, 'check-orders', { check })
    const verdicts = [first, second].map((item) => ({ item, accepted: true }))
    refused(await zhongxin.post(the.to(id, 'verdicts'), { verdicts }), /复核还没有结果/)
    const result = {
      id: check.id,
      on: today,
      results: [{ item: second, met: true, note: '已现场核对签到' }],
      by: [{ person: randomUUID(), name: '孙国梁' }],
      evidence: [] as string[],
    }
    refused(await zhongxin.post(the.to(id, 'check-results'), result), /现场复核应附/)
    const photo = await the.hand(zhongxin, id, 'check')
    await the.done(zhongxin, id, 'check-results', { ...result, evidence: [photo.id] })
    await the.done(zhongxin, id, 'verdicts', { verdicts })
    expect(await the.pageOf(jigou, id)).toMatchObject({ stage: 'accepted', checks: [{ result: { by: ['孙**'] } }] })
  })
})

describe('what is not theirs', () => {
  test('another institution finds nothing; nobody hands in what is not theirs to hand in', async () => {
    const { id, first } = await the.demanded()
    const other = await the.demanded()
    const theirs = await the.demanded({ institution: await elsewhere() })
    for (const path of ['', '/report.pdf'])
      expect((await jigou.get(`/api/rectifications/${theirs.id}${path}`)).status).toBe(404)
    expect((await jigou.post(the.to(theirs.id, 'submission'), {})).status).toBe(404)
    const listed = (await jigou.get('/api/rectifications')).body.rows as { institution: { id: string } }[]
    expect(new Set(listed.map(({ institution }) => institution.id))).toEqual(new Set([the.institution]))
    const asked = `/api/rectifications?institution=${await elsewhere()}`
    expect((await jigou.get(asked)).body.rows).toEqual([])
    expect((await zhongxin.get(asked)).body.rows).toMatchObject([{ id: theirs.id }])
    expect((await the.hand(jigou, theirs.id, '1')).answer.status).toBe(409)
    expect((await jigou2.post(the.to(id, 'drafts'), { reports: [the.report(first)] })).status).toBe(201)
    refused(await jigou.post(the.to(id, 'drafts'), { reports: [the.report(other.first)] }), /不属于这次整改/)
    for (const [who, tag] of [
      [jigou, 'check'],
      [jigou, '3'],
      [zhongxin, '1'],
    ] as const)
      expect((await the.hand(who, id, tag)).answer.status).toBe(409)
    expect((await jigou.post(the.to(id, 'verdicts'), {})).status).toBe(403)
    expect((await shengting.post(the.to(randomUUID(), 'opening'), {})).status).toBe(403)
  })

  test('whoever is called to the institution reads beforehand what is open there, and no record that is not theirs', async () => {
    const { id: record, problem } = await the.recorded(23)
    the.itIs()
    const { id } = await the.demanded({}, problem)
    const { id: next, places } = await house.asked({}, 29)
    const called = await house.whoIs(at(places, 1))
    const pack = (await called.get(`/api/daily-supervisions/${next}/briefing`)).body
    expect(pack.rectifications).toContainEqual(
      expect.objectContaining({ rectification: id, demand: '完善监考签字制度' }),
    )
    const filed = (await called.get(`/api/records/${record}`)).status === 200
    const outcome = await called.get(`/api/rectifications/outcomes?record=${record}`)
    expect((outcome.body.rows as object[]).length).toBe(filed ? 1 : 0)
    expect((await called.get('/api/rectifications')).status).toBe(403)
    // The industry authority sees those of its own field alone.
    const [field] = await house.house.database.act((sql) =>
      sql<{ id: string }>(
        "select i.id from institution i join account a on a.organisation = i.industry where a.name = 'hangye' order by i.id limit 1",
      ),
    )
    const inField = await the.demanded({ institution: field?.id })
    const hangye = await house.as('hangye')
    expect((await hangye.get('/api/rectifications')).body.rows).toMatchObject([{ id: inField.id }])
    expect((await hangye.get(`/api/rectifications/${id}`)).status).toBe(404)
  })

  test('a problem is put right in one place, and only at its institution', async () => {
    const { problem } = await the.recorded(26)
    the.itIs()
    const { id } = await the.demanded({}, problem)
    const { number } = await the.pageOf(zhongxin, id)
    const again = (institution: string) => ({
      institution,
      mode: 'improve',
      basis: { document: '约谈记录' },
      items: [{ id: randomUUID(), problem, demand: '改进' }],
    })
    const to = () => the.to(randomUUID(), 'opening')
    refused(await zhongxin.post(to(), again(the.institution)), new RegExp(`已在${number}中整改`))
    refused(await zhongxin.post(to(), again(await elsewhere())), /不是这家评价机构/)
    refused(await zhongxin.post(to(), again(randomUUID())), /没有找到这家评价机构/)
  })

  test('replay agrees after all of it', async () => {
    the.itIs()
    const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
    expect(differences).toEqual([])
  })
})

/** Another institution of the province. */
const elsewhere = async () => {
  const [row] = await house.house.database.act((sql) =>
    sql<{ id: string }>('select id from institution where id <> $1 order by id limit 1', [the.institution]),
  )
  return row?.id as string
}
