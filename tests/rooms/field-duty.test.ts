/** A supervisor's acts through HTTP, as the people who do, answer and read them; and as those whom they do not concern. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, makeDuty, person } from './duty-kit.ts'

let house: Awaited<ReturnType<typeof makeDuty>>
let { id, goes, stranger, zhongxin, jigou, done } = {} as typeof house
type Who = typeof goes

beforeAll(async () => {
  house = await makeDuty(false)
  ;({ id, goes, stranger, zhongxin, jigou, done } = house)
})
afterAll(() => house.close())

const rowsFor = async (who: Who) =>
  (await who.get(`/api/field-duties?supervision=${id}`)).body.rows as { id: string; kind: string; stage: string }[]

test('before the door only what nobody notices is done, and the institution finds nothing of it', async () => {
  const before = await jigou.get(`/api/field-duties?supervision=${id}`)
  const seen = await done(goes, 'investigation', { place: '考点大门外', text: '8时20分尚未公示考场安排。' })
  const enquiry = await act(goes, 'enquiry', { supervision: id, text: '考场安排何时公示？' })
  expect(enquiry.status).toBe(409)
  expect(enquiry.body.reason).toMatch(/还没有到场开始督导/)
  expect((await jigou.get(`/api/field-duties/${seen}`)).status).toBe(404)
  expect((await jigou.get(`/api/field-duties?supervision=${id}`)).body).toEqual(before.body)
  expect(await rowsFor(goes)).toMatchObject([{ kind: 'investigation' }])
  expect((await goes.get(`/api/field-duties/${seen}`)).body).toMatchObject({ facts: [{ value: '暗访' }, {}] })
  await house.begin()
})

test('an enquiry waits on the list of the institution, is answered by it, and only once', async () => {
  const duty = await done(goes, 'enquiry', {
    text: '监考人员为何少一名？',
    asked: { ...person('王考务'), post: '考务组长' },
  })
  const waiting = (await jigou.get('/api/duties')).body.rows as { subject: string; mine: boolean; clause: string }[]
  expect(waiting.find(({ subject }) => subject === duty)).toMatchObject({ mine: true, clause: 'a7.2' })
  expect((await act(zhongxin, 'answer', { text: '代答' }, duty)).status).toBe(403)
  expect((await act(stranger, 'oral-answer', { text: '代答', oral: person('某人') }, duty)).status).toBe(404)
  expect((await act(jigou, 'answer', { text: '一名监考突发疾病，已报备。' }, duty)).status).toBe(201)
  const again = await act(jigou, 'answer', { text: '补充' }, duty)
  expect(again.status).toBe(409)
  expect(again.body.reason).toBe('已经答复，不能再次答复')
  expect((await act(goes, 'oral-answer', { text: '口头', oral: person('某人') }, duty)).status).toBe(409)
  expect((await zhongxin.get(`/api/field-duties/${duty}`)).body).toMatchObject({
    answer: { text: '一名监考突发疾病，已报备。', from: '评价机构' },
    facts: [{ value: '王**（考务组长）' }],
  })
  const left = (await jigou.get('/api/duties')).body.rows as { subject: string }[]
  expect(left.some(({ subject }) => subject === duty)).toBe(false)
})

test('papers are handed in and received; others are refused, with reason and witness, and the witness stays inside', async () => {
  const given = await done(goes, 'request', { text: '本批次考场录像', way: 'obtain' })
  expect((await act(jigou, 'handing', { text: '录像光盘一张' }, given)).status).toBe(201)
  expect((await act(goes, 'receipt', { text: '光盘一张，可以播放' }, given)).status).toBe(201)
  const refused = await done(goes, 'request', { text: '考评人员劳务发放表', way: 'consult' })
  const alone = await act(goes, 'refusal', { reason: '称涉及商业秘密', refuser: person('孙国梁') }, refused)
  expect([alone.status, alone.body.reason]).toEqual([409, '拒绝提供的，应有见证人，请填写见证人姓名'])
  const kept = await act(
    goes,
    'refusal',
    { reason: '称涉及商业秘密', refuser: person('孙国梁'), witness: person('李见证') },
    refused,
  )
  expect(kept.status).toBe(201)
  expect((await act(jigou, 'handing', { text: '后来愿意' }, refused)).status).toBe(409)
  const inside = (await zhongxin.get(`/api/field-duties/${refused}`)).body
  expect(inside).toMatchObject({ stage: 'refused', refused: { reason: '称涉及商业秘密', witness: { name: '李**' } } })
  const outside = (await jigou.get(`/api/field-duties/${refused}`)).body
  expect(outside).toMatchObject({ stage: 'refused', refused: { reason: '称涉及商业秘密' } })
  expect(JSON.stringify(outside)).not.toContain('李')
})

test('interviews, proposals and what was seen stay with the dispatching body; a suggestion is answered', async () => {
  const minor = {
    interviewee: person('陈小明'),
    role: 'candidate',
    under14: true,
    recording: 'none',
    text: '是否核验过身份证件？',
    answer: '没有。',
    signed: true,
  }
  const alone = await act(goes, 'interview', { supervision: id, ...minor })
  expect([alone.status, alone.body.reason, alone.body.clause]).toEqual([
    409,
    expect.stringContaining('不满十四周岁'),
    undefined,
  ])
  const interview = await done(goes, 'interview', { ...minor, guardian: person('陈大明') })
  const proposal = await done(goes, 'proposal', {
    of: 'institution',
    direction: 'punishment',
    text: '建议暂缓下一批次。',
  })
  for (const hidden of [interview, proposal]) expect((await jigou.get(`/api/field-duties/${hidden}`)).status).toBe(404)
  const suggestion = await done(goes, 'suggestion', { text: '请补齐身份核验设备。' })
  expect((await act(jigou, 'suggestion-answer', { view: 'accepts', text: '一周内补齐。' }, suggestion)).status).toBe(
    201,
  )
  expect((await rowsFor(jigou)).map(({ kind }) => kind).sort()).toEqual(['enquiry', 'request', 'request', 'suggestion'])
  expect((await act(jigou, 'proposal-answer', { outcome: 'declined', text: '不同意' }, proposal)).status).toBe(403)
  expect((await act(zhongxin, 'proposal-answer', { outcome: 'partly', text: '列入专项督导。' }, proposal)).status).toBe(
    201,
  )
})

test('a correction goes through the one in charge, and says so when it is addressed to a candidate', async () => {
  const correction = { text: '手机带入考场', how: '当场收存', through: person('赵主考') }
  const wrong = await act(goes, 'correction', { supervision: id, ...correction, post: 'candidate' })
  expect(wrong.status).toBe(409)
  expect(wrong.body).toMatchObject({ clause: 'a8.3', reason: expect.stringContaining('不能直接向参评人员纠正') })
  await done(goes, 'correction', { ...correction, post: 'in-charge' })
  await done(goes, 'guidance', { text: '讲解考场物品管理要求。' })
  await done(goes, 'observation', { text: '9时整按时开考。' })
})

test('whoever was not sent does nothing here, and learns nothing: a known and an unknown supervision answer alike', async () => {
  const tried = async (supervision: string) => {
    const { status, body } = await act(stranger, 'observation', { supervision, text: '试探' })
    return { status, body }
  }
  expect(await tried(id)).toEqual(await tried(randomUUID()))
  expect((await tried(id)).status).toBe(409)
  expect(await rowsFor(stranger)).toEqual([])
  expect((await act(jigou, 'observation', { supervision: id, text: '试探' })).status).toBe(403)
})
