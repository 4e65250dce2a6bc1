/** The forms of supervision through HTTP, as the people who use, read and count them; and as those whom they do not concern. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { verify } from '../../src/procedures/dispatch/draw/verify.ts'
import { pdf, photo } from './evidence-kit.ts'
import { makeForms } from './form-kit.ts'
import { candidate, pageOf } from './plan-kit.ts'

let house: Awaited<ReturnType<typeof makeForms>>
let { id, goes, stranger, zhongxin, jigou, day, act, done, refused, rowsFor, hand, seal } = {} as typeof house
type Who = typeof goes
const clock = (time: string) => `${day}T${time}`

beforeAll(async () => {
  house = await makeForms()
  ;({ id, goes, stranger, zhongxin, jigou, day, act, done, refused, rowsFor, hand, seal } = house)
})
afterAll(() => house.close())

let remote = ''
test('before the door only what is looked at from afar begins, and the institution reads nothing of any form', async () => {
  const early = await act(goes, 'beginning', { supervision: id, form: 'sampling' })
  expect([early.status, early.body.reason]).toEqual([409, '这次督导还没有向评价机构公开，这样做会让评价机构知道'])
  remote = await house.use('remote')
  for (const path of [`?supervision=${id}`, `/${remote}`, '/share'])
    expect((await jigou.get(`/api/supervision-forms${path}`)).status, path).toBe(403)
  expect(await rowsFor(goes)).toMatchObject([{ form: 'remote', technical: true, planned: false, stage: 'under-way' }])
  expect((await stranger.get(`/api/supervision-forms/${remote}`)).status).toBe(404)
  expect(await rowsFor(stranger)).toEqual([])
  expect((await act(stranger, 'beginning', { supervision: id, form: 'remote' })).body.clause).toBe('a11')
})

test('the roster is drawn from by place alone; it is sealed first, drawn once, and computed again by anybody', async () => {
  const now = house.house.clock
  house.house.clock = () => new Date()
  const plan = (await zhongxin.get(`/api/daily-supervisions/${id}`)).body.activity as { id: string }
  const batch = (await pageOf(jigou, plan.id)).batches[0]?.id
  const rows = Array.from({ length: 8 }, (_, at) => candidate(at + 1))
  expect((await jigou.post(`/api/activities/${plan.id}/rosters`, { batch, rows })).status).toBe(201)
  house.house.clock = now
  await house.begin()
  const form = await house.use('sampling')
  const list = { of: 'candidates', wanted: 3, text: '核对报名资格' }
  expect(await refused('list', { ...list, wanted: 9 }, form)).toEqual([409, '名单只有 8 项，不能抽查 9 项'])
  expect(await refused('draw', {}, form)).toEqual([409, '还没有封存抽查名单'])
  await done('list', list, form)
  expect(await refused('list', list, form)).toEqual([409, '名单已经封存，不能更改'])
  expect((await refused('draw', {}, form))[1]).toMatch(/正在封存入日志链/)
  await seal()
  await done('draw', {}, form)
  expect(await refused('draw', {}, form)).toEqual([409, '已经抽取，只抽一次'])
  expect((await refused('list', { of: 'papers', items: ['P-1'], wanted: 1, text: '换一份' }, form))[1]).toMatch(
    /已经从封存的名单中抽取，名单不能更改/,
  )
  expect((await refused('withdrawal', { reason: '重抽' }, form))[1]).toBe('已经抽取的抽查不能撤回')
  const { sample } = (await goes.get(`/api/supervision-forms/${form}`)).body as {
    sample: { items: { rank: number; label: string }[]; session: string; poolRoot: string }
  }
  expect(sample.items.map(({ rank }) => rank)).toEqual([1, 2, 3])
  for (const { label } of sample.items) expect(label).toMatch(/名册第[1-8]行$/)
  const file = await zhongxin.get(`/api/supervision-forms/${form}/draw-bundle.json`)
  expect(file.response.headers.get('content-disposition')).toContain(sample.session)
  expect(verify(file.body).ok).toBe(true)
  expect(file.body.draws).toMatchObject([{ poolRoot: sample.poolRoot, wanted: 3 }])
  // No two draws of the house open the same element.
  const of = (await house.pageOf(id)).draw.session
  expect(sample.session.slice(7)).not.toBe(of.slice(7))
  expect(await refused('end', {}, form)).toEqual([409, '抽中的还有 3 项没有记录抽查结果'])
  expect(await refused('finding', { rank: 4, result: 'in-order' }, form)).toEqual([409, '只抽中 3 项，没有第 4 项'])
  expect(await refused('finding', { rank: 1, result: 'problem' }, form)).toEqual([409, '发现问题的，请写明所见事实'])
  await done('finding', { rank: 1, result: 'problem', text: '学历证明缺失。' }, form)
  for (const rank of [2, 3]) await done('finding', { rank, result: 'in-order' }, form)
  await done('end', {}, form)
})

test('a typed list names ids alone, each once, and never an identity number', async () => {
  const form = await house.use('sampling')
  const list = { of: 'recordings', wanted: 1, text: '查看评分过程' }
  expect((await refused('list', { ...list, items: ['张三的录像'] }, form))[1]).toMatch(/编号只能用字母、数字/)
  const number = candidate(1).identityNumber
  const tried = await act(goes, 'list', { ...list, items: [number] }, form)
  expect(JSON.stringify(tried.body.issues)).toMatch(/编号不能使用公民身份号码/)
  expect(JSON.stringify(tried.body)).not.toContain(number)
  expect((await refused('list', { ...list, items: ['V-1', 'V-1'] }, form))[1]).toMatch(/名单中有重复的编号/)
  expect(await refused('list', list, form)).toEqual([409, '请填写名单中各项的编号'])
  await done('list', { ...list, items: ['V-2', 'V-1', 'V-3'] }, form)
  await seal()
  await done('draw', {}, form)
  await done('finding', { rank: 1, result: 'in-order' }, form)
  await done('end', {}, form)
  expect((await act(goes, 'comparison', {}, form)).status).toBe(422)
})

test('data are compared with their file; a camera is watched within its time, and a frame is known by its digest', async () => {
  const form = await house.use('comparison')
  const compared = { left: '评价计划参评人员', right: '考场签到表', checked: 8, differing: 1 }
  expect((await refused('comparison', compared, form))[1]).toBe('有不一致的，请写明哪些不一致')
  await done('comparison', { ...compared, text: '签到表少一人。' }, form)
  expect((await refused('end', {}, form))[1]).toBe('还没有提交比对的数据文件')
  await hand(pdf, form, '签到表比对.pdf')
  await done('end', {}, form)

  house.itIs('10:00')
  const period = {
    ...{ from: clock('09:00'), until: clock('09:50'), platform: '省级远程督导平台', cameras: ['CAM-1', 'CAM-2'] },
    ...{ resolution: '720p', covered: 28, total: 30 },
  }
  expect((await refused('watching', { ...period, covered: 31 }, remote))[1]).toBe(
    '画面覆盖的座位（31个）多于座位总数（30个）',
  )
  await done('watching', period, remote)
  await done('interruption', { from: clock('09:20'), until: clock('09:22'), camera: 'CAM-1', text: '网络中断' }, remote)
  const bytes = await photo()
  const evidence = await hand(bytes, remote, '截图.jpg')
  const mark = { at: clock('09:12:30'), camera: 'CAM-2', evidence, text: '考评员离开工位' }
  expect((await refused('moment', { ...mark, at: clock('08:59:59') }, remote))[1]).toBe(
    '标记的时刻不在已记录的监看时段内',
  )
  await done('moment', mark, remote)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect((await zhongxin.get(`/api/supervision-forms/${remote}`)).body).toMatchObject({ moments: [{ sha256 }] })
})

test('the supervision ends when its last form has, and the record tells each form as it was used', async () => {
  const open = await goes.post(`/api/records/${id}/end`, {})
  expect([open.status, open.body.reason]).toEqual([409, '还有没有结束的督导形式：远程监控'])
  await done('end', {}, remote)
  await house.handIn()
  const late = await act(goes, 'beginning', { supervision: id, form: 'workplace' })
  expect([late.status, late.body.reason]).toEqual([409, '督导已经结束，不能再记录督导形式'])
  const { response } = await zhongxin.get(`/api/records/${id}/record.json`)
  const { values } = JSON.parse(await response.text()) as { values: Record<string, unknown> }
  expect(values.H03).toEqual(['site', 'remote', 'sampling', 'comparison', 'unannounced'])
  expect(values['H12-F']).toHaveLength(4)
  expect(values['F-B02']).toHaveLength(4)
  expect(values['F-B02']).toContainEqual(expect.objectContaining({ finding: '发现问题：学历证明缺失。' }))
  expect(values['F-B02-C']).toBe('评价计划参评人员与考场签到表比对8条，不一致1条：签到表少一人。')
  expect(values['F-B02-R']).toMatch(/画面覆盖座位28个，共30个[\s\S]*CAM-1画面中断：网络中断[\s\S]*考评员离开工位/)
  expect((await zhongxin.get(`/api/records/${id}/record.pdf`)).status).toBe(200)
})

test('the share is counted for Centre and Department alike, with the recordings among what is technical', async () => {
  const share = (who: Who) => who.get(`/api/supervision-forms/share?from=${day}&until=${day}`)
  expect((await share(zhongxin)).body).toMatchObject({ supervisions: 0, technical: 0 })
  house.itIs('11:30')
  const counted = (await share(zhongxin)).body
  expect(counted).toMatchObject({ supervisions: 1, technical: 1 })
  expect(counted.forms).toEqual([
    { name: '评价现场督导', technical: false, supervisions: 1 },
    { name: '工作现场督导', technical: false, supervisions: 0 },
    { name: '数据比对', technical: true, supervisions: 1 },
    { name: '抽查评价资料（不含录像）', technical: false, supervisions: 1 },
    { name: '抽查评价录像', technical: true, supervisions: 1 },
    { name: '远程监控', technical: true, supervisions: 1 },
  ])
  expect((await share(await house.as('shengting'))).body).toEqual(counted)
  expect((await share(goes)).status).toBe(403)
})

test('nobody’s name or number stands in the journal of a form, and replay proves rows and lists', async () => {
  const entries = await house.house.database.act((sql) =>
    sql<{ text: string }>(
      "select convert_from(body, 'UTF8') as text from journal_entry where procedure = 'supervision-form'",
    ),
  )
  expect(entries.length).toBeGreaterThan(15)
  for (const { text } of entries) expect(text).not.toMatch(/学历|V-1|CAM-1画面|签到表/)
  const { differences } = await house.house.database.inspect((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
