/** Numbers without gaps, rows that keep what was issued, and the public answer about a paper, on the real database. */
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  issueDocument,
  keepDocument,
  keepServed,
  newCheckCode,
  nextNumber,
  printedCheckCode,
  voidDocument,
} from '../../src/documents/index.ts'
import type { Reader } from '../../src/kernel/procedure.ts'
import type { Day } from '../../src/law/calendar/index.ts'
import { keptFile } from '../../src/platform/files.ts'
import { letter } from '../documents/sample.ts'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
beforeAll(async () => {
  house = await rehearsal()
})
afterAll(() => house.close())

const issuer = randomUUID()
const at = '2026-05-08T02:00:00.000Z'
const wanted = (changes: object = {}) => ({
  issuer,
  office: '青职评',
  kind: 'dispatchLetter' as const,
  day: '2026-05-08' as Day,
  document: randomUUID(),
  rehearsal: false,
  at,
  ...changes,
})
const act: Awaited<ReturnType<typeof rehearsal>>['house']['database']['act'] = (work) => house.house.database.act(work)

test('numbers taken at once leave no gap, and an act that fails takes none', async () => {
  const tries = Array.from({ length: 30 }, (_, i) =>
    act(async (sql) => {
      const { serial } = await nextNumber(sql, wanted())
      if (i % 3 === 0) throw new Error('changed its mind')
      return serial
    }).catch(() => 0),
  )
  const serials = (await Promise.all(tries)).filter((serial) => serial > 0).sort((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('years, issuers and rehearsals count apart', async () => {
  const numbers = await act(async (sql) => [
    await nextNumber(sql, wanted({ day: '2027-01-01' })),
    await nextNumber(sql, wanted({ issuer: randomUUID(), office: '青人社' })),
    await nextNumber(sql, wanted({ rehearsal: true })),
  ])
  expect(numbers.map(({ number }) => number)).toEqual([
    '青职评委〔2027〕1号',
    '青人社委〔2026〕1号',
    '青职评委演〔2026〕1号',
  ])
})

/** A letter from draft to issue, as a procedure would write it in its acts. */
async function issued(changes: { rehearsal?: boolean } = {}) {
  const { rehearsal = true } = changes
  const [id, checkCode] = [randomUUID(), newCheckCode(rehearsal)]
  const row = { id, copy: 'supervisors', procedure: 'dispatch', subject: randomUUID(), kind: 'dispatchLetter' as const }
  const made = { version: 1, issuer, issuerName: letter.issuer.name, rehearsal, checkCode, at }
  await act((sql) => keepDocument(sql, { ...row, ...made, data: { batch: 3 } }))
  const number = await act(async (sql) => {
    const { number } = await nextNumber(sql, wanted({ document: id, rehearsal: made.rehearsal }))
    await issueDocument(sql, { ...row, number, day: '2026-05-08', sha256: 'a'.repeat(64) })
    return number
  })
  return { id, checkCode, number }
}

const asked = async (code: string) => {
  const { status, body } = await house.request('GET', `/check?code=${code}`)
  return { status, text: String(body['text']).replace(/<[^>]+>/g, '') }
}

test('a code is answered from issue on; a draft is not known, a voided paper is kept and says so', async () => {
  const draft = newCheckCode(true)
  const paper = { id: randomUUID(), copy: 'x', procedure: 'dispatch', subject: randomUUID(), version: 1 }
  const more = { kind: 'dispatchLetter' as const, issuer, issuerName: '某中心', rehearsal: true, data: {}, at }
  await act((sql) => keepDocument(sql, { ...paper, ...more, checkCode: draft }))
  expect((await asked(draft)).status).toBe(404)

  const { id, checkCode, number } = await issued()
  const before = await asked(printedCheckCode(checkCode))
  expect(before.status).toBe(200)
  for (const fact of ['委派函', number, '2026年5月8日', letter.issuer.name, '效力演练·无效'])
    expect(before.text).toContain(fact)
  await act((sql) => voidDocument(sql, id, at))
  expect((await asked(checkCode)).text).toContain('效力已作废')
  const next = await act((sql) => nextNumber(sql, wanted({ rehearsal: true })))
  const [kept] = await act((sql) =>
    sql<{ serial: number; voided: Date | null }>('select serial, voided from document_number where document = $1', [
      id,
    ]),
  )
  expect(kept?.voided).not.toBeNull()
  expect(next.serial).toBe((kept?.serial ?? 0) + 1)
})

test('a rehearsal answers for no real paper, and no paper bears a code of the other kind', async () => {
  const real = await asked((await issued({ rehearsal: false })).checkCode)
  expect(real).toMatchObject({ status: 404, text: expect.stringContaining('只能核验演练文书') })
  expect(real.text).not.toContain('效力')
  const paper = { id: randomUUID(), copy: 'x', procedure: 'dispatch', subject: randomUUID(), version: 1 }
  const more = { kind: 'dispatchLetter' as const, issuer, issuerName: '某中心', data: {}, at }
  for (const rehearsal of [true, false])
    await expect(
      act((sql) => keepDocument(sql, { ...paper, ...more, rehearsal, checkCode: newCheckCode(!rehearsal) })),
    ).rejects.toThrow('document_code_of_rehearsal')
})

test('the database refuses to change or delete what was issued', async () => {
  const { id } = await issued()
  for (const change of [
    "update document set number = '青职评委〔2026〕999号' where id = $1",
    "update document set status = 'draft' where id = $1",
    "update document set check_code = '0000000000000000' where id = $1",
    'delete from document where id = $1',
    'delete from document_number where document = $1',
    'update document_number set serial = 999 where document = $1',
  ])
    await expect(
      act((sql) => sql(change, [id])),
      change,
    ).rejects.toThrow()
})

test('nobody outside reads a row: the public answer is six facts of one paper', async () => {
  const { id, checkCode } = await issued()
  const anybody = { id: randomUUID(), organisation: randomUUID(), kind: 'public' as const, powers: [] }
  const reader: Reader = { actor: anybody, at, today: '2026-05-08' }
  await house.house.database.read(reader, async (sql) => {
    expect(await sql('select id from document where id = $1', [id])).toEqual([])
    expect(await sql('select document from document_number')).toEqual([])
    const [row] = await sql('select * from document_of_code($1)', [checkCode])
    expect(Object.keys(row ?? {})).toEqual(['kind', 'number', 'issued_on', 'issuer', 'status', 'rehearsal'])
    expect(await sql('select id from document where id = $1', [id])).toEqual([])
  })
})

test('the scan that was served is kept under its digest and cannot be exchanged', async () => {
  const { id } = await issued()
  const folder = join(house.args.dataDir, 'files')
  const bytes = new TextEncoder().encode('%PDF-1.7 scan of the sealed original')
  const sha256 = await act((sql) => keepServed(sql, folder, { id, copy: 'supervisors', bytes }))
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(await keptFile(folder, sha256)).toEqual(new Uint8Array(bytes))
  const other = new TextEncoder().encode('%PDF-1.7 another')
  await expect(act((sql) => keepServed(sql, folder, { id, copy: 'supervisors', bytes: other }))).rejects.toThrow()
})
