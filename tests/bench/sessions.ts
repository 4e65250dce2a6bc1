/**
 * B2 on sessions: the calendar and the list of who examines where, through HTTP beside the same SQL bare.
 * The rows are copies of rehearsal sessions spread over three years; nothing but reading is measured.
 */
import type pg from 'pg'
import type { Case, Prepared } from './harness.ts'
import { openBench } from './house.ts'
import { keptOpen } from './kept.ts'

export const moreSessions = `insert into evaluation_session (id, activity, batch, institution, prefecture, number, occupation, level, kind, subject, venue,
    starts, ends, day, state, rooms, places, candidates, examiners, internal)
  select md5('bench' || n)::uuid, t.activity, t.batch, t.institution, t.prefecture, t.number, t.occupation, t.level, t.kind, t.subject, t.venue,
    (date '2026-01-01' + n % 1096 + time '09:00') at time zone 'Asia/Shanghai', (date '2026-01-01' + n % 1096 + time '11:00') at time zone 'Asia/Shanghai',
    date '2026-01-01' + n % 1096, 'planned', t.rooms, t.places, n % 60, t.examiners, t.internal
  from generate_series(1, $1::int) n
  join (select *, row_number() over (order by id) as place from evaluation_session) t on t.place = 1 + n % (select count(*) from evaluation_session)`

const columns = `s.*, i.name from evaluation_session s join institution i on i.id = s.institution`
const order = 'order by s.starts, s.id limit 50'

type Work = { what: string; path: string; sql: string; values: unknown[]; times: number }
const works: Work[] = [
  {
    what: 'sessions of a month',
    path: '/api/activities/sessions?from=2027-03-01&until=2027-03-31',
    sql: `select ${columns} where s.day between $1 and $2 ${order}`,
    values: ['2027-03-01', '2027-03-31'],
    times: 20,
  },
  {
    what: 'sessions of a month and prefecture',
    path: '/api/activities/sessions?from=2027-03-01&until=2027-03-31&prefecture=630200',
    sql: `select ${columns} where s.day between $1 and $2 and s.prefecture = $3 ${order}`,
    values: ['2027-03-01', '2027-03-31', '630200'],
    times: 20,
  },
  {
    what: 'days of a month',
    path: '/api/activities/days?from=2027-03-01&until=2027-03-31',
    sql: `select s.day, count(*), count(distinct s.institution), sum(s.candidates) from evaluation_session s
          where s.day between $1 and $2 group by s.day order by s.day`,
    values: ['2027-03-01', '2027-03-31'],
    times: 20,
  },
]

async function filled(size: number) {
  const bench = await openBench()
  await bench.client.query(moreSessions, [size - (await countIn(bench.client))])
  await bench.client.query('vacuum analyze')
  return bench
}

const countIn = async (client: pg.Client) =>
  (await client.query<{ n: number }>('select count(*)::int as n from evaluation_session')).rows[0]?.n ?? 0

async function prepare(size: number, work: Work): Promise<Prepared> {
  const { client, get } = await keptOpen(`sessions ${size}`, () => filled(size))
  let [rows, seen] = [0, -1]
  return {
    close: async () => undefined,
    async ours() {
      for (let i = 0; i < work.times; i++)
        seen = (JSON.parse((await get(work.path)).toString('utf8')) as { rows: unknown[] }).rows.length
      return work.times
    },
    async reference() {
      for (let i = 0; i < work.times; i++)
        rows = (await client.query({ name: work.what, text: work.sql, values: work.values })).rows.length
      return work.times
    },
    async check() {
      if ((await countIn(client)) !== size) throw new Error('the table has not the size it should have')
      if (rows === 0 || seen !== rows) throw new Error(`${work.what}: ${seen} rows answered, ${rows} in the table`)
    },
  }
}

export const sessions: Case[] = works.map((work) => ({
  name: 'B2',
  what: work.what,
  unit: 'reading',
  sizes: [100_000],
  goal: '≤ 1.5 × bare + 2 ms',
  holds: (ours, reference) => ours <= 1.5 * reference + 2,
  prepare: (size) => prepare(size, work),
}))
