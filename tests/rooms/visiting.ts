/** A visit under way, whose checklist is about to be filled in: on the morning of its day, by whoever was drawn. */
import { at, type makeCase, yes } from './case.ts'
import { done } from './letter.ts'

type House = Awaited<ReturnType<typeof makeCase>>
type Person = House['jigou']
type Page = {
  items: string[]
  suggestions: { item: string; answer: string; because: string }[]
  additions: { code: string; text: string; owner: string }[]
  reports: { id: string; note: string; answered?: { note: string } }[]
  content: { answers: { item: string; asPlanned?: boolean }[] }
  missing: { line: string; what: string }[]
}

/** A visit, so many days from now, that has begun. */
export async function visiting(house: House, inDays: number) {
  house.house.clock = () => new Date()
  const { id, places, day } = await house.asked({ forms: ['site', 'sampling'] }, inDays)
  const first = await house.whoIs(at(places, 1))
  done(await first.post(`/api/dispatches/${id}/acceptance`, yes))
  house.house.clock = () => new Date(`${day}T08:40:00+08:00`)
  const goes = await house.whoIs(at(places, 1))
  done(await goes.post(`/api/records/${id}/beginning`, {}))
  const page = async (who: Person = goes) => (await who.get(`/api/records/${id}`)).body as unknown as Page
  const post = (path: string, body: object) => goes.post(`/api/records/${id}/${path}`, body)
  return { id, day, goes, page, post }
}
