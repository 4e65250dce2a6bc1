/** The way of a letter through HTTP as named people: who may take which step, and who sees what of it. */
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/act.ts'
import { replay } from '../../src/journal/replay.ts'
import { machine } from '../../src/kernel/machine.ts'
import type { AnyCommand } from '../../src/kernel/procedure.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { amendment, drafted, otherScan, program, scan, torn } from './letter.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
type Person = Awaited<ReturnType<typeof house.as>>
let clerk: Person
let reviewer: Person
let leader: Person
let supervisor: Person
let institution: Person
beforeAll(async () => {
  house = await rehearsal()
  clerk = await house.as('zhongxin')
  reviewer = await house.as('zhongxin.hegao')
  leader = await house.as('zhongxin.fuze')
  supervisor = await house.as('waidu')
  institution = await house.as('jigou')
})
afterAll(async () => {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
  await house.close()
})

const at = (id: string, path = '') => `/api/documents/${id}${path}`
const done = (answer: { status: number; body: { reason?: string } }) =>
  expect(answer, answer.body.reason).toMatchObject({ status: 201 })
const upload = (
  who: Person,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  copy = 'supervisors',
  type = 'application/pdf',
) =>
  house.request('POST', at(id, `/sealed?copy=${copy}`), bytes, {
    ...house.own,
    cookie: who.cookie,
    'content-type': type,
    'idempotency-key': randomUUID(),
  })
const page = async (who: Person, id: string) => (await who.get(at(id))).body

async function reviewed(change = {}) {
  const made = await drafted(house, change)
  done(await clerk.post(at(made.id, '/draft'), amendment()))
  done(await reviewer.post(at(made.id, '/review'), {}))
  return made
}
async function signed(change = {}) {
  const made = await reviewed(change)
  done(await leader.post(at(made.id, '/signature'), {}))
  return made
}
const serve = (id: string, recipient: string, on: string, how = 'system') =>
  clerk.post(at(id, '/service'), { recipient, on, how })

test('whoever wrote on a draft neither reviews nor signs it, and is told who can', async () => {
  const { id } = await drafted(house)
  const missing = await reviewer.post(at(id, '/review'), {})
  expect([missing.status, missing.body.reason]).toEqual([409, '还没有填写联系人和电话'])
  done(await clerk.post(at(id, '/draft'), amendment()))
  expect((await clerk.post(at(id, '/review'), {})).status).toBe(403)
  const options = (await clerk.get(at(id, '/options'))).body as unknown as {
    type: string
    open: boolean
    who?: string
  }[]
  expect(options.find(({ type }) => type === 'review')).toMatchObject({
    open: false,
    who: expect.stringContaining('核稿'),
  })
  done(await reviewer.post(at(id, '/review'), {}))
  expect((await reviewer.post(at(id, '/signature'), {})).status).toBe(403)
  expect((await reviewer.post(at(id, '/review'), {})).status).toBe(409)
  done(await leader.post(at(id, '/signature'), {}))
  expect(await page(clerk, id)).toMatchObject({
    stage: 'signed',
    number: expect.stringMatching(/^青职评委演〔\d{4}〕\d+号$/),
  })
})

test('a document sent back waits for the drafter, with the reason', async () => {
  const { id } = await reviewed()
  done(await leader.post(at(id, '/return'), { reason: '地点应写明考点全称' }))
  expect(await page(clerk, id)).toMatchObject({
    stage: 'drafted',
    waiting: 'amend',
    returned: { reason: '地点应写明考点全称' },
  })
  expect((await reviewer.post(at(id, '/review'), {})).status).toBe(409)
  done(await clerk.post(at(id, '/draft'), { ...amendment(), contact: undefined }))
  done(await reviewer.post(at(id, '/review'), {}))
})

test('twenty sign-offs at once: numbers without a gap; a voided number is kept and not given again', async () => {
  const before = await clerk.get('/api/documents?waiting=serve')
  const many = await Promise.all(Array.from({ length: 20 }, () => reviewed()))
  const answers = await Promise.all(many.map(({ id }) => leader.post(at(id, '/signature'), {})))
  expect(answers.map(({ status, body }) => body.reason ?? status)).toEqual(answers.map(() => 201))
  const serialOf = async (id: string) => Number(/(\d+)号$/.exec(String((await page(clerk, id))['number']))?.[1])
  const serials = (await Promise.all(many.map(({ id }) => serialOf(id)))).sort((a, b) => a - b)
  const first = serials[0] as number
  expect(serials).toEqual(serials.map((_, i) => first + i))
  const last = many.at(-1)?.id as string
  const number = (await page(clerk, last))['number']
  done(await leader.post(at(last, '/voiding'), { reason: '抽取结果变更' }))
  expect(await page(clerk, last)).toMatchObject({ stage: 'voided', number })
  const next = await signed()
  expect(await serialOf(next.id)).toBe(first + 20)
  expect(before.status).toBe(200)
})

test('a sealed copy is what its first bytes say, and is served as it is, byte for byte', async () => {
  const { id, supervisor: recipient, today } = await signed()
  expect((await upload(clerk, id, program)).status).toBe(415)
  expect((await upload(clerk, id, torn)).status).toBe(422)
  expect((await upload(clerk, id, new Uint8Array(20_000_001))).status).toBe(413)
  expect((await upload(clerk, id, scan, 'everybody')).status).toBe(422)
  expect((await upload(reviewer, id, scan)).status).toBe(403)
  done(await upload(clerk, id, otherScan, 'supervisors', 'image/jpeg'))
  done(await upload(clerk, id, scan))
  done(await serve(id, recipient, today))
  expect((await upload(clerk, id, otherScan)).status).toBe(409)
  const { response } = await supervisor.get(at(id, '/sealed-copy'))
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(scan)
})

test('a letter reaches whom it was served to and nobody else; served once, acknowledged once', async () => {
  const { id, supervisor: recipient, today } = await signed()
  expect((await supervisor.get(at(id))).status).toBe(404)
  expect((await institution.get(at(id))).status).toBe(404)
  expect((await serve(id, randomUUID(), today)).status).toBe(409)
  expect((await serve(id, recipient, '2020-01-02')).status).toBe(409)
  expect((await serve(id, recipient, '2099-01-02')).status).toBe(409)
  done(await serve(id, recipient, today))
  const again = await serve(id, recipient, today, 'direct')
  expect([again.status, again.body.reason]).toEqual([409, '已经向该对象送达，不能重复登记'])
  expect(await page(supervisor, id)).toMatchObject({ inside: false, acts: [], steps: [], recipients: [{ recipient }] })
  expect((await institution.get(at(id))).status).toBe(404)
  expect((await institution.get(at(id, '/letter.pdf'))).status).toBe(404)
  done(await supervisor.post(at(id, '/acknowledgement'), {}))
  expect((await supervisor.post(at(id, '/acknowledgement'), {})).status).toBe(409)

  done(await serve(id, institutionId(0), today))
  expect((await institution.get(at(id))).status).toBe(200)
  expect((await supervisor.post(at(id, '/institution-acknowledgement'), {})).status).toBe(403)
  done(await institution.post(at(id, '/institution-acknowledgement'), {}))
  const ids = (list: { body: object }) => (list.body as { rows: { id: string }[] }).rows.map((row) => row.id)
  expect(ids(await institution.get('/api/documents'))).toEqual([id])
  expect((await clerk.get('/api/documents?waiting=sign')).status).toBe(200)
})

test('an unannounced visit: nothing reaches the institution before it is disclosed', async () => {
  const { id, supervisor: recipient, today } = await signed({ withheld: true })
  done(await serve(id, recipient, today))
  const refused = await serve(id, institutionId(0), today)
  expect([refused.status, refused.body.reason]).toEqual([409, '督导尚未向评价机构公开，现在不能向其送达'])
  expect((await institution.get(at(id))).status).toBe(404)
  expect((await institution.get(at(id, '/options'))).status).toBe(404)
  await act(house.house, [{ procedure: 'document', subject: id, command: { type: 'disclose' } as AnyCommand }], machine)
  expect((await institution.get(at(id))).status).toBe(404)
  done(await serve(id, institutionId(0), today))
  expect((await institution.get(at(id))).status).toBe(200)
})

test('the letter is a PDF as issued, its digest in the journal; names stand in the paper and nowhere in an event', async () => {
  const draft = await reviewed()
  const preview = await clerk.get(at(draft.id, '/letter.pdf?copy=institution'))
  expect(preview.response.headers.get('content-disposition')).toMatch(/^inline; .*\.pdf$/)
  const { id } = await signed()
  const bytes = new Uint8Array(await (await clerk.get(at(id, '/letter.pdf'))).response.arrayBuffer())
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  const bodies = await house.house.database.act((sql) =>
    sql<{ body: Buffer }>("select body from journal_entry where procedure = 'document' and subject = $1", [id]),
  )
  const text = bodies.map(({ body }) => body.toString('utf8')).join('\n')
  expect(text).toContain(createHash('sha256').update(bytes).digest('hex'))
  for (const secret of ['刘延川', '赵雪莹', '0971', '养老护理员', '西宁']) expect(text).not.toContain(secret)
  const word = await clerk.get(at(id, '/letter.docx'))
  expect(word.response.headers.get('content-disposition')).toMatch(/^attachment; .*\.docx$/)
  expect((await institution.get(at(id, '/letter.docx'))).status).toBe(403)
})

test('the Department, another industry and the administrators see no document', async () => {
  const { id } = await signed()
  for (const [account, status] of [
    ['shengting', 403],
    ['hangye', 403],
    ['xitong', 403],
    ['shenji', 200],
    ['neidu', 404],
  ] as const)
    expect([account, (await (await house.as(account)).get(at(id))).status]).toEqual([account, status])
})

test('what waits for review and signature is a duty of the Centre', async () => {
  const { id } = await drafted(house)
  const mine = async () =>
    ((await clerk.get('/api/duties')).body['rows'] as { subject: string; name: string }[])
      .filter(({ subject }) => subject === id)
      .map(({ name }) => name)
  expect(await mine()).toEqual(['核稿：委派函'])
  done(await clerk.post(at(id, '/draft'), amendment()))
  done(await reviewer.post(at(id, '/review'), {}))
  expect(await mine()).toEqual(['签发：委派函'])
  done(await leader.post(at(id, '/signature'), {}))
  expect(await mine()).toEqual([])
})
