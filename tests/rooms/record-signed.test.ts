/** A record that was signed on the spot: the pictures are evidence, stand on the paper, and belong to whoever took them. */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { makeCase } from './case.ts'
import { handFile } from './evidence-kit.ts'
import { visiting } from './visit.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let { itIs, accepted, filled } = {} as ReturnType<typeof visiting>
beforeAll(async () => {
  house = await makeCase()
  ;({ itIs, accepted, filled } = visiting(house))
})
afterAll(() => house.close())

type Goes = typeof house.jigou
const stroke = (turn: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#fff"/>
     <path d="M60 ${150 + turn} C 200 20, 320 280, 460 150 S 700 40, 840 200" stroke="#000" stroke-width="6" fill="none"/></svg>`,
  )
const drawing = (turn = 0) => sharp(stroke(turn)).png().toBuffer()
const hand = async (who: Goes, id: string, turn: number, of: Record<string, string> = { item: 'F-B09' }) =>
  handFile(house, who, id, await drawing(turn), { query: { procedure: 'record', ...of } })
const signaturesOf = async (who: Goes, id: string) =>
  ((await who.get(`/api/records/${id}`)).body as unknown as { content: { signatures: object[] } }).content.signatures
const pdfOf = async (who: Goes, id: string) =>
  Buffer.from(await (await who.get(`/api/records/${id}/record.pdf`)).response.arrayBuffer())
const pictures = (pdf: Buffer) => pdf.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0

test('both sides sign on the screen; the paper shows the pictures, the form tells when and how, the journal replays', async () => {
  const { id, goes } = await accepted(20)
  await filled(goes, id)
  const bare = pictures(await pdfOf(goes, id))
  const sign = async (party: string, turn: number) => {
    const handed = await hand(goes, id, turn)
    expect(handed.status, JSON.stringify(handed.body)).toBe(201)
    return goes.post(`/api/records/${id}/signatures`, { party, how: 'drawn', evidence: handed.item })
  }
  expect((await sign('site', 1)).status).toBe(201)
  expect((await sign('self', 2)).status).toBe(201)
  const both = { how: 'drawn', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), changed: false }
  expect(await signaturesOf(house.zhongxin, id)).toMatchObject([{ ...both, party: 'site' }, both])
  const paper = await pdfOf(house.zhongxin, id)
  expect(pictures(paper)).toBe(bare + 2)
  // The Department may not see evidence itself; the paper of a record it may read is whole all the same.
  const official = await house.as('shengting')
  expect((await official.get(`/api/evidence?procedure=record&subject=${id}`)).status).toBe(403)
  expect(pictures(await pdfOf(official, id))).toBe(bare + 2)
  const json = JSON.parse(await (await goes.get(`/api/records/${id}/record.json`)).response.text())
  expect(JSON.stringify(json.shown)).toContain('手写签字')
  expect(JSON.stringify(json.values['F-B12'])).toContain('签字图样')
  // What is written now is not under the signatures, and the form says so.
  expect((await goes.post(`/api/records/${id}/advice`, { text: '请完善监考签到。' })).status).toBe(201)
  expect(await signaturesOf(goes, id)).toMatchObject([{ changed: true }, { changed: true }])
  const later = JSON.parse(await (await goes.get(`/api/records/${id}/record.json`)).response.text())
  expect(JSON.stringify(later.shown)).toContain('签字后记录有改动')
})

test('no picture, a picture of another line, of another hand or of another visit is no signature; a word is one', async () => {
  const one = await accepted(21)
  await filled(one.goes, one.id)
  const other = await accepted(22)
  await filled(other.goes, other.id)
  itIs(`${one.day}T10:00`)
  const sign = (input: object) =>
    one.goes.post(`/api/records/${one.id}/signatures`, { party: 'self', how: 'drawn', ...input })
  const elsewhere = await hand(other.goes, other.id, 3)
  const plain = await hand(one.goes, one.id, 4, {})
  for (const evidence of [randomUUID(), elsewhere.item, plain.item]) {
    const refused = await sign({ evidence })
    expect([refused.status, refused.body.reason]).toEqual([409, '没有收到签字的图样'])
  }
  expect((await sign({})).status).toBe(409)
  expect((await sign({ how: 'confirmed' })).status).toBe(201)
  expect(
    (await house.zhongxin.post(`/api/records/${one.id}/signatures`, { party: 'site', how: 'confirmed' })).status,
  ).toBe(403)
  expect(await signaturesOf(one.goes, one.id)).toMatchObject([{ how: 'confirmed', changed: false }])
})

test('replay agrees after all of it', async () => {
  itIs()
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
