/** What is done during a visit stands in its record: in the form, on paper and in the file, as it was when handed in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { act, makeDuty, person } from './duty-kit.ts'

let house: Awaited<ReturnType<typeof makeDuty>>
beforeAll(async () => {
  house = await makeDuty(true)
})
afterAll(() => house.close())

test('form and file tell what was done; once handed in, nothing is added; replay agrees with all of it', async () => {
  const { id, goes, jigou, zhongxin, done, begin, handIn } = house
  await begin()
  const first = await done(goes, 'enquiry', {
    text: '监考人员为何少一名？',
    asked: { ...person('王考务'), post: '考务组长' },
  })
  await act(jigou, 'answer', { text: '一名监考突发疾病，已报备。' }, first)
  const given = await done(goes, 'request', { text: '本批次考场录像', way: 'obtain' })
  await act(goes, 'receipt', { text: '光盘一张，可以播放' }, given)
  const refused = await done(goes, 'request', { text: '考评人员劳务发放表', way: 'consult' })
  const parties = { refuser: person('孙国梁'), witness: person('李见证') }
  await act(goes, 'refusal', { reason: '称涉及商业秘密', ...parties }, refused)
  await done(goes, 'interview', {
    ...{ interviewee: person('陈小明'), role: 'candidate', under14: true, guardian: person('陈大明') },
    ...{ recording: 'none', text: '是否核验过身份证件？', answer: '没有。', signed: true },
  })
  await done(goes, 'proposal', { of: 'institution', direction: 'punishment', text: '建议暂缓下一批次。' })
  await done(goes, 'suggestion', { text: '请补齐身份核验设备。' })
  const correction = { text: '手机带入考场', how: '当场收存', through: person('赵主考'), post: 'in-charge' }
  await done(goes, 'correction', correction)
  await done(goes, 'guidance', { text: '讲解考场物品管理要求。' })
  const mistaken = await done(goes, 'suggestion', { text: '写错的建议' })
  await done(goes, 'withdrawal', { reason: '写错' }, mistaken)
  const open = await done(goes, 'enquiry', { text: '场外设备何时拆除？' })
  await handIn()
  const late = await act(goes, 'observation', { supervision: id, text: '事后补记' })
  expect([late.status, late.body.reason]).toEqual([409, '记录表已经提交，不能再记录或者更改履职情况'])
  const exported = async () => {
    const { response } = await zhongxin.get(`/api/records/${id}/record.json`)
    return JSON.parse(await response.text()) as { values: Record<string, unknown> }
  }
  const { values } = await exported()
  expect(values['F-B03']).toMatchObject([
    { person: '王考务', role: '考务组长', answer: '一名监考突发疾病，已报备。' },
    { question: '要求提供：本批次考场录像', answer: '已收到：光盘一张，可以播放' },
    { answer: '孙国梁拒绝提供：称涉及商业秘密（见证人：李见证）' },
    { person: '陈小明', role: '参评人员，监护人陈大明在场', answer: '没有。' },
    { question: '场外设备何时拆除？', answer: '尚未答复' },
  ])
  expect(values).toMatchObject({
    'F-B05': '手机带入考场（经现场负责人赵主考纠正：当场收存）',
    'F-B05-G': '讲解考场物品管理要求。',
    'F-B06': '请补齐身份核验设备。',
    'F-B06-P': '对评价机构给予惩处：建议暂缓下一批次。',
  })
  const pdf = await zhongxin.get(`/api/records/${id}/record.pdf`)
  expect(
    Buffer.from(await pdf.response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(((await zhongxin.get(`/api/records/${id}`)).body.performed as { inquiries: object[] }).inquiries).toHaveLength(
    5,
  )
  // What is answered afterwards is kept with the act, and changes nothing in the version that was handed in.
  house.itIs('18:00')
  expect((await act(await house.as('jigou'), 'answer', { text: '次日拆除。' }, open)).status).toBe(201)
  expect((await exported()).values['F-B03']).toEqual(values['F-B03'])
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
