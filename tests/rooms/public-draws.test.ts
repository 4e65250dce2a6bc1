/** What anybody may know of a draw, and from when: the fingerprint from the seal on, for whom it was only once it is over. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDraws } from '../../src/procedures/dispatch/facts.ts'
import { verify } from '../../src/procedures/dispatch/draw/verify.ts'
import { makeCase } from './case.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let open: string
let hidden: string
beforeAll(async () => {
  house = await makeCase()
  open = (await house.asked({}, 23)).id
  hidden = (await house.asked({ announced: false }, 24, '13:00', '15:00')).id
})
afterAll(() => house.close())

const year = () => new Date().getFullYear()
const nobody = '00000000-0000-4000-8000-000000000000'
const anybody = {
  actor: { id: nobody, organisation: nobody, kind: 'public' as const, powers: [] },
  at: new Date().toISOString(),
  today: '2026-01-01' as const,
}
const seen = (at: string) => house.house.database.read(anybody, (sql) => publicDraws(sql, year(), at))
const sessionOf = async (id: string) => (await house.pageOf(id)).draw.session
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000)

test('before the end nobody is told for whom a draw was, announced or not', async () => {
  const { chain, draws } = await seen(new Date().toISOString())
  expect(chain?.anchor).toMatch(/^[0-9a-f]{64}$/)
  expect(draws).toHaveLength(2)
  for (const draw of draws)
    expect(draw).toMatchObject({ stage: 'drawn', id: null, institution: null, firstDay: null, replaced: null })
  for (const id of [open, hidden])
    expect((await house.request('GET', `/draws/${await sessionOf(id)}.json`)).status).toBe(404)
})

test('after the end it is told of the disclosed one alone', async () => {
  const { draws } = await seen(ahead(40).toISOString())
  const of = async (id: string) => {
    const session = await sessionOf(id)
    return draws.find((draw) => draw.session === session)
  }
  expect(await of(open)).toMatchObject({ id: open, institution: expect.stringContaining('演练') })
  expect(await of(hidden)).toMatchObject({ id: null, institution: null, firstDay: null })
})

test('the file of a draw that is over computes again, and opens no card', async () => {
  const clock = house.house.clock
  house.house.clock = () => ahead(40)
  try {
    const { body, status } = await house.request('GET', `/draws/${await sessionOf(open)}.json`)
    expect(status).toBe(200)
    expect(verify(body).ok).toBe(true)
    expect(body.openings).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/[RY]63\d{6}/)
    expect((await house.request('GET', `/draws/${await sessionOf(hidden)}.json`)).status).toBe(404)
  } finally {
    house.house.clock = clock
  }
})

test('the answer leaves the lock as it was', async () => {
  const rows = await house.house.database.read(anybody, async (sql) => {
    await publicDraws(sql, year(), ahead(40).toISOString())
    return sql('select id from dispatch')
  })
  expect(rows).toEqual([])
})
