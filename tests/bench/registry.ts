/**
 * B2: reading the register of institutions through HTTP, with sign-in, permission, row-level security and the read log
 * on, beside the same SQL bare. The rows are copies of rehearsal rows under names of their own; nothing but reading
 * is measured, so the copies need no history.
 */
import type pg from 'pg'
import type { Case, Prepared } from './harness.ts'
import { openBench } from './house.ts'
import { keptOpen } from './kept.ts'

const copies = `insert into institution (id, version, state, code, name, address, kind, kinds, prefecture, industry, filed_on, valid_until,
    occupations, standing_since, standing)
  select md5('bench' || n)::uuid, t.version, t.state - 'receipt', 'B' || lpad(n::text, 17, '0'),
         left(t.name, 2) || translate(substr(md5(n::text), 1, 4), '0123456789abcdef', '湟昆雪祁共岸麓泉盆泽热艺江源盐湖') || '职业技能培训学校',
         t.address, t.kind, t.kinds, t.prefecture, t.industry, date '2023-01-01' + n % 1200, date '2029-12-31',
         t.occupations, t.standing_since, t.standing
  from generate_series(1, $1::int) n
  join (select *, row_number() over (order by id) as place from institution where receipt_serial is null) t
    on t.place = 1 + n % (select count(*) from institution where receipt_serial is null)`

const columns = `i.id, i.code, i.name, i.kind, i.prefecture, o.name as industry, i.filed_on as "filedOn", i.valid_until as "validUntil",
  i.receipt_year, i.receipt_serial, i.occupations, i.standing[width_bucket(current_date, i.standing_since)] as status
  from institution i left join organisation o on o.id = i.industry`
const order = 'order by i.filed_on desc, i.id desc limit'

type Work = {
  what: string
  path: string
  sql: string
  values: unknown[]
  times: number
  deep?: true
  rowsOf(bytes: Buffer): number
}

async function filled(size: number) {
  const bench = await openBench()
  await bench.client.query(copies, [size - (await countIn(bench.client))])
  await bench.client.query('vacuum analyze')
  return bench
}

async function countIn(client: pg.Client): Promise<number> {
  return (await client.query<{ n: number }>('select count(*)::int as n from institution')).rows[0]?.n ?? 0
}

async function prepare(size: number, work: Work): Promise<Prepared> {
  const { client, get } = await keptOpen(`registry ${size}`, () => filled(size))
  const path = work.path.replace('CURSOR', work.deep ? await cursorAt(client, size >> 1) : '')
  const values = work.deep ? path.slice(path.indexOf('=') + 1).split('_') : work.values
  const bare = async () => (await client.query({ name: work.what, text: work.sql, values })).rows.length
  let [rows, seen] = [0, -1]
  return {
    close: async () => undefined,
    async ours() {
      for (let i = 0; i < work.times; i++) seen = work.rowsOf(await get(path))
      return work.times
    },
    async reference() {
      for (let i = 0; i < work.times; i++) rows = await bare()
      return work.times
    },
    async check() {
      if ((await countIn(client)) !== size) throw new Error('the table has not the size it should have')
      if (rows === 0 || seen !== rows) throw new Error(`${work.what}: ${seen} rows answered, ${rows} in the table`)
    },
  }
}

async function cursorAt(client: pg.Client, place: number): Promise<string> {
  const { rows } = await client.query<{ at: string }>(
    `select filed_on || '_' || id as at from institution order by filed_on desc, id desc offset $1 limit 1`,
    [place],
  )
  return rows[0]?.at ?? ''
}

const inPage = (bytes: Buffer) => (JSON.parse(bytes.toString('utf8')) as { rows: unknown[] }).rows.length
/** The rows of a file, without its head and the line that says who took it. */
const inFile = (bytes: Buffer) => bytes.toString('utf8').trimEnd().split('\r\n').length - 2

const works: Work[] = [
  {
    what: 'newest page',
    path: '/api/institutions',
    sql: `select ${columns} ${order} 50`,
    values: [],
    times: 20,
    rowsOf: inPage,
  },
  {
    what: 'page in the middle',
    path: '/api/institutions?after=CURSOR',
    deep: true,
    values: [],
    times: 20,
    rowsOf: inPage,
    sql: `select ${columns} where (i.filed_on, i.id) < ($1::date, $2::uuid) ${order} 50`,
  },
  {
    what: 'by prefecture',
    path: '/api/institutions?prefecture=630200',
    times: 20,
    rowsOf: inPage,
    sql: `select ${columns} where i.prefecture = $1 ${order} 50`,
    values: ['630200'],
  },
  {
    what: 'search 雪泉祁',
    path: `/api/institutions?search=${encodeURIComponent('雪泉祁')}`,
    times: 6,
    rowsOf: inPage,
    sql: `select ${columns} where i.id in (select id from institution_search where pairs @> bigrams($1))
      and lower(i.name) like '%' || $1 || '%' ${order} 50`,
    values: ['雪泉祁'],
  },
  {
    what: 'CSV, every row',
    path: '/api/institutions/export.csv',
    times: 1,
    rowsOf: inFile,
    sql: `select ${columns} ${order} 100000`,
    values: [],
  },
]

export const registry: Case[] = works.map((work) => ({
  name: 'B2',
  what: work.what,
  unit: 'reading',
  sizes: [100_000],
  goal: '≤ 1.5 × bare + 2 ms',
  holds: (ours, reference) => ours <= 1.5 * reference + 2,
  prepare: (size) => prepare(size, work),
}))
