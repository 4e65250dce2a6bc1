/** B9: what people do all day, in a house of many years beside the same house with a tenth of the rows. */
import { crowd } from './crowd.ts'
import type { Case, Prepared } from './harness.ts'
import { openBench } from './house.ts'
import { keptOpen } from './kept.ts'
import { answersTo, endedRecords, oneVisit } from './visit.ts'

/** What the larger house is compared with. */
const small = 10_000

async function filled(size: number) {
  const bench = await openBench()
  const visit = await oneVisit(bench)
  await crowd(bench, visit.id, size)
  const [record = ''] = await endedRecords(bench, visit.id, 1)
  return { bench, visit, record }
}
type Filled = Awaited<ReturnType<typeof filled>>

async function openBoth(size: number) {
  const little = await filled(small)
  const large = await filled(size)
  return {
    little,
    large,
    async close() {
      await large.bench.close()
      await little.bench.close()
    },
  }
}

type Work = { what: string; times: number; once(filled: Filled): Promise<unknown> }
const works: Work[] = [
  {
    what: 'list of sessions',
    times: 20,
    once: ({ bench }) => bench.get('/api/activities/sessions?from=2027-03-01&until=2027-03-31'),
  },
  { what: 'list of supervisions', times: 20, once: ({ bench }) => bench.get('/api/daily-supervisions') },
  { what: 'list of records', times: 20, once: ({ bench }) => bench.get('/api/records') },
  { what: 'records that are mine', times: 20, once: ({ bench, visit }) => bench.get('/api/records', visit.who) },
  { what: 'page of a case', times: 20, once: ({ bench, visit }) => bench.get(`/api/daily-supervisions/${visit.id}`) },
  { what: 'page of a record', times: 20, once: ({ bench, visit }) => bench.get(`/api/records/${visit.id}`) },
  {
    what: 'one act',
    times: 20,
    once: ({ bench, visit, record }) =>
      bench.post(`/api/records/${record}/answers`, JSON.parse(answersTo(visit.items)) as object, visit.who),
  },
]

async function prepare(size: number, { times, once }: Work): Promise<Prepared> {
  const { little, large } = await keptOpen(`growth ${size}`, () => openBoth(size))
  const run = async (house: Filled) => {
    for (let i = 0; i < times; i++) await once(house)
    return times
  }
  const counted = async ({ bench }: Filled) =>
    (await bench.client.query<{ n: number }>('select count(*)::int as n from evaluation_session')).rows[0]?.n ?? 0
  return {
    ours: () => run(large),
    reference: () => run(little),
    async check() {
      const [more, less] = [await counted(large), await counted(little)]
      if (less < small || more < size || more < 2 * less) throw new Error(`${more} sessions beside ${less}`)
    },
    close: async () => undefined,
  }
}

export const growth: Case[] = works.map((work) => ({
  name: 'B9',
  what: `${work.what}, 10k → N`,
  unit: 'time',
  sizes: [100_000],
  goal: '≤ 1.15 × itself at 10k',
  holds: (ours, reference) => ours <= 1.15 * reference,
  prepare: (size) => prepare(size, work),
}))
