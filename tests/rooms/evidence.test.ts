/** Evidence from receipt to reading: one file for the same bytes, copies without traces, and nobody sees what is not theirs. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../src/journal/replay.ts'
import { leafHash } from '../../src/journal/tree.ts'
import { at, yes } from './case.ts'
import { makeVisit, pdf, photo, photoWithTraces } from './evidence-kit.ts'
import { zipOf } from './zip.ts'

let visit: Awaited<ReturnType<typeof makeVisit>>
beforeAll(async () => {
  visit = await makeVisit()
})
afterAll(() => visit.close())

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (sha256: string) => join(visit.folder, sha256.slice(0, 2), sha256)
const bytesAt = async (path: string, who = visit.supervisor) => {
  const { response, status } = await who.get(path)
  return { status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}
const waitFor = async (item: string, state: string) =>
  expect
    .poll(async () => (await visit.supervisor.get(`/api/evidence/${item}`)).body.preview, { timeout: 30_000 })
    .toBe(state)

test('what is handed in comes back byte for byte, with a receipt that the journal proves', async () => {
  const bytes = await photo(900, 1)
  const query = { item: 'B12', takenAt: '2026-11-24T09:30:00+08:00', name: '考场门口.jpg' }
  const { item, status, body } = await visit.hand(bytes, { query })
  expect(status, JSON.stringify(body)).toBe(201)
  const page = (await visit.zhongxin.get(`/api/evidence/${item}`)).body
  expect(page).toMatchObject({
    ...query,
    kind: 'photo',
    type: 'jpeg',
    size: bytes.length,
    sha256: digest(bytes),
    width: 900,
    height: 675,
    mine: false,
  })
  const file = await bytesAt(`/api/evidence/${item}/file`, visit.zhongxin)
  expect(file.bytes.equals(bytes)).toBe(true)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': expect.stringMatching(/^sandbox/),
    'x-content-type-options': 'nosniff',
    'content-type': 'application/octet-stream',
  })
  // At rest nothing of it stands in clear.
  expect(readFileSync(pathOf(digest(bytes))).includes(bytes.subarray(0, 64))).toBe(false)
  const [entry] = await visit.house.database.act((sql) =>
    sql<{ body: Buffer }>('select body from journal_entry where id = $1', [body.entries?.[0]]),
  )
  const leaf = leafHash(entry?.body as Buffer).toString('hex')
  expect(body.receipts).toEqual([{ entry: body.entries?.[0], leaf }])
  await expect
    .poll(async () => (await visit.supervisor.get(`/api/evidence/${item}/receipt`)).body.proof, { timeout: 20_000 })
    .toMatchObject({ leaf })
})

test('the copies of a picture are small, upright and tell nothing; its time and place are opened only when asked for', async () => {
  const { item } = await visit.hand(await photoWithTraces())
  await waitFor(item, 'made')
  const preview = await bytesAt(`/api/evidence/${item}/preview.jpg`)
  const thumbnail = await bytesAt(`/api/evidence/${item}/thumbnail.jpg`)
  expect(preview.headers.get('content-disposition')).toMatch(/^inline/)
  const shown = await sharp(preview.bytes).metadata()
  expect([shown.format, shown.width, shown.height, shown.exif]).toEqual(['jpeg', 1200, 1600, undefined])
  expect(
    Math.max(
      ...Object.values(
        await sharp(thumbnail.bytes)
          .metadata()
          .then(({ width, height }) => ({ width, height })),
      ),
    ),
  ).toBe(400)
  expect(JSON.stringify((await visit.zhongxin.get(`/api/evidence/${item}`)).body)).not.toMatch(/36\.6|2026-11-20/)
  const traces = await visit.zhongxin.get(`/api/evidence/${item}/traces`)
  expect(traces.body).toEqual({ takenAt: '2026-11-20T09:30:15+08:00', position: '36.617300,101.778200' })
  expect((await visit.supervisor.get(`/api/evidence/${item}/traces`)).status).toBe(403)
  const log = await visit.house.database.act((sql) =>
    sql("select fields from read_log where reading = 'evidence.traces' and result = 'granted' and subject = $1", [
      item,
    ]),
  )
  expect(log).toEqual([{ fields: ['takenAt', 'position'] }])
})

test('a picture that cannot be read stays evidence', async () => {
  const spoilt = await photo(700, 9)
  spoilt.fill(0x55, spoilt.length / 2)
  const { item, status } = await visit.hand(Buffer.concat([spoilt.subarray(0, 300), spoilt.subarray(600)]))
  expect(status).toBe(201)
  await waitFor(item, 'failed')
  expect((await bytesAt(`/api/evidence/${item}/file`)).status).toBe(200)
  expect((await bytesAt(`/api/evidence/${item}/preview.jpg`)).status).toBe(404)
})

test('documents are taken too, and get no copies', async () => {
  const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })
  for (const [bytes, type] of [
    [pdf, 'pdf'],
    [docx, 'docx'],
  ] as const) {
    const { item, status, body } = await visit.hand(bytes)
    expect(status, JSON.stringify(body)).toBe(201)
    expect((await visit.supervisor.get(`/api/evidence/${item}`)).body).toMatchObject({ type, preview: 'none' })
  }
})

test('the same bytes twice are one file and two items', async () => {
  const bytes = await photo(640, 2)
  const [one, two] = [await visit.hand(bytes), await visit.hand(bytes, { query: { item: 'C01' } })]
  expect([one.status, two.status]).toEqual([201, 201])
  expect(visit.onDisk().filter((name) => name.endsWith(digest(bytes)))).toHaveLength(1)
  const { rows } = (await visit.supervisor.get(`/api/evidence?procedure=daily-supervision&subject=${visit.visit}`))
    .body as { rows: { id: string; sha256: string }[] }
  expect(rows.filter(({ sha256 }) => sha256 === digest(bytes)).map(({ id }) => id)).toEqual([one.item, two.item])
})

test('it can be described and withdrawn by whoever handed it in; the bytes stay', async () => {
  const { item } = await visit.hand(await photo(500, 3))
  const { supervisor, zhongxin } = visit
  expect((await supervisor.post(`/api/evidence/${item}/note`, { note: '第二考场设备铭牌' })).status).toBe(201)
  expect((await zhongxin.post(`/api/evidence/${item}/note`, { note: '他人' })).status).toBe(403)
  expect((await supervisor.post(`/api/evidence/${item}/withdrawal`, { reason: '拍重了' })).status).toBe(201)
  expect((await supervisor.post(`/api/evidence/${item}/note`, { note: '再改' })).status).toBe(409)
  expect((await zhongxin.get(`/api/evidence/${item}`)).body).toMatchObject({
    stage: 'withdrawn',
    note: '第二考场设备铭牌',
    withdrawn: { reason: '拍重了' },
  })
  expect((await bytesAt(`/api/evidence/${item}/file`)).status).toBe(200)
})

test('for strangers it does not exist: other supervisors, the institution, the Department', async () => {
  const { item } = await visit.hand(await photo(510, 4))
  const pool = (await visit.pageOf(visit.visit)).pool
  const mine = (await visit.pageOf(visit.visit)).places.map(({ supervisor }) => supervisor)
  const stranger = await visit.whoIs(
    pool.find(({ supervisor }) => !mine.includes(supervisor)) as { supervisor: string },
  )
  for (const path of ['', '/file', '/preview.jpg', '/thumbnail.jpg', '/receipt', '/options'])
    expect([path, (await stranger.get(`/api/evidence/${item}${path}`)).status]).toEqual([path, 404])
  expect((await stranger.post(`/api/evidence/${item}/note`, { note: '我的' })).status).toBe(404)
  const list = await stranger.get(`/api/evidence?procedure=daily-supervision&subject=${visit.visit}`)
  expect(list.body.rows).toEqual([])
  // An institution hands in evidence of its own, and finds nothing of anybody else's.
  expect((await visit.jigou.get(`/api/evidence/${item}/file`)).status).toBe(404)
  expect((await (await visit.as('shengting')).get(`/api/evidence/${item}/file`)).status).toBe(403)
  expect((await (await visit.as('shenji')).get(`/api/evidence/${item}`)).status).toBe(200)
})

test('two who go on one visit see each other’s evidence, and change only their own', async () => {
  const { id, places } = await visit.asked({ wanted: 2 }, 40)
  const [one, two] = await Promise.all([1, 2].map((rank) => visit.whoIs(at(places, rank))))
  if (!one || !two) throw new Error('two were wanted')
  for (const who of [one, two]) await who.post(`/api/dispatches/${id}/acceptance`, yes)
  const { item, status } = await visit.hand(await photo(520, 6), { as: one, query: { subject: id } })
  expect(status).toBe(201)
  expect((await two.get(`/api/evidence/${item}`)).body).toMatchObject({ mine: false, stage: 'kept' })
  expect((await two.post(`/api/evidence/${item}/withdrawal`, { reason: '不是我的' })).status).toBe(403)
})

test('every row is the fold of its journal', async () => {
  const procedure = visit.house.procedures.get('evidence')
  if (!procedure) throw new Error('no evidence')
  expect((await visit.house.database.act((sql) => replay(sql, [procedure]))).differences).toEqual([])
})
