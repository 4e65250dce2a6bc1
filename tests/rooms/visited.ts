/** Visits for the batteries: one that nobody at the institution knows of, and one with something done in each of its rooms. */
import { randomUUID } from 'node:crypto'
import { at, type makeCase, yes } from './case.ts'
import type { Person } from './described.ts'
import { photoWithTraces } from './evidence-kit.ts'
import { sampled } from './form-kit.ts'
import type { rehearsal } from './kit.ts'
import { done } from './letter.ts'
import { candidate } from './plan-kit.ts'

type House = Awaited<ReturnType<typeof rehearsal>>
type Case = Awaited<ReturnType<typeof makeCase>>
type People = Map<string, Person>

/** One visit that the institution does not know of, and one that has begun, on the morning of that day. */
export async function visited(house: House, the: Case, people: People) {
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
