/** A province at work: a visit drawn for, letters on their way, sheets being checked, a value opened. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { remind } from '../../src/duties/remind.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { writeXlsx } from '../../src/platform/spreadsheet/write.ts'
import { columns as filings } from '../../src/registers/filing-import/sheet.ts'
import { columns as plans } from '../../src/registers/plan-import/sheet.ts'
import { columns as rosters } from '../../src/registers/roster-import/sheet.ts'
import { columns as supervisors } from '../../src/registers/supervisor-import/sheet.ts'
import { firstInstitution, players } from '../../src/rehearsal/cast.ts'
import { at, makeCase, yes } from './case.ts'
import { everybody, type Person, subjectsOf } from './described.ts'
import type { rehearsal } from './kit.ts'
import { photoWithTraces } from './evidence-kit.ts'
import { sampled } from './form-kit.ts'
import { following, school } from './following.ts'
import { done, office, scan } from './letter.ts'
import { candidate } from './plan-kit.ts'

type House = Awaited<ReturnType<typeof rehearsal>>
type Case = Awaited<ReturnType<typeof makeCase>>
type People = Map<string, Person>
const as = (people: People, name: string) => people.get(name) as Person

export async function inMotion(house: House) {
  const people = await everybody(house)
  const the = await makeCase(house)
  const { followUp, consent, upload } = await followed(the)
  const [visit, letters] = [await visited(house, the, people), await office(house)]
  const person = await opened(people)
  const rectification = await demanded(people, firstInstitution)
  await letters.reviewed()
  const { id: document } = await letters.signed()
  done(await letters.upload(letters.clerk, document, scan))
  const served = await letters.signed()
  done(await letters.serve(served.id, served.supervisor, served.today))
  done(await upload(`/api/documents/${served.id}/proof?recipient=${served.supervisor}`))
  const { batch, activity, visits, evidence, duties, shown, complaint, form } = visit
  const about = `?activity=${activity}&batch=${batch}`
  const drafts = [
    await sheet(as(people, 'zhongxin'), 'filing-imports', filings),
    await sheet(as(people, 'zhongxin'), 'supervisor-imports', supervisors),
    await sheet(as(people, 'jigou'), 'plan-imports', plans, '?title=演练计划'),
    await sheet(as(people, 'jigou'), 'roster-imports', rosters, about),
  ]
  await remind(house.house)
  const [addition, ownAddition] = [randomUUID(), randomUUID()]
  const drafted = { text: '演练项目', basis: 0 }
  done(await as(people, 'hangye').post(`/api/checklist-additions/${addition}/field-draft`, drafted))
  done(await as(people, 'jigou').post(`/api/checklist-additions/${ownAddition}/own-draft`, drafted))
  await sealOnce(house.house.database, house.signer)
  const [entry] = await house.house.database.act((sql) => sql<{ id: string }>('select id from journal_entry limit 1'))
  const cast = await accountsOf(house)
  const reminded = await house.house.database.act((sql) =>
    sql<{ id: string }>('select id from reminder where account = any($1)', [cast]),
  )
  const subjects = await subjectsOf(house)
  // What has a page of its own comes first, then whatever else there is.
  const first: Record<string, (string | undefined)[]> = {
    activities: [activity],
    documents: [document, served.id],
    'follow-ups': [followUp],
    'delivery-consents': [consent],
    persons: [person.id],
    institutions: [firstInstitution],
    'daily-supervisions': visits,
    dispatches: visits,
    records: visits.slice(1),
    rectifications: [rectification],
    evidence: [evidence],
    'checklist-additions': [addition, ownAddition],
    'field-duties': duties,
    'supervision-forms': [form],
    'conduct-reports': [complaint],
    'card-checks': [shown],
    journal: [entry?.id],
    reminders: reminded.map(({ id }) => id),
    // Everybody's own, whether or not anything was chosen yet.
    contacts: cast,
  }
  for (const [path, given] of Object.entries(first)) {
    const ids = given.filter((id): id is string => id !== undefined)
    subjects.set(path, [...ids, ...(subjects.get(path) ?? []).filter((id) => !ids.includes(id))])
  }
  subjects.set('accounts', await without(house))
  // Who looked at a case is asked by the case.
  subjects.set('reads', subjects.get('dispatches') ?? [])
  return {
    people,
    subjects,
    named: {
      batch,
      recipient: served.supervisor,
      ref: person.ref,
      old: '1',
      token: 'x',
      procedure: 'daily-supervision',
      subject: visits[1] as string,
    },
    drafts,
  }
}

const names = players.map(({ account }) => account)
const idsIn = (house: House, where: string) =>
  house.house.database
    .act((sql) => sql<{ id: string }>(`select id from account where ${where} order by id`, [names]))
    .then((rows) => rows.map(({ id }) => id))

const accountsOf = (house: House) => idsIn(house, 'name = any($1)')
/** A follow-up of what was found tomorrow, and an institution that agreed to electronic delivery. */
async function followed(the: Case) {
  const kit = await following(the)
  const { day, problems } = await kit.found(1)
  const { id: followUp, answer } = await kit.opened('reminder', problems)
  done(answer)
  done(await kit.upload(`/api/delivery-consents/${school}/file?signedOn=${day}`))
  return { followUp, consent: school, upload: kit.upload }
}

/** Two demands upon an institution: what it is to put right. */
export async function demanded(people: People, institution: string): Promise<string> {
  const id = randomUUID()
  done(
    await as(people, 'zhongxin').post(`/api/rectifications/${id}/opening`, {
      institution,
      mode: 'rectify',
      basis: { document: '演练提醒函' },
      items: ['完善制度', '组织培训'].map((demand) => ({ id: randomUUID(), demand })),
    }),
  )
  return id
}

/** Accounts of none of the cast: whoever closes one of these shuts nobody out who is still needed. */
const without = (house: House) => idsIn(house, 'not name = any($1)')

/** One visit that the institution does not know of, and one that has begun, on the morning of that day. */
async function visited(house: House, the: Case, people: People) {
  const { id: hidden, plan: activity } = await the.asked({ announced: false })
  const page = (await the.jigou.get(`/api/activities/${activity}`)).body as unknown as { batches: { id: string }[] }
  const batch = page.batches[0]?.id as string
  const rows = [candidate(1), candidate(2)]
  done(await the.jigou.post(`/api/activities/${activity}/rosters`, { batch, rows }))
  const { id: begun, places, day } = await the.asked({}, 25)
  const goes = await the.whoIs(at(places, 1))
  people.set('called', goes)
  done(await goes.post(`/api/dispatches/${begun}/acceptance`, yes))
  house.house.clock = () => new Date(`${day}T08:40:00+08:00`)
  done(await goes.post(`/api/records/${begun}/beginning`, {}))
  const evidence = randomUUID()
  const about = `procedure=daily-supervision&subject=${begun}`
  done(
    await house.request('POST', `/api/evidence/${evidence}/file?${about}`, new Uint8Array(await photoWithTraces()), {
      ...{ ...house.own, 'content-type': 'application/octet-stream' },
      ...{ cookie: goes.cookie, 'idempotency-key': randomUUID() },
    }),
  )
  const [watch, asked, shown, complaint] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const said = { supervision: begun, text: '按时开考。' }
  done(await goes.post(`/api/field-duties/${watch}/observation`, said))
  done(await goes.post(`/api/field-duties/${asked}/enquiry`, said))
  done(await goes.post(`/api/card-checks/${shown}/showing`, { supervision: begun }))
  const form = await sampled(house, goes, begun)
  // The last session is over: what is said of conduct may be said.
  house.house.clock = () => new Date(`${day}T11:10:00+08:00`)
  const { team } = (await goes.get(`/api/records/${begun}`)).body as unknown as { team: { card: string }[] }
  const conduct = { supervision: begun, card: team[0]?.card, rules: ['a8.2'], text: '演练' }
  done(await the.jigou.post(`/api/conduct-reports/${complaint}/complaint`, conduct))
  return { activity, batch, visits: [hidden, begun], evidence, duties: [watch, asked], shown, complaint, form }
}

/** A value that the Centre's clerk has just been allowed to see. */
async function opened(people: People) {
  const clerk = as(people, 'zhongxin')
  const { contact } = (await clerk.get(`/api/institutions/${firstInstitution}`)).body as {
    contact?: { person: string; phoneRef: string }
  }
  const { person: id, phoneRef: ref } = contact as { person: string; phoneRef: string }
  done(await clerk.post(`/api/persons/${id}/revelation`, { ref, reason: '核对联系方式' }))
  return { id, ref }
}

async function sheet(who: Person, path: string, columns: readonly { head: string }[], about = ''): Promise<string> {
  const id = randomUUID()
  const rows = [columns.map(({ head }) => head), columns.map(() => '演练')]
  const answer = await who.upload(`/api/${path}/${id}/sheet${about}`, new Uint8Array(await writeXlsx(rows, '表')))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return id
}
