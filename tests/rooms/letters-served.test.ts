/** Letters sealed and served: whom they reach, once, and from whom they stay hidden. */
import { createHash, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/act.ts'
import { machine } from '../../src/kernel/machine.ts'
import type { AnyCommand } from '../../src/kernel/procedure.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { at, closed, done, office, otherScan, program, scan, torn } from './letter.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let the: Awaited<ReturnType<typeof office>>
beforeAll(async () => {
  house = await rehearsal()
  the = await office(house)
})
afterAll(() => closed(house))

test('a sealed copy is what its first bytes say, and is served as it is, byte for byte', async () => {
  const { id, supervisor: recipient, today } = await the.signed()
  expect((await the.upload(the.clerk, id, program)).status).toBe(415)
  expect((await the.upload(the.clerk, id, torn)).status).toBe(422)
  expect((await the.upload(the.clerk, id, new Uint8Array(20_000_001))).status).toBe(413)
  expect((await the.upload(the.clerk, id, scan, 'everybody')).status).toBe(422)
  expect((await the.upload(the.reviewer, id, scan)).status).toBe(403)
  done(await the.upload(the.clerk, id, otherScan, 'supervisors', 'image/jpeg'))
  done(await the.upload(the.clerk, id, scan))
  done(await the.serve(id, recipient, today))
  expect((await the.upload(the.clerk, id, otherScan)).status).toBe(409)
  const { response } = await the.supervisor.get(at(id, '/sealed-copy'))
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(scan)
})

test('a letter reaches whom it was served to and nobody else; served once, acknowledged once', async () => {
  const { id, supervisor: recipient, today } = await the.signed()
  expect((await the.supervisor.get(at(id))).status).toBe(404)
  expect((await the.institution.get(at(id))).status).toBe(404)
  expect((await the.serve(id, randomUUID(), today)).status).toBe(409)
  expect((await the.serve(id, recipient, '2020-01-02')).status).toBe(409)
  expect((await the.serve(id, recipient, '2099-01-02')).status).toBe(409)
  done(await the.serve(id, recipient, today))
  const again = await the.serve(id, recipient, today, 'direct')
  expect([again.status, again.body.reason]).toEqual([409, '已经向该对象送达，不能重复登记'])
  expect(await the.page(the.supervisor, id)).toMatchObject({
    inside: false,
    acts: [],
    steps: [],
    recipients: [{ recipient }],
  })
  expect((await the.institution.get(at(id))).status).toBe(404)
  expect((await the.institution.get(at(id, '/letter.pdf'))).status).toBe(404)
  done(await the.supervisor.post(at(id, '/acknowledgement'), {}))
  expect((await the.supervisor.post(at(id, '/acknowledgement'), {})).status).toBe(409)

  done(await the.serve(id, institutionId(0), today))
  expect((await the.institution.get(at(id))).status).toBe(200)
  expect((await the.supervisor.post(at(id, '/institution-acknowledgement'), {})).status).toBe(403)
  done(await the.institution.post(at(id, '/institution-acknowledgement'), {}))
  const ids = (list: { body: object }) => (list.body as { rows: { id: string }[] }).rows.map((row) => row.id)
  expect(ids(await the.institution.get('/api/documents'))).toEqual([id])
  expect((await the.clerk.get('/api/documents?waiting=sign')).status).toBe(200)
})

test('an unannounced visit: nothing reaches the institution before it is disclosed', async () => {
  const { id, supervisor: recipient, today } = await the.signed({ withheld: true })
  done(await the.serve(id, recipient, today))
  const refused = await the.serve(id, institutionId(0), today)
  expect([refused.status, refused.body.reason]).toEqual([409, '督导尚未向评价机构公开，现在不能向其送达'])
  expect((await the.institution.get(at(id))).status).toBe(404)
  expect((await the.institution.get(at(id, '/options'))).status).toBe(404)
  await act(house.house, [{ procedure: 'document', subject: id, command: { type: 'disclose' } as AnyCommand }], machine)
  expect((await the.institution.get(at(id))).status).toBe(404)
  done(await the.serve(id, institutionId(0), today))
  expect((await the.institution.get(at(id))).status).toBe(200)
})

test('a file that changed on the disk is neither shown nor served', async () => {
  const { id, supervisor: recipient, today } = await the.signed()
  done(await the.upload(the.clerk, id, scan))
  const sha256 = createHash('sha256').update(scan).digest('hex')
  const path = join(house.args.dataDir, 'files', sha256.slice(0, 2), sha256)
  writeFileSync(path, otherScan)
  expect((await the.clerk.get(at(id, '/sealed-copy'))).body.reason).toMatch(/摘要不一致/)
  expect((await the.serve(id, recipient, today)).status).toBe(409)
  rmSync(path)
  expect((await the.clerk.get(at(id, '/sealed-copy'))).status).toBe(404)
  expect((await the.serve(id, recipient, today)).body.reason).toMatch(/没有找到公文文件/)
  writeFileSync(path, scan)
  done(await the.serve(id, recipient, today))
})
