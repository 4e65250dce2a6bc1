/** A visit for room tests and journeys: accepted, begun on its morning, its record filled in, ended and handed in. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { at, type makeCase, yes } from './case.ts'

type Case = Awaited<ReturnType<typeof makeCase>>
type Goes = Case['jigou']

export function visiting({ house, asked, whoIs, accountOf, pageOf }: Case) {
  /** The house lives from this minute of Qinghai on, until it is told otherwise. */
  const itIs = (minute?: string) => {
    const ahead = minute ? Date.parse(`${minute}:00+08:00`) - Date.now() : 0
    house.clock = () => new Date(Date.now() + ahead)
  }

  /** Accepted by all who are wanted, so many days from now; they are signed in on that very morning. */
  async function accepted(inDays: number, change: { wanted?: number; announced?: boolean } = {}) {
    itIs()
    const { id, day } = await asked(change, inDays)
    for (let rank = 1; rank <= (change.wanted ?? 1); rank++) {
      const who = await whoIs(at((await pageOf(id)).places, rank))
      const answer = await who.post(`/api/dispatches/${id}/acceptance`, yes)
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    }
    const places = (await pageOf(id)).places.filter(({ state }) => state === 'accepted')
    const accounts = await Promise.all(places.map(accountOf))
    itIs(`${day}T08:40`)
    const team = await Promise.all(places.map(whoIs))
    return { id, day, accounts, team, goes: team[0] as Goes }
  }

  const poster = (who: Goes, id: string) => async (path: string, body: object) => {
    const answer = await who.post(`/api/records/${id}/${path}`, body)
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(201)
  }

  /** Everything but the end: one item answered with no, and a problem found. `silent`: without the institution's opinion. */
  async function filled(goes: Goes, id: string, { silent = false } = {}) {
    const post = poster(goes, id)
    await post('beginning', {})
    const items = (await goes.get(`/api/records/${id}`)).body.items as unknown as string[]
    await post('answers', { answers: items.map((item) => ({ item, answer: 'yes' })) })
    await post('answers', { answers: [{ item: items[3], answer: 'no', note: '抽查发现两处不符' }] })
    await post('problems', {
      problem: { id: randomUUID(), item: items[3], fact: '监考记录缺少签字', suggested: 'a20.3' },
    })
    await post('guidance', { id: randomUUID(), text: '建议完善签到和交接记录' })
    await post('head', {
      head: {
        counts: { planned: 30, present: 28, absent: 2, violations: 0 },
        venueAsFiled: true,
        internalOnDuty: false,
        paperSource: 'national',
      },
    })
    if (!silent)
      await post('opinion', { opinion: { view: 'agrees', signer: { person: randomUUID(), name: '孙国梁' } } })
    return items
  }

  /** Filled in and ended. */
  async function made(goes: Goes, id: string) {
    const items = await filled(goes, id)
    await poster(goes, id)('end', {})
    return items
  }
  return { itIs, accepted, filled, made, poster }
}
