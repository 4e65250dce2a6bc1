/**
 * Ids that are none of one's business: of another organisation, of another kind, of nothing. Whoever lacks the power is
 * told so before anything is looked up; to whoever holds it, what is hidden answers exactly like what does not exist.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initialOf } from './beginnings.ts'
import { firstInstitution, industries, players } from '../../src/rehearsal/cast.ts'
import { type Document, mayDo, type Operation, operationsOf, type Person } from './described.ts'
import { demanded, inMotion } from './in-motion.ts'
import { type Answer, rehearsal } from './kit.ts'
import { done } from './letter.ts'
import { senderTo } from './sender.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let operations: Operation[]
let motion: Awaited<ReturnType<typeof inMotion>>
let send: ReturnType<typeof senderTo>
/** By path: subjects of others, hidden from everybody in `outsiders` but those whom the row names. */
let foreign: { path: string; id: string; but?: readonly string[] }[]

const outsiders = ['jigou', 'jigou.fuze', 'neidu', 'hangye', 'waidu', 'weituo']
const institution = ['jigou', 'jigou.fuze', 'neidu']
const unknown = { reason: '没有找到这条记录，或者您无权查看', remedy: '请核对地址，或从列表重新进入' }

beforeAll(async () => {
  house = await rehearsal()
  const document = (await house.request('GET', '/api/openapi.json')).body as unknown as Document
  motion = await inMotion(house)
  send = senderTo(house, motion)
  operations = operationsOf(document).filter(({ path, security }) => path.includes('{id}') && !security)
  foreign = await others()
})
afterAll(() => house.close())

async function others(): Promise<typeof foreign> {
  const first = async (text: string, values: unknown[] = []) =>
    (await house.house.database.act((sql) => sql<{ id: string }>(text, values)))[0]?.id as string
  const elsewhere = await first(
    'select id from institution where id <> $1 and industry is distinct from $2 order by id limit 1',
    [firstInstitution, industries[0]],
  )
  const plan = await first(
    `select a.id from activity a join institution i on i.id = a.institution
     where i.id <> $1 and i.industry is distinct from $2 order by a.id limit 1`,
    [firstInstitution, industries[0]],
  )
  const supervisor = await first(
    "select id from supervisor where kind = 'external' and account is distinct from (select id from account where name = 'waidu') limit 1",
  )
  const { contact } = (await clerk().get(`/api/institutions/${elsewhere}`)).body as unknown as {
    contact: { person: string; phoneRef: string }
  }
  done(await clerk().post(`/api/persons/${contact.person}/revelation`, { ref: contact.phoneRef, reason: '核对' }))
  const [filing, cards, plans, roster] = motion.drafts as [string, string, string, string]
  const [visit] = motion.subjects.get('daily-supervisions') as [string]
  const calledTo = async (dispatch: string) => {
    const rows = await house.house.database.act((sql) =>
      sql<{ name: string }>('select a.name from dispatch d join account a on a.id = any(d.accounts) where d.id = $1', [
        dispatch,
      ]),
    )
    return rows.map(({ name }) => name)
  }
  const called = await calledTo(visit)
  const going = await calledTo((motion.subjects.get('records') as [string])[0])
  const [watch] = motion.subjects.get('field-duties') as [string]
  const [draft] = motion.subjects.get('checklist-additions') as [string]
  const [shown] = motion.subjects.get('card-checks') as [string]
  const [letter] = motion.subjects.get('documents') as [string]
  return [
    { path: 'institutions', id: elsewhere },
    { path: 'activities', id: plan },
    { path: 'supervisors', id: supervisor },
    { path: 'persons', id: contact.person },
    { path: 'filing-imports', id: filing },
    { path: 'supervisor-imports', id: cards },
    { path: 'plan-imports', id: plans, but: institution },
    { path: 'roster-imports', id: roster, but: institution },
    { path: 'documents', id: letter, but: ['waidu'] },
    { path: 'daily-supervisions', id: visit, but: called },
    { path: 'dispatches', id: visit, but: called },
    { path: 'field-duties', id: watch, but: going },
    { path: 'checklist-additions', id: draft, but: ['hangye'] },
    { path: 'card-checks', id: shown, but: going },
    { path: 'reads', id: visit, but: called },
    { path: 'conduct-reports', id: (motion.subjects.get('conduct-reports') as [string])[0], but: institution },
    { path: 'rectifications', id: await demanded(motion.people, elsewhere) },
    { path: 'accounts', id: await first("select id from account where name = 'shenji'") },
  ]
}

const clerk = () => motion.people.get('zhongxin') as Person
/** An institution is an organisation; a dispatch, and who looked at it, are a visit's: they go by one id. */
const alike = [
  ['dispatches', 'daily-supervisions', 'reads'],
  ['institutions', 'organisations', 'delivery-consents'],
]
const isAlike = (one: string, other: string) =>
  one === other || alike.some((pair) => pair.includes(one) && pair.includes(other))
const same = (one: { status: number; body: object }, other: { status: number; body: object }) =>
  one.status === other.status && JSON.stringify(one.body) === JSON.stringify(other.body)
const kindOf = ({ path }: Operation) => path.split('/')[2] ?? ''
const told = ({ status, body }: Answer) => ({ status, body })
const named = ({ method, path }: Operation, account: string) => `${account}: ${method} ${path}`

/** All of the cast who hold the power, or all who do not, at once. */
const everyone = (operation: Operation, holding: boolean, ask: (who: Person, name: string) => Promise<void>) =>
  Promise.all(
    players
      .filter(({ role }) => mayDo(operation, role) === holding)
      .map(({ account }) => ask(motion.people.get(account) as Person, named(operation, account))),
  )

test('without the power every id gets the same 403, before anything is looked up', async () => {
  let refused = 0
  for (const operation of operations) {
    const ids = [motion.subjects.get(kindOf(operation))?.[0] ?? firstInstitution, randomUUID()]
    await everyone(operation, false, async (who, name) => {
      const [known, nothing] = await Promise.all(ids.map((id) => send(operation, who, { id })))
      expect(known?.status, name).toBe(403)
      expect(told(known as Answer), name).toEqual(told(nothing as Answer))
      refused += 1
    })
  }
  expect(refused).toBeGreaterThan(1000)
})

test('what belongs to others answers those who hold the power like what does not exist', async () => {
  const leaks: string[] = []
  let looked = 0
  for (const { path, id, but = [] } of foreign)
    for (const operation of operations.filter((each) => kindOf(each) === path))
      for (const { account, role } of players.filter((each) => outsiders.includes(each.account))) {
        if (!mayDo(operation, role) || but.includes(account)) continue
        for (const body of ['{}', undefined]) {
          const [who, sent] = [motion.people.get(account) as Person, body ? { body } : {}]
          const answer = await send(operation, who, { id, ...sent })
          looked += 1
          const nothing = await send(operation, who, { id: randomUUID(), ...sent })
          if (!same(answer, { status: 404, body: unknown }) && !same(answer, nothing))
            leaks.push(`${named(operation, account)} ${answer.status} ${JSON.stringify(answer.body).slice(0, 160)}`)
        }
      }
  expect(leaks).toEqual([])
  expect(looked).toBeGreaterThan(100)
})

test('an id of another kind answers everybody like one of nothing', async () => {
  for (const operation of operations)
    await everyone(operation, true, async (who, name) => {
      const nothing = await send(operation, who, { id: randomUUID(), body: '{}' })
      for (const other of ['institutions', 'activities', 'documents', 'dispatches']) {
        if (isAlike(other, kindOf(operation))) continue
        const id = motion.subjects.get(other)?.[0] as string
        expect(told(await send(operation, who, { id, body: '{}' })), name).toEqual(told(nothing))
      }
      if (nothing.status !== 404) expect(initialOf(house, operation), name).toBe(true)
    })
})

test('what is no id at all is not found, whoever asks', async () => {
  for (const operation of operations)
    for (const { account, role } of players.filter((each) => mayDo(operation, each.role)).slice(0, 2))
      for (const id of ['1', 'null', "' or 1=1 --", '%00', randomUUID().toUpperCase().replace(/^./, 'A')]) {
        const answer = await send(operation, motion.people.get(account) as Person, { id: encodeURIComponent(id) })
        expect(answer.status, `${named(operation, account)} ${role} ${id}`).toBe(404)
      }
})
