/** Follow-ups for room tests: an accepted record with two problems, and a letter brought through its way. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { institutionId } from '../../src/rehearsal/cast.ts'
import type { makeCase } from './case.ts'
import { scan } from './letter.ts'
import { visiting } from './visit.ts'

type House = Awaited<ReturnType<typeof makeCase>>
export const facts = ['监考记录缺少签字', '二号考场未张贴考场标识'] as const
export const school = institutionId(0)
export const at = (id: string, path = '') => `/api/follow-ups/${id}${path}`

export async function following(house: House) {
  const { zhongxin, fuze } = house
  const reviewer = await house.as('zhongxin.hegao')
  const { itIs, accepted, made } = visiting(house)

  /** Visited and handed in; accepted unless told otherwise: the record, its day and the two problems. */
  async function found(inDays: number, take = true) {
    const { id, day, goes } = await accepted(inDays)
    await made(goes, id)
    const page = (await goes.get(`/api/records/${id}`)).body as unknown as { content: { problems: { id: string }[] } }
    const first = page.content.problems[0]?.id as string
    const second = randomUUID()
    const said = await goes.post(`/api/records/${id}/problems`, { problem: { id: second, fact: facts[1] } })
    expect(said.status, JSON.stringify(said.body)).toBe(201)
    expect((await goes.post(`/api/records/${id}/submission`, {})).status).toBe(201)
    if (take) expect((await zhongxin.post(`/api/records/${id}/acceptance`, {})).status).toBe(201)
    itIs(`${day}T17:30`)
    return { record: id, day, goes, problems: [first, second] as [string, string] }
  }

  async function opened(kind: string, problems: readonly string[], change: object = {}) {
    const id = randomUUID()
    const answer = await zhongxin.post(at(id, '/opening'), {
      kind,
      institutions: [school],
      problems,
      ground: '现场督导反馈的问题',
      ...change,
    })
    return { id, answer }
  }

  async function drafted(id: string, problems: readonly string[], change: object = {}) {
    const document = randomUUID()
    const answer = await zhongxin.post(at(id, '/letter'), {
      document,
      matters: problems.map((problem, i) => ({ problem, text: facts[i] })),
      demands: ['完善监考签字和交接制度'],
      ...change,
    })
    return { document, answer }
  }

  /** Drafted, worded, reviewed and signed. */
  async function signed(id: string, problems: readonly string[], change: object = {}) {
    const { document, answer } = await drafted(id, problems, change)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const done = async (who: typeof zhongxin, path: string, input: object) => {
      const step = await who.post(`/api/documents/${document}/${path}`, input)
      expect(step.status, `${path} ${JSON.stringify(step.body)}`).toBe(201)
    }
    await done(zhongxin, 'wording', {
      matters: problems.map((_, i) => facts[i]),
      demands: ['完善监考签字和交接制度'],
      contact: { person: randomUUID(), name: '赵雪莹', phone: '0971-0000000' },
    })
    await done(reviewer, 'review', {})
    await done(fuze, 'signature', {})
    return document
  }

  const serve = (document: string, on: string, change: object = {}) =>
    zhongxin.post(`/api/documents/${document}/service`, {
      recipient: school,
      how: 'direct',
      on,
      signer: { person: randomUUID(), name: '孙国梁' },
      ...change,
    })

  const upload = (path: string) =>
    house.request('POST', path, scan, {
      ...house.own,
      cookie: zhongxin.cookie,
      'content-type': 'application/pdf',
      'idempotency-key': randomUUID(),
    })
  return { itIs, found, opened, drafted, signed, serve, upload, reviewer }
}
