/** A rectification for room tests and journeys: demanded by the Centre, its files handed in by whoever may. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { makeCase } from './case.ts'
import { pdf } from './evidence-kit.ts'
import { visiting } from './visit.ts'

type House = Awaited<ReturnType<typeof makeCase>>
type Person = Awaited<ReturnType<House['as']>>
export type Rectified = {
  stage: string
  number: string
  dueOn: string
  openedOn: string
  items: {
    id: string
    number: number
    state: string
    replies: { round: number; changes: string[]; evidence: string[]; accepted?: boolean }[]
  }[]
  missing: { item: string; what: string }[]
  rounds: { number: number; onTime: boolean; via: string }[]
  raised: { kind: string; suggested: string; state: string }[]
  acts: { act: string }[]
}

type Answer = Awaited<ReturnType<Person['post']>>
export const refused = (answer: Answer, words: RegExp) => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(409)
  expect(answer.body.reason).toMatch(words)
}

export async function rectifying(house: House) {
  const { zhongxin, jigou } = house
  const visit = visiting(house)
  /** Visited, recorded and accepted by the Centre: one problem found, open at the institution. */
  async function recorded(inDays: number) {
    const { id, goes } = await visit.accepted(inDays)
    await visit.made(goes, id)
    await visit.poster(goes, id)('submission', {})
    await visit.poster(zhongxin, id)('acceptance', {})
    const { content } = (await goes.get(`/api/records/${id}`)).body as unknown as {
      content: { problems: { id: string }[] }
    }
    return { id, goes, problem: content.problems[0]?.id as string }
  }
  const institution = ((await jigou.get('/api/session')).body.organisation as { id: string }).id
  const to = (id: string, at: string) => `/api/rectifications/${id}/${at}`
  const pageOf = async (who: Person, id: string) =>
    (await who.get(`/api/rectifications/${id}`)).body as unknown as Rectified

  /** Done, or said why not. */
  async function done(who: Person, id: string, at: string, input: object) {
    const answer = await who.post(to(id, at), input)
    expect(answer.status, `${at} ${JSON.stringify(answer.body)}`).toBe(201)
  }
  /** Two demands, the first with its proof and the problem it puts right. */
  async function demanded(change: object = {}, problem?: string) {
    const [id, first, second] = [randomUUID(), randomUUID(), randomUUID()]
    await done(zhongxin, id, 'opening', {
      institution,
      mode: 'rectify',
      basis: { document: '青职评提〔2026〕3号，2026年11月20日' },
      items: [
        { id: first, demand: '完善监考签字制度', proof: '签字后的制度文本', ...(problem ? { problem } : {}) },
        { id: second, demand: '组织考务人员培训' },
      ],
      ...change,
    })
    return { id, first, second }
  }
  async function hand(who: Person, subject: string, item: string, bytes: Uint8Array = pdf) {
    const id = randomUUID()
    const query = new URLSearchParams({ procedure: 'rectification', subject, item, name: `${item}.pdf` })
    const answer = await house.request('POST', `/api/evidence/${id}/file?${query}`, new Uint8Array(bytes), {
      ...house.own,
      'content-type': 'application/octet-stream',
      cookie: who.cookie,
      'idempotency-key': randomUUID(),
    })
    return { id, answer }
  }
  const report = (item: string, change: object = {}) => ({
    item,
    outcome: 'done',
    account: '已修订制度并组织签字',
    doneOn: house.house.clock().toISOString().slice(0, 10),
    ...change,
  })
  /** Both items told, the first with its file, and handed in. */
  async function replied({ id, first, second }: { id: string; first: string; second: string }) {
    await done(jigou, id, 'drafts', { reports: [report(first), report(second)] })
    expect((await hand(jigou, id, '1')).answer.status).toBe(201)
    await done(jigou, id, 'submission', {})
  }
  const dutiesOf = async (who: Person, subject: string) =>
    (
      (await who.get('/api/duties')).body.rows as { subject: string; kind: string; state: string; mine: boolean }[]
    ).filter((row) => row.subject === subject)
  return { ...visit, recorded, dutiesOf, institution, to, pageOf, done, demanded, hand, report, replied }
}
