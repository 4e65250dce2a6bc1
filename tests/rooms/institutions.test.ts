/** Institutions through HTTP as named people: what each may do and see, and refusals that say why. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { codeOf, registration, venue } from './registration.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let centre: Awaited<ReturnType<typeof house.as>>
let clerk: typeof centre
let department: typeof centre
beforeAll(async () => {
  house = await rehearsal()
  centre = await house.as('zhongxin')
  clerk = await house.as('jigou')
  department = await house.as('shengting')
})
afterAll(async () => {
  // Whatever these tests did, every row is the fold of its journal.
  const { differences, subjects } = await house.house.database.act((sql) =>
    replay(sql, [...house.house.procedures.values()]),
  )
  expect(differences).toEqual([])
  expect(subjects).toBeGreaterThan(50)
  await house.close()
})

const register = (n: number, change: object = {}, id: string = randomUUID()) =>
  centre.post(`/api/institutions/${id}/registration`, registration(n, change)).then((answer) => ({ ...answer, id }))
const page = async (id: string) => (await centre.get(`/api/institutions/${id}`)).body

test('[a4] the Centre registers; the term follows from the day of filing; people are masked', async () => {
  const { id, status } = await register(1)
  expect(status).toBe(201)
  expect(await page(id)).toMatchObject({
    name: '测试机构1',
    validUntil: '2029-03-01',
    status: 'awaiting-receipt',
    legal: { name: '张*' },
    contact: { phone: '139****0000' },
  })
})

test('[a4] others may not register, and are told who can', async () => {
  const { status, body } = await clerk.post(`/api/institutions/${randomUUID()}/registration`, registration(2))
  expect([status, body.who]).toEqual([403, '省评价中心经办'])
})

test.each<[string, object, string]>([
  ['a wrong check character', { code: `${codeOf(3).slice(0, 17)}*` }, 'code'],
  ['no kind of evaluation', { kinds: [] }, 'kinds'],
  ['a day that does not exist', { filedOn: '2026-02-30' }, 'filedOn'],
  ['a prefecture elsewhere', { prefecture: '110000' }, 'prefecture'],
  ['81 characters', { name: '机'.repeat(81) }, 'name'],
  ['a control character', { name: '机\u0000构' }, 'name'],
  ['half a character', { name: '机\ud800构' }, 'name'],
  ['a number for a name', { name: 42 }, 'name'],
  [
    'half a workstation',
    { venues: [{ id: venue, name: '主', address: '路', type: 'mixed', workstations: 1.5, cameras: 0 }] },
    'venues.0.workstations',
  ],
])('bad input: %s is told at its field, and nothing is stored', async (_name, change, path) => {
  const { status, body, id } = await register(3, change)
  expect(status).toBe(422)
  expect((body['issues'] as { path: string; message: string }[]).map((issue) => issue.path)).toContain(path)
  expect((body['issues'] as { message: string }[]).every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
  expect((await centre.get(`/api/institutions/${id}`)).status).toBe(404)
})

test('lengths are counted in characters: eighty rare ones fit', async () => {
  expect((await register(4, { name: '𠀀'.repeat(80) })).status).toBe(201)
})

test('a code already on file is refused with what to do; a venue not on file too', async () => {
  await register(5)
  const again = await register(5)
  expect([again.status, again.body['remedy']]).toEqual([409, expect.stringContaining('变更或续期')])
  const nowhere = await register(6, { scope: [{ occupation: '6-31-01-03', level: '4', venue: randomUUID() }] })
  expect([nowhere.status, nowhere.body.reason]).toEqual([409, '备案范围中有的考点没有登记'])
})

test('one submit repeated 50 times in parallel registers once and answers alike; another body under its key is refused', async () => {
  const [id, key] = [randomUUID(), randomUUID()]
  const same = registration(7)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => centre.post(`/api/institutions/${id}/registration`, same, key)),
  )
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect((await page(id))['acts']).toHaveLength(1)
  expect((await centre.post(`/api/institutions/${id}/registration`, { ...same, address: '别处' }, key)).status).toBe(
    422,
  )
})

test('two people act on one filing at once: one receipt, the other is told', async () => {
  const { id } = await register(8)
  const both = await Promise.all([
    centre.post(`/api/institutions/${id}/receipt`, {}),
    centre.post(`/api/institutions/${id}/receipt`, {}),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)?.body.reason).toContain('已经核发')
})

test('receipt numbers have no gaps, however many are issued at once', async () => {
  const ids = await Promise.all([21, 22, 23, 24, 25, 26].map(async (n) => (await register(n)).id))
  await Promise.all(ids.map((id) => centre.post(`/api/institutions/${id}/receipt`, {})))
  const rows = await house.house.database.act((sql) =>
    sql<{ serial: number }>(
      'select receipt_serial as serial from institution where receipt_serial is not null order by 1',
    ),
  )
  expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, i) => i + 1))
})

test('[a14.2] the institution answers its own commitment and nobody else’s', async () => {
  const own = institutionId(0)
  expect(
    (
      await clerk.post(`/api/institutions/${own}/commitment-answers`, {
        matter: 'qualification',
        evidence: '证书复印件',
      })
    ).status,
  ).toBe(201)
  const other = await clerk.post(`/api/institutions/${institutionId(2)}/commitment-answers`, {
    matter: 'place',
    evidence: '照片',
  })
  expect(other.status).toBe(404)
})

test('[a25] a measure counts only once its decision is delivered; [a21] suspension needs its last day', async () => {
  const { id } = await register(9)
  await centre.post(`/api/institutions/${id}/receipt`, {})
  const measure = (change: object) =>
    department.post(`/api/institutions/${id}/measures`, {
      id: randomUUID(),
      clause: 'a21',
      document: '演练决〔2026〕9号',
      decidedOn: '2026-05-01',
      deliveredOn: '2026-05-06',
      facts: '演练',
      ...change,
    })
  expect((await measure({ deliveredOn: '2999-01-01', until: '2999-02-01' })).body).toMatchObject({
    clause: 'a25',
    citation: '第二十五条',
  })
  expect((await measure({})).body.clause).toBe('a21')
  expect((await measure({ until: '2999-12-31' })).status).toBe(201)
  expect(await page(id)).toMatchObject({ status: 'suspended', clause: 'a21' })
  expect((await measure({ clause: 'a22' })).status).toBe(201)
  const ended = await centre.post(`/api/institutions/${id}/renewal`, { filedOn: '2026-06-01' })
  expect([ended.status, ended.body.clause]).toEqual([409, 'a22'])
})

test('[a19] the Centre can never enter a measure, and the screen says who can', async () => {
  const options = (await centre.get(`/api/institutions/${institutionId(0)}/options`)).body as unknown as {
    type: string
    open: boolean
    who?: string
  }[]
  expect(options.find(({ type }) => type === 'recordMeasure')).toMatchObject({ open: false, who: '省厅工作人员' })
})
