/** Reminders from the duty to the receiver: one summary a person and day, and nothing told that is hidden. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remind } from '../../src/duties/remind.ts'
import { planted, remindedHouse, secret } from './reminder-kit.ts'

let house: Awaited<ReturnType<typeof remindedHouse>>
beforeAll(async () => {
  house = await remindedHouse()
})
afterAll(() => house.close())

type Called = (typeof house)['called']
const list = async (who: Called) =>
  (await who.get('/api/reminders')).body as unknown as {
    unread: number
    rows: { id: string; lines: { name: string | null; moment: string; path: string }[] }[]
  }
const plant = (kind: string, owner: string, confidential: boolean, procedure: string) =>
  house.rows(
    `insert into duty (procedure, subject, kind, name, owner, remind_on, due_on, confidential)
     values ($1, $2, $3, '埋设的事项', $4, array[$5::date], $5::date, $6)`,
    [procedure, house.hidden.id, kind, owner, house.hidden.due, confidential],
  )

test('a person registers addresses in person, and nobody for another; they are sealed', async () => {
  const { rows, called, choices, reachable } = house
  const { id, person } = await choices(called)
  const wrong = await called.post(`/api/contacts/${id}/mail`, { person, mail: 'a@b.cn\nbcc: c@d.cn' })
  expect([wrong.status, wrong.body.reason]).toEqual([409, '邮箱地址的格式不正确'])
  expect(await reachable()).toEqual([201, 201])
  const other = await house.zhongxin?.post(`/api/contacts/${id}/mail`, { person, mail: 'b@c.cn' })
  expect(other?.status).toBe(404)
  const stranger = await choices(house.jigou as Called)
  const foreign = await house.jigou?.post(`/api/contacts/${stranger.id}/mail`, { person, mail: 'b@c.cn' })
  expect([foreign?.status, foreign?.body.reason]).toEqual([409, '只能登记本人的联系方式'])
  const [journal] = await rows<{ found: boolean }>(
    `select exists (select from journal_entry where position($1::bytea in body) > 0) as found`,
    [Buffer.from(planted)],
  )
  expect(journal?.found).toBe(false)
  expect((await called.get('/api/contacts/mine')).body).toMatchObject({
    phone: '139****1234',
    mail: 'w***@mail.example',
  })
})

test('nothing in the quiet hours; on the last morning one summary, in the desk, by mail and by the gateway', async () => {
  const { smtp, web, clock, called, hidden, until } = house
  clock('07:59', hidden.due)
  expect(await remind(house.house)).toBe(0)
  clock('08:00', hidden.due)
  // Two ticks at once tell once.
  await Promise.all([remind(house.house), remind(house.house)])
  expect(await remind(house.house)).toBe(0)
  const { unread, rows: shown } = await list(called)
  expect(unread).toBe(1)
  expect(shown[0]?.lines).toMatchObject([{ name: '答复委派', moment: 'last', path: `dispatches/${hidden.id}` }])
  await until(() => smtp.got.length > 0 && web.got.length > 0)
  expect([smtp.got.length, web.got.length]).toEqual([1, 1])
  expect(smtp.got[0]?.to).toEqual([planted])
  const { body, headers } = web.got[0] as (typeof web.got)[number]
  const signed = createHmac('sha256', secret).update(`${headers['x-zhidu-timestamp']}.${body}`).digest('hex')
  expect(headers['x-zhidu-signature']).toBe(`v1=${signed}`)
  expect(JSON.parse(body)).toMatchObject({ id: headers['idempotency-key'], phone: '13900001234' })
  expect(JSON.parse(body).text).toContain('今日到期 1 项')
})

test('what leaves betrays nothing of the hidden visit, nor of anybody', async () => {
  const { smtp, web, hidden } = house
  const mail = smtp.got.map(({ raw }) => decoded(raw)).join('\n')
  expect(mail).toContain('今日到期 1 项')
  const everything = [mail, ...web.got.map(({ body }) => body)].join('\n')
  for (const secretWord of [hidden.id, hidden.institution, hidden.name, '暗访', '督导', '委派', hidden.account])
    expect(everything).not.toContain(secretWord)
})

test('read is read, by the person alone', async () => {
  const { called } = house
  const id = (await list(called)).rows[0]?.id
  expect((await house.zhongxin?.post(`/api/reminders/${id}/reading`, {}))?.status).toBe(404)
  expect((await called.post(`/api/reminders/${id}/reading`, {})).status).toBe(201)
  expect((await list(called)).unread).toBe(0)
  expect((await called.get('/api/session')).body).toMatchObject({ unread: 0 })
})

test('a confidential duty never reaches an institution, even one that owns it', async () => {
  const { rows, hidden } = house
  await plant('planted-secret', hidden.institution, true, 'institution')
  await plant('planted-plain', hidden.institution, false, 'institution')
  await plant('planted-office', hidden.institution, true, 'daily-supervision')
  const [office] = await rows<{ id: string }>("select id from organisation where kind = 'centre'")
  await rows("update duty set owner = $1 where kind = 'planted-office'", [office?.id])
  await remind(house.house)
  const { lines } = (await list(house.jigou as Called)).rows[0] ?? { lines: [] }
  const kinds = await rows<{ kind: string; name: string }>(
    "select l.kind, a.name from reminder_line l join account a on a.id = l.account where l.kind like 'planted%' order by 1, 2",
  )
  expect(lines.length).toBe(1)
  expect(kinds.map(({ kind }) => kind)).not.toContain('planted-secret')
  const told = kinds.filter(({ kind }) => kind === 'planted-office').map(({ name }) => name)
  expect(told).toContain('zhongxin')
  expect(told).not.toContain('waidu')
})

/** The body of a mail, however it was encoded on its way. */
function decoded(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
