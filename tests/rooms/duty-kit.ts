/** A visit under way, for room tests of what is done in it: whoever goes, and whoever does not. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { at, makeCase, yes } from './case.ts'

type Who = { post: Awaited<ReturnType<typeof makeCase>>['jigou']['post'] }
export const person = (name: string) => ({ person: randomUUID(), name })
export const act = (who: Who, path: string, input: object, duty: string = randomUUID()) =>
  who.post(`/api/field-duties/${duty}/${path}`, input).then((answer) => ({ duty, ...answer }))

export async function makeDuty(announced: boolean) {
  const house = await makeCase()
  const { id, day, places } = await house.asked({ announced }, 20)
  const first = at(places, 1)
  expect((await (await house.whoIs(first)).post(`/api/dispatches/${id}/acceptance`, yes)).status).toBe(201)
  const pool = (await house.pageOf(id)).pool.find(({ supervisor }) => supervisor !== first.supervisor)
  /** From this minute of the visit's day on, time goes its way. */
  function itIs(time: string) {
    const ahead = Date.parse(`${day}T${time}:00+08:00`) - Date.now()
    house.house.clock = () => new Date(Date.now() + ahead)
  }
  itIs('08:40')
  const goes = await house.whoIs(first)
  const stranger = await house.whoIs(pool as { supervisor: string })
  const [jigou, zhongxin] = [await house.as('jigou'), await house.as('zhongxin')]
  async function done(who: Who, path: string, input: object, duty?: string) {
    const answer = await act(who, path, { supervision: id, ...input }, duty)
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(201)
    return answer.duty
  }
  const post = async (path: string, body: unknown) => {
    const answer = await goes.post(`/api/records/${id}/${path}`, body)
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(201)
  }
  /** Every line answered, the institution's opinion taken, ended and handed in. */
  async function handIn() {
    const { items } = (await goes.get(`/api/records/${id}`)).body as unknown as { items: string[] }
    await post('answers', { answers: items.map((item) => ({ item, answer: 'yes' })) })
    const counts = { planned: 30, present: 30, absent: 0, violations: 0 }
    await post('head', { head: { counts, venueAsFiled: true, internalOnDuty: true, paperSource: 'none' } })
    await post('opinion', { opinion: { view: 'agrees', signer: person('孙国梁') } })
    await post('end', {})
    await post('submission', {})
  }
  const begin = () => post('beginning', {})
  return { ...house, id, day, goes, stranger, jigou, zhongxin, itIs, done, begin, handIn }
}
