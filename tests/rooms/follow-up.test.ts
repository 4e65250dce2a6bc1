/** From the problem of an accepted record to what comes of it, through HTTP: four kinds, who sees what, and what is refused. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { makeCase } from './case.ts'
import { at, facts, following, school } from './following.ts'
import { closed, wordsIn } from './letter.ts'

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

const problemsOf = async (who: typeof house.zhongxin) =>
  (await who.get(`/api/records/problems?institution=${school}`)).body['rows'] as { id: string; state: string }[]
const stateOf = async (id: string) => (await problemsOf(house.zhongxin)).find((each) => each.id === id)?.state
const rows = (answer: { body: Record<string, unknown> }) => answer.body['rows'] as { id: string; kind: string }[]

describe('a reminder letter', () => {
  test('drafted, signed, served and acknowledged; the institution sees it only then, and what comes of it closes or keeps', async () => {
    const { record, day, goes, problems } = await the.found(20)
    const { id, answer } = await the.opened('reminder', problems)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect(await stateOf(problems[0])).toBe('in-follow-up')
    expect((await house.jigou.get(at(id))).status).toBe(404)
    expect(
      (await house.zhongxin.post(at(id, '/outcome'), { outcome: 'nothing', reason: '无', items: [] })).status,
    ).toBe(409)

    const document = await the.signed(id, problems)
    const letter = await house.zhongxin.get(`/api/documents/${document}`)
    expect(letter.body).toMatchObject({
      kind: 'reminder-letter',
      number: expect.stringMatching(/^青职评提演〔\d{4}〕1号$/),
    })
    const word = await house.zhongxin.get(`/api/documents/${document}/letter.docx`)
    const words = await wordsIn(Buffer.from(await word.response.arrayBuffer()))
    for (const said of [...facts, '完善监考签字和交接制度', '第十五条（一）3', '不是对违规行为的认定'])
      expect(words).toContain(said)
    expect((await house.jigou.get(`/api/documents/${document}`)).status).toBe(404)

    expect((await the.upload(`/api/documents/${document}/sealed?copy=institution`)).status).toBe(201)
    expect((await the.serve(document, day, { signer: undefined })).body.reason).toMatch(/签收的人/)
    const served = await the.serve(document, day)
    expect(served.status, JSON.stringify(served.body)).toBe(201)
    expect((await the.upload(`/api/documents/${document}/proof?recipient=${school}`)).status).toBe(201)
    expect((await the.upload(`/api/documents/${document}/proof?recipient=${school}`)).status).toBe(409)
    expect((await house.jigou.get(`/api/documents/${document}`)).body).toMatchObject({
      recipients: [
        {
          served: {
            how: 'direct',
            on: day,
            sealed: true,
            signer: '孙**',
            why: '受送达人于当日在送达回证上签收',
            proof: { type: 'pdf' },
          },
        },
      ],
    })
    expect((await house.jigou.get(`/api/documents/${document}/proof?recipient=${school}`)).status).toBe(200)
    expect((await house.jigou.post(`/api/documents/${document}/institution-acknowledgement`, {})).status).toBe(201)

    expect((await house.jigou.get(at(id))).body).toMatchObject({
      inside: false,
      ground: null,
      institutions: [{ id: school, deliveredOn: day }],
      problems: [{ id: problems[0] }, { id: problems[1] }],
      acts: [],
    })
    expect(rows(await goes.get(`/api/follow-ups/of-record?record=${record}`))).toMatchObject([{ id, kind: 'reminder' }])
    expect((await goes.get(at(id))).status).toBe(403)

    const demanded = await house.zhongxin.post(at(id, '/outcome'), {
      outcome: 'rectify',
      reason: '问题属实，应当整改',
      items: [{ id: randomUUID(), institution: school, problem: problems[0], demand: '补齐监考签字' }],
      workingDays: 10,
    })
    expect(demanded.status, JSON.stringify(demanded.body)).toBe(201)
    expect([await stateOf(problems[0]), await stateOf(problems[1])]).toEqual(['in-follow-up', 'closed'])
    expect((await the.opened('circular', [problems[1]])).answer.body.reason).toBe('所选的问题已经办结，不能再次跟进')
  })
})

describe('an interview', () => {
  test('its notice is delivered before it; nobody came, a second notice, held and signed', async () => {
    const { day, problems } = await the.found(21)
    const { id } = await the.opened('interview', problems)
    const later = addDays(day as Day, 5)
    const when = (on: string) => ({ interview: { at: `${on}T15:00`, place: '省评价中心', whom: '主要负责人' } })
    expect((await the.drafted(id, problems, when(day))).answer.status).toBe(409)
    const first = await the.signed(id, problems, when(later))
    const minutes = (on: string) => ({
      at: `${on}T15:10`,
      attendee: { person: randomUUID(), name: '孙国梁' },
      post: '校长',
      points: ['说明了问题', '提出了要求'],
      signature: 'signed',
    })
    expect((await house.zhongxin.post(at(id, '/minutes'), minutes(day))).body.reason).toMatch(/还没有送达/)
    the.itIs(`${addDays(later, 1)}T09:00`)
    expect((await the.serve(first, addDays(later, 1))).body.reason).toMatch(/已经失去作用/)
    expect((await the.serve(first, later)).status).toBe(201)
    const due = (await house.zhongxin.get('/api/duties')).body['rows'] as { subject: string; state: string }[]
    expect(due.find(({ subject }) => subject === id)).toMatchObject({ name: '约谈提醒', state: 'late' })
    expect((await house.zhongxin.post(at(id, '/absence'), { reason: '无人到场，电话未接' })).status).toBe(201)
    const second = await the.signed(id, problems, when(addDays(later, 8)))
    expect((await the.serve(second, addDays(later, 1))).status).toBe(201)
    the.itIs(`${addDays(later, 8)}T18:00`)
    const held = await house.zhongxin.post(at(id, '/minutes'), minutes(addDays(later, 8)))
    expect(held.status, JSON.stringify(held.body)).toBe(201)
    expect((await house.jigou.get(at(id))).body).toMatchObject({
      minutes: { attendee: '孙**', points: ['说明了问题', '提出了要求'] },
    })
    const end = await house.zhongxin.post(at(id, '/outcome'), { outcome: 'nothing', reason: '已当场说明', items: [] })
    expect(end.status, JSON.stringify(end.body)).toBe(201)
    expect(await stateOf(problems[0])).toBe('closed')
  })
})

describe('a verification and a circular', () => {
  test('findings one by one, told in the letter; withdrawn, the letter is void and the problems are open again', async () => {
    const { problems } = await the.found(22)
    const { id } = await the.opened('verification', problems, {
      questions: '核实签字和标识',
      verifiers: '中心督导科两人',
    })
    expect((await the.drafted(id, problems)).answer.body.reason).toMatch(/还有 2 个问题没有核实结果/)
    for (const [i, problem] of problems.entries())
      expect(
        (await house.zhongxin.post(at(id, '/findings'), { problem, confirmed: i === 0, evidence: '查阅原始记录' }))
          .status,
      ).toBe(201)
    const document = await the.signed(id, problems)
    const word = await house.zhongxin.get(`/api/documents/${document}/letter.docx`)
    const words = await wordsIn(Buffer.from(await word.response.arrayBuffer()))
    for (const said of ['经核实，情况属实', '经核实，情况不属实', '查阅原始记录']) expect(words).toContain(said)
    expect((await house.zhongxin.post(at(id, '/withdrawal'), { reason: '另行核实' })).status).toBe(201)
    expect((await house.zhongxin.get(`/api/documents/${document}`)).body).toMatchObject({ stage: 'voided' })
    expect(await stateOf(problems[0])).toBe('open')
  })

  test('a circular that stays silent on names refuses them, in the draft and in its later wording', async () => {
    const { problems } = await the.found(23)
    const { id } = await the.opened('circular', problems)
    const matters = (text: string) => ({ matters: problems.map((problem) => ({ problem, text })) })
    for (const text of ['孙国梁未签字', '联系电话13800000000'])
      expect((await the.drafted(id, problems, matters(text))).answer.body.reason).toMatch(/不应写明/)
    const { document, answer } = await the.drafted(id, problems)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const reworded = (text: string) =>
      house.zhongxin.post(`/api/documents/${document}/wording`, {
        matters: [text, text],
        demands: ['对照检查'],
        contact: { person: randomUUID(), name: '赵雪莹', phone: '0971-0000000' },
      })
    expect((await reworded('孙国梁未签字')).body.reason).toMatch(/不应写明的名称或者个人信息：孙国梁/)
    expect((await reworded('监考人员未签字')).status).toBe(201)
    const word = await house.zhongxin.get(`/api/documents/${document}/letter.docx`)
    const words = await wordsIn(Buffer.from(await word.response.arrayBuffer()))
    expect(words).toContain('某评价机构：监考人员未签字')
    expect(words).toContain('各有关评价机构：')
    expect(words).not.toContain('西宁')
  })
})
