/** The checklist on a visit through HTTP: what is on file, what cannot wait, what an industry authority added, and the papers. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { checklists, phrases, type Item, whyLookedAt } from '../../src/law/checklist/index.ts'
import { lawTest } from '../law-test.ts'
import { additionsFor } from '../../src/registers/checklist-addition/facts.ts'
import { makeCase } from './case.ts'
import { industries } from '../../src/rehearsal/cast.ts'
import { done } from './letter.ts'
import { registration } from './registration.ts'
import { visiting } from './visiting.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let hangye: Awaited<ReturnType<typeof house.as>>
let institution: string
beforeAll(async () => {
  house = await makeCase()
  hangye = await house.as('hangye')
  institution = ((await house.jigou.get('/api/session')).body.organisation as { id: string }).id
  // The institution comes under the industry authority whose clerk acts here.
  const { code: _, filedOn: __, venues: ___, scope: ____, ...particulars } = registration(1)
  const change = { ...particulars, industry: industries[0], reason: '划归行业部门' }
  done(await house.zhongxin.post(`/api/institutions/${institution}/particulars`, change))
})
afterAll(() => house.close())

type Person = typeof hangye
type Row = { code: string; text: string; stage: string; mine: boolean }

const bank = new Map(checklists.flatMap(({ items }) => items.map((item): [string, Item] => [item.id, item])))
const listOf = async (who: Person) => (await who.get('/api/checklist-additions')).body.rows as Row[]
const today = dayInChina(new Date())

async function added(who: Person, side: 'field' | 'own', text: string, from: string) {
  const id = randomUUID()
  done(await who.post(`/api/checklist-additions/${id}/${side}-draft`, { text, basis: 0 }))
  done(await who.post(`/api/checklist-additions/${id}/${side}-enforcement`, { from }))
  return id
}

lawTest(
  'a28',
  'items of the industry reach the institutions of its field, those of an institution its own, and a draft nobody',
  async () => {
    await added(hangye, 'field', '考场配备急救药箱和急救人员', today)
    await added(house.jigou, 'own', '内督记录当日交质量管理部门', today)
    const draft = randomUUID()
    done(await hangye.post(`/api/checklist-additions/${draft}/field-draft`, { text: '还没有定的一项', basis: 1 }))
    expect((await listOf(hangye)).map(({ code, mine }) => [code, mine])).toEqual([
      ['HY01', true],
      ['HY02', true],
      ['JG01', false],
    ])
    expect((await listOf(house.jigou)).map(({ code, mine }) => [code, mine])).toEqual([
      ['HY01', false],
      ['JG01', true],
    ])
    expect((await listOf(house.zhongxin)).map(({ code }) => code)).toEqual(['HY01', 'JG01'])
    const given = (internal: boolean) =>
      house.house.database.act(async (sql) =>
        (await additionsFor(sql, institution, today, internal)).map(({ code }) => code),
      )
    // An institution's own rules bind its own supervisors (a16), never those whom the Centre sends.
    expect(await given(false)).toEqual(['HY01'])
    expect(await given(true)).toEqual(['HY01', 'JG01'])
  },
)

test('nobody acts on what another owns, and nobody without the power drafts at all', async () => {
  const id = await added(house.jigou, 'own', '本机构另一项', today)
  expect((await hangye.post(`/api/checklist-additions/${id}/own-end`, { until: today, reason: '试' })).status).toBe(403)
  expect((await hangye.post(`/api/checklist-additions/${id}/field-end`, { until: today, reason: '试' })).status).toBe(
    403,
  )
  for (const who of [house.zhongxin, house.fuze, await house.as('waidu')])
    expect(
      (await who.post(`/api/checklist-additions/${randomUUID()}/field-draft`, { text: '一项', basis: 0 })).status,
    ).toBe(403)
  const again = await house.jigou.post(`/api/checklist-additions/${randomUUID()}/own-draft`, {
    text: '本机构另一项',
    basis: 0,
  })
  expect(again.status).toBe(409)
  const early = randomUUID()
  done(await house.jigou.post(`/api/checklist-additions/${early}/own-draft`, { text: '昨天起的一项', basis: 0 }))
  const past = await house.jigou.post(`/api/checklist-additions/${early}/own-enforcement`, { from: addDays(today, -1) })
  expect(past.status).toBe(409)
  expect(past.body.reason).toContain('不能早于今天')
  const unknown = await house.jigou.post(`/api/checklist-additions/${randomUUID()}/own-draft`, {
    text: '无依据',
    basis: phrases.length,
  })
  expect(unknown.status).toBe(422)
})

lawTest(
  'a15.1.2',
  'a visit is given what is in force when it begins, is told what is on file, and sends the rest as planned',
  async () => {
    const { id, page, post, goes, day } = await visiting(house, 20)
    const first = await page()
    expect(first.additions).toMatchObject([{ code: 'HY01', text: '考场配备急救药箱和急救人员' }])
    expect(first.additions[0]?.owner).not.toBe('')
    // What comes into force afterwards is for the next visit.
    await added(hangye, 'field', '后来增加的一项', day)
    expect((await page()).additions.map(({ code }) => code)).toEqual(['HY01'])
    expect(first.suggestions.find(({ item }) => item === 'A01')).toMatchObject({ answer: 'yes' })
    expect(first.suggestions.find(({ item }) => item === 'A02')).toMatchObject({ answer: 'yes' })
    const otherwise = new Set(first.suggestions.filter(({ answer }) => answer === 'no').map(({ item }) => item))
    const rest = first.items.filter((item) => !whyLookedAt(bank.get(item) as Item) && !otherwise.has(item))
    expect(rest.length).toBeGreaterThan(10)
    const planned = (items: readonly string[]) => ({
      checklist: 'checklist-1',
      answers: items.map((item) => ({ item, answer: 'yes', asPlanned: true })),
    })
    done(await post('answers', planned(rest)))
    for (const item of ['B05', 'A03', 'HY01', ...otherwise])
      expect((await post('answers', planned([item]))).status, item).toBe(409)
    const stale = await post('answers', { ...planned(rest.slice(0, 1)), checklist: 'checklist-0' })
    expect(stale.status).toBe(409)
    expect(stale.body.reason).toContain('版本')
    const left = [...first.items.filter((item) => !rest.includes(item)), 'HY01']
    done(
      await post('answers', {
        answers: left.map((item) => ({
          item,
          answer: item === 'HY01' ? 'no' : 'yes',
          ...(item === 'HY01' ? { note: '没有急救人员' } : {}),
        })),
      }),
    )
    const { content, missing } = await page()
    expect(
      content.answers
        .filter(({ asPlanned }) => asPlanned)
        .map(({ item }) => item)
        .sort(),
    ).toEqual([...rest].sort())
    expect(missing.map(({ line }) => line)).toEqual(['head', 'opinion'])
    const told = JSON.parse(await (await goes.get(`/api/records/${id}/record.json`)).response.text())
    expect(told.values['F-B01-O']).toMatchObject([{ id: 'HY01', answer: 'no', note: '没有急救人员' }])
    expect(told.values['F-B01'].asked).not.toContain('HY01')
    for (const table of ['', '?table=common', '?table=theory']) {
      const { response } = await goes.get(`/api/records/${id}/record.pdf${table}`)
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
        table,
      ).toBe('%PDF-')
    }
    expect((await goes.get(`/api/records/${id}/record.pdf?table=x`)).status).toBe(422)
  },
)

lawTest('a8.1', 'what cannot wait stands in the Centre’s work list at once, and is answered', async () => {
  const { id, page, post } = await visiting(house, 21)
  const report = { id: randomUUID(), item: 'B05', note: '两名考生的学历证书系伪造' }
  expect((await post('immediate-reports', report)).status).toBe(409)
  done(await post('answers', { answers: [{ item: 'B05', answer: 'no', note: '学历证书编号不存在' }] }))
  expect((await page()).missing.map(({ what }) => what)).toContain('标★的事项选“否”的，应立即报告委派机构')
  const mine = async (who: Person) =>
    (
      (await who.get('/api/duties')).body.rows as { subject: string; kind: string; mine: boolean; path: string }[]
    ).filter((row) => row.mine && row.subject === id && row.kind.startsWith('report-'))
  expect(await mine(house.zhongxin)).toEqual([])
  done(await post('immediate-reports', report))
  expect(await mine(house.zhongxin)).toMatchObject([{ kind: `report-${report.id}`, mine: true, path: 'records' }])
  // The institution hears nothing of it here.
  expect(await mine(house.jigou)).toEqual([])
  expect(
    (await house.jigou.post(`/api/records/${id}/immediate-report-answers`, { id: report.id, note: '试' })).status,
  ).toBe(403)
  expect((await post('immediate-report-answers', { id: report.id, note: '试' })).status).toBe(403)
  done(await house.zhongxin.post(`/api/records/${id}/immediate-report-answers`, { id: report.id, note: '已派员核实' }))
  expect(await mine(house.zhongxin)).toEqual([])
  expect((await page()).reports).toMatchObject([{ note: report.note, answered: { note: '已派员核实' } }])
  const told = JSON.parse(await (await house.zhongxin.get(`/api/records/${id}/record.json`)).response.text())
  expect(told.values['F-B01-R']).toMatchObject([{ item: 'B05', note: report.note, answered: '已派员核实' }])
})

test('replay agrees after all of it', async () => {
  house.house.clock = () => new Date()
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
