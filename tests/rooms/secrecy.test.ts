/**
 * An unannounced visit stays unknown to the institution until it is disclosed (a7.5): every reading there is, every list
 * of possible acts and every public page is asked as the institution's people, before and after, and nothing may differ.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { giveAccounts } from './called.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
type Person = Awaited<ReturnType<typeof house.as>>
let insiders: Record<string, Person>
let zhongxin: Person
const [plan, session, other] = [randomUUID(), randomUUID(), randomUUID()]
const supervision = randomUUID()
let [organisation, account] = ['', '']
const day = addDays(dayInChina(new Date()), 20)

beforeAll(async () => {
  house = await rehearsal()
  await giveAccounts(house.house)
  zhongxin = await house.as('zhongxin')
  insiders = Object.fromEntries(
    await Promise.all(['jigou', 'jigou.fuze', 'neidu', 'hangye'].map(async (name) => [name, await house.as(name)])),
  )
  const { scope, kinds } = (await own().get('/api/activities/form')).body as unknown as {
    scope: object[]
    kinds: string[]
  }
  const at = (id: string, from: string, until: string) => ({
    ...{ id, subject: 'theory', rooms: 1, places: 30 },
    ...{ from: `${day}T${from}`, until: `${day}T${until}` },
  })
  const filed = await own().post(`/api/activities/${plan}/filing`, {
    title: '演练批次',
    batches: [
      {
        ...scope[0],
        id: randomUUID(),
        kind: kinds[0],
        sessions: [at(session, '09:00', '11:00'), at(other, '14:00', '16:00')],
      },
    ],
  })
  expect(filed.status, JSON.stringify(filed.body)).toBe(201)
})
afterAll(() => house.close())

const own = () => insiders.jigou as Person

/** Every address with every id that could name the matter. */
function addresses(): string[] {
  const ids = [supervision, plan, session, organisation]
  const readings = [...house.house.procedures.values()].flatMap(({ path, readings: table }) =>
    Object.values(table).flatMap(({ at }) =>
      at.includes(':id') ? ids.map((id) => `/api/${path}${at.replace(':id', id)}`) : [`/api/${path}${at}`],
    ),
  )
  const options = [...house.house.procedures.values()].flatMap(({ path }) =>
    ids.map((id) => `/api/${path}/${id}/options`),
  )
  const asked = ids.flatMap((id) =>
    ['field-duties', 'conduct-reports', 'supervision-forms'].map((path) => `/api/${path}?supervision=${id}`),
  )
  return [
    ...readings,
    ...options,
    ...asked,
    '/api/card-checks/check?code=0000000000000000',
    '/api/duties',
    '/api/session',
    '/',
    '/law',
    '/log/checkpoint',
  ]
}

/** What is seen, without what changes by itself: seals that follow within a second, and the moment of asking. */
async function seen(): Promise<Map<string, string>> {
  await sealOnce(house.house.database, house.signer)
  const all = new Map<string, string>()
  for (const [name, person] of Object.entries(insiders))
    for (const path of addresses()) {
      const { status, response } = await person.get(path)
      const text = /json|html|text/.test(response.headers.get('content-type') ?? '') ? await response.text() : ''
      if (path !== '/log/checkpoint')
        all.set(`${name} ${path}`, `${status} ${text.replaceAll(/"madeAt":"[^"]+"|导出时间 [-0-9 :]+/g, '')}`)
      if (text.includes(supervision)) expect.fail(`${name} finds the supervision's id at ${path}`)
    }
  return all
}

test('before, after the opening, after the draw and after the acceptance, the institution sees the same', async () => {
  organisation = ((await own().get('/api/session')).body.organisation as { id: string }).id
  const before = await seen()
  expect(before.size).toBeGreaterThan(200)
  const opened = await zhongxin.post(`/api/daily-supervisions/${supervision}/opening`, {
    activity: plan,
    sessions: [session],
    announced: false,
    forms: ['site'],
    wanted: 1,
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(201)
  expect(await seen()).toEqual(before)
  expect((await zhongxin.post(`/api/dispatches/${supervision}/draw`, {})).status).toBe(201)
  expect(await seen()).toEqual(before)
  const [called] = await house.house.database.act((sql) =>
    sql<{ name: string }>('select a.name from dispatch d join account a on a.id = any(d.accounts) where d.id = $1', [
      supervision,
    ]),
  )
  account = called?.name ?? ''
  const accepted = await (await house.as(account)).post(`/api/dispatches/${supervision}/acceptance`, {
    conduct: '2022-09-16',
    noRecusal: true,
  })
  expect(accepted.status).toBe(201)
  expect(await seen()).toEqual(before)
})

test('what the supervisor does in secret on the day shows nowhere; nor does a card that was shown to nobody', async () => {
  const ahead = Date.parse(`${day}T08:30:00+08:00`) - Date.now()
  house.house.clock = () => new Date(Date.now() + ahead)
  for (const name of Object.keys(insiders)) insiders[name] = await house.as(name)
  const goes = await house.as(account)
  const before = await seen()
  const acts: [string, object][] = [
    ['investigation', { place: '考点大门外', text: '尚未公示考场安排。' }],
    ['proposal', { of: 'institution', direction: 'reward', text: '秩序良好。' }],
  ]
  const made = [randomUUID(), randomUUID()]
  for (const [at, [path, input]] of acts.entries()) {
    const done = await goes.post(`/api/field-duties/${made[at]}/${path}`, { supervision, ...input })
    expect(done.status, JSON.stringify(done.body)).toBe(201)
  }
  const [afar, shown] = [randomUUID(), randomUUID()]
  expect((await goes.post(`/api/supervision-forms/${afar}/beginning`, { supervision, form: 'remote' })).status).toBe(
    201,
  )
  expect((await goes.post(`/api/card-checks/${shown}/showing`, { supervision })).status).toBe(201)
  expect(await seen()).toEqual(before)
  for (const id of [...made, afar, shown])
    for (const [path, at] of [
      ['field-duties', ''],
      ['field-duties', '/options'],
      ['supervision-forms', ''],
      ['supervision-forms', '/options'],
      ['supervision-forms', '/draw-bundle.json'],
      ['card-checks', '/options'],
      ['conduct-reports', '/options'],
    ]) {
      const known = await own().get(`/api/${path}/${id}${at}`)
      expect([known.status, known.body], path).toEqual(await unknownAt(`/api/${path}/ID${at}`))
    }
  const asked = async (id: string, subject: string) => {
    const { status, body } = await own().post(`/api/conduct-reports/${subject}/complaint`, {
      ...{ supervision: id, card: 'R63260001', rules: ['a8.3'], text: '试探' },
    })
    return { status, body }
  }
  expect(await asked(supervision, randomUUID())).toEqual(await asked(randomUUID(), randomUUID()))
  for (const id of made) {
    const { status, body } = await own().post(`/api/field-duties/${id}/answer`, { text: '试探' })
    const other = await own().post(`/api/field-duties/${randomUUID()}/answer`, { text: '试探' })
    expect({ status, body }).toEqual({ status: other.status, body: other.body })
  }
})

const unknownAt = async (path: string) => {
  const { status, body } = await own().get(path.replace('ID', randomUUID()))
  return [status, body]
}

test('an act on a watched session is answered as one on any other', async () => {
  const shape = async (id: string) => {
    const { status, body } = await own().post(`/api/activities/${plan}/people`, { session: id, examiners: [] })
    return { status, entries: (body.entries as unknown[] | undefined)?.length, reason: body.reason }
  }
  expect(await shape(session)).toEqual(await shape(other))
  const tried = await own().post(`/api/daily-supervisions/${supervision}/cancellation`, { reason: '试探' })
  const unknown = await own().post(`/api/daily-supervisions/${randomUUID()}/cancellation`, { reason: '试探' })
  expect({ status: tried.status, body: tried.body }).toEqual({ status: unknown.status, body: unknown.body })
})

test('once disclosed, the institution sees the visit and who comes, and nothing of the draw', async () => {
  zhongxin = await house.as('zhongxin')
  const answer = await zhongxin.post(`/api/daily-supervisions/${supervision}/disclosure`, {
    reason: '督导员已到达现场',
  })
  expect(answer.status).toBe(201)
  const page = await own().get(`/api/daily-supervisions/${supervision}`)
  expect(page.body).toMatchObject({ disclosed: true, visitors: [{ card: expect.stringMatching(/^Y63/) }] })
  expect((page.body.acts as { act: string }[]).map(({ act }) => act)).toEqual(['向评价机构公开', '组织日常督导'])
  expect((await own().get(`/api/dispatches/${supervision}`)).status).toBe(403)
  expect((await own().get('/api/daily-supervisions')).body.rows).toHaveLength(1)
})
