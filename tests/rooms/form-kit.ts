/** A supervision whose forms are used, for room tests: what whoever goes does, and what it is refused. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import type { Person } from './described.ts'
import { makeDuty } from './duty-kit.ts'
import type { rehearsal } from './kit.ts'
import { done as acted } from './letter.ts'

/** A sample drawn from a sealed list, on the spot. */
export async function sampled(house: Awaited<ReturnType<typeof rehearsal>>, goes: Person, supervision: string) {
  const form = randomUUID()
  const list = { of: 'papers', items: ['P-1', 'P-2', 'P-3'], wanted: 1, text: '核对试卷。' }
  acted(await goes.post(`/api/supervision-forms/${form}/beginning`, { supervision, form: 'sampling' }))
  acted(await goes.post(`/api/supervision-forms/${form}/list`, list))
  await sealOnce(house.house.database, house.signer)
  acted(await goes.post(`/api/supervision-forms/${form}/draw`, {}))
  return form
}

export async function makeForms() {
  const house = await makeDuty(false)
  const { id, goes } = house
  type Who = typeof goes
  const act = (who: Who, path: string, input: object, form: string = randomUUID()) =>
    who.post(`/api/supervision-forms/${form}/${path}`, input).then((answer) => ({ form, ...answer }))
  async function done(path: string, input: object, form?: string): Promise<string> {
    const answer = await act(goes, path, input, form)
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(201)
    return answer.form
  }
  const refused = async (path: string, input: object, form: string) => {
    const { status, body } = await act(goes, path, input, form)
    return [status, status === 422 ? JSON.stringify(body.issues) : body.reason]
  }
  const begin = (form: string) => done('beginning', { supervision: id, form })
  const rowsFor = async (who: Who) => (await who.get(`/api/supervision-forms?supervision=${id}`)).body.rows as object[]
  async function hand(bytes: Buffer, duty: string, name: string): Promise<string> {
    const item = randomUUID()
    const query = new URLSearchParams({ procedure: 'record', subject: id, duty, name })
    const response = await house.app.request(`http://localhost/api/evidence/${item}/file?${query}`, {
      method: 'POST',
      headers: {
        ...house.own,
        ...{ cookie: goes.cookie, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
      },
      body: bytes as never,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(201)
    return item
  }
  const seal = () => sealOnce(house.house.database, house.signer)
  return { ...house, act, done, refused, use: begin, rowsFor, hand, seal }
}
