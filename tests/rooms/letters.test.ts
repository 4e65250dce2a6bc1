/** The way of a letter through HTTP as named people: who may take which step, what is numbered, and who sees it. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { rehearsal } from './kit.ts'
import { amendment, at, closed, done, drafted, office, wordsIn } from './letter.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
let the: Awaited<ReturnType<typeof office>>
beforeAll(async () => {
  house = await rehearsal()
  the = await office(house)
})
afterAll(() => closed(house))

test('whoever wrote on a draft neither reviews nor signs it, and is told who can', async () => {
  const { id } = await drafted(house)
  const missing = await the.reviewer.post(at(id, '/review'), {})
  expect([missing.status, missing.body.reason]).toEqual([409, '还没有填写联系人和电话'])
  done(await the.clerk.post(at(id, '/draft'), amendment()))
  expect((await the.clerk.post(at(id, '/review'), {})).status).toBe(403)
  const options = (await the.clerk.get(at(id, '/options'))).body as unknown as {
    type: string
    open: boolean
    who?: string
  }[]
  expect(options.find(({ type }) => type === 'review')).toMatchObject({
    open: false,
    who: expect.stringContaining('核稿'),
  })
  done(await the.reviewer.post(at(id, '/review'), {}))
  expect((await the.reviewer.post(at(id, '/signature'), {})).status).toBe(403)
  expect((await the.reviewer.post(at(id, '/review'), {})).status).toBe(409)
  done(await the.leader.post(at(id, '/signature'), {}))
  expect(await the.page(the.clerk, id)).toMatchObject({
    stage: 'signed',
    number: expect.stringMatching(/^青职评委演〔\d{4}〕\d+号$/),
  })
})

test('a document sent back waits for the drafter, with the reason', async () => {
  const { id } = await the.reviewed()
  done(await the.leader.post(at(id, '/return'), { reason: '地点应写明考点全称' }))
  expect(await the.page(the.clerk, id)).toMatchObject({
    stage: 'drafted',
    waiting: 'amend',
    returned: { reason: '地点应写明考点全称' },
  })
  expect((await the.reviewer.post(at(id, '/review'), {})).status).toBe(409)
  done(await the.clerk.post(at(id, '/draft'), { ...amendment(), contact: undefined }))
  done(await the.reviewer.post(at(id, '/review'), {}))
})

test('twenty sign-offs at once: numbers without a gap; a voided number is kept and not given again', async () => {
  const many = await Promise.all(Array.from({ length: 20 }, () => the.reviewed()))
  const answers = await Promise.all(many.map(({ id }) => the.leader.post(at(id, '/signature'), {})))
  expect(answers.map(({ status, body }) => body.reason ?? status)).toEqual(answers.map(() => 201))
  const serialOf = async (id: string) => Number(/(\d+)号$/.exec(String((await the.page(the.clerk, id))['number']))?.[1])
  const serials = (await Promise.all(many.map(({ id }) => serialOf(id)))).sort((a, b) => a - b)
  const first = serials[0] as number
  expect(serials).toEqual(serials.map((_, i) => first + i))
  const last = many.at(-1)?.id as string
  const number = (await the.page(the.clerk, last))['number']
  done(await the.leader.post(at(last, '/voiding'), { reason: '抽取结果变更' }))
  expect(await the.page(the.clerk, last)).toMatchObject({ stage: 'voided', number })
  const next = await the.signed()
  expect(await serialOf(next.id)).toBe(first + 20)
})

test('the letter is a PDF as issued, its digest in the journal; names stand in the paper and nowhere in an event', async () => {
  const draft = await the.reviewed()
  const preview = await the.clerk.get(at(draft.id, '/letter.pdf?copy=institution'))
  expect(preview.response.headers.get('content-disposition')).toMatch(/^inline; .*\.pdf$/)
  const { id } = await the.signed()
  const bytes = new Uint8Array(await (await the.clerk.get(at(id, '/letter.pdf'))).response.arrayBuffer())
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  const bodies = await house.house.database.act((sql) =>
    sql<{ body: Buffer }>("select body from journal_entry where procedure = 'document' and subject = $1", [id]),
  )
  const text = bodies.map(({ body }) => body.toString('utf8')).join('\n')
  expect(text).toContain(createHash('sha256').update(bytes).digest('hex'))
  for (const secret of ['刘延川', '赵雪莹', '0971', '养老护理员', '西宁']) expect(text).not.toContain(secret)
  // A draft is set anew for whoever works on it, the issued letter for its editable copy: with the names in both.
  for (const each of [draft.id, id]) {
    const word = await the.clerk.get(at(each, '/letter.docx'))
    expect(word.response.headers.get('content-disposition')).toMatch(/^attachment; .*\.docx$/)
    const words = await wordsIn(Buffer.from(await word.response.arrayBuffer()))
    for (const said of ['刘延川', '赵雪莹', '0971-0000000']) expect(words).toContain(said)
  }
  expect((await the.institution.get(at(id, '/letter.docx'))).status).toBe(403)
})

test('the Department, another industry and the administrators see no document', async () => {
  const { id } = await the.signed()
  for (const [account, status] of [
    ['shengting', 403],
    ['hangye', 403],
    ['xitong', 403],
    ['shenji', 200],
    ['neidu', 404],
  ] as const)
    expect([account, (await (await house.as(account)).get(at(id))).status]).toEqual([account, status])
})

test('what waits for review, signature and delivery is a duty of the Centre', async () => {
  const { id, supervisor, today } = await drafted(house)
  const mine = async () =>
    ((await the.clerk.get('/api/duties')).body['rows'] as { subject: string; name: string }[])
      .filter(({ subject }) => subject === id)
      .map(({ name }) => name)
  expect(await mine()).toEqual(['核稿：委派函'])
  done(await the.clerk.post(at(id, '/draft'), amendment()))
  done(await the.reviewer.post(at(id, '/review'), {}))
  expect(await mine()).toEqual(['签发：委派函'])
  done(await the.leader.post(at(id, '/signature'), {}))
  expect(await mine()).toEqual(['送达：委派函'])
  done(await the.serve(id, supervisor, today))
  done(await the.serve(id, institutionId(0), today))
  expect(await mine()).toEqual([])
})
