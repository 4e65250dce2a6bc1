/** The journal on the real database: sealed, proven, and any change behind its back found and named. */
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, type House } from '../../src/act.ts'
import { openCheckpoint } from '../../src/journal/checkpoint.ts'
import { proveEntry } from '../../src/journal/prove.ts'
import { replay } from '../../src/journal/replay.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { includes } from '../../src/journal/tree.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { machine } from '../../src/kernel/machine.ts'
import { calendarFor } from '../../src/law/calendar/index.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { operations } from '../../src/registers/operations/index.ts'
import { temporaryPostgres } from '../postgres.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const signer = { name: 'test', key: privateKey }
let postgres: Awaited<ReturnType<typeof temporaryPostgres>>
let house: House
let root: pg.Client

beforeAll(async () => {
  postgres = await temporaryPostgres()
  await migrate(postgres.url.owner)
  house = {
    database: openDatabase(postgres.url.app),
    procedures: new Map([['operations', operations]]),
    consequencesOf: async () => [],
    keepPersonal: async () => undefined,
    calendar: calendarFor(),
    clock: () => new Date(),
  }
  // Whoever owns the tables could switch the triggers off; the journal must tell all the same.
  root = new pg.Client({ connectionString: postgres.url.owner })
  await root.connect()
})
afterAll(async () => {
  await root.end()
  await house.database.close()
  await postgres.stop()
})

const record = (subject = randomUUID(), key?: string) =>
  act(
    house,
    [{ procedure: 'operations', subject, command: { type: 'record', kind: 'clock-checked', count: 1 } as never }],
    machine,
    key ? { key, body: Buffer.from(subject) } : undefined,
  )
const seal = async () => {
  while ((await sealOnce(house.database, signer)) > 0);
}
const verdict = () => house.database.act((sql) => verifyJournal(sql, 'test', createPublicKey(privateKey)))

test('entries are sealed, proven and verified; the checkpoint is signed', async () => {
  const done = await Promise.all(Array.from({ length: 40 }, () => record()))
  await seal()
  expect(await verdict()).toEqual({ ok: true, size: 40, unsealed: 0 })
  expect(await house.database.act((sql) => replay(sql, [operations]))).toMatchObject({ differences: [] })
  const proof = await house.database.act((sql) => proveEntry(sql, done[7]?.entries[0] as string))
  const checkpoint = openCheckpoint(proof?.checkpoint as string, 'test', createPublicKey(privateKey))
  expect(checkpoint?.size).toBe(40)
  expect(
    includes(
      Buffer.from(proof?.leaf as string, 'hex'),
      proof?.seq as number,
      40,
      (proof?.path ?? []).map((h) => Buffer.from(h, 'base64')),
      checkpoint?.root as Buffer,
    ),
  ).toBe(true)
})

test('an inspection sees one moment, whatever is written meanwhile, and writes nothing itself', async () => {
  await house.database.inspect(async (sql) => {
    const count = () => sql('select count(*)::int as n from journal_entry')
    const before = await count()
    await record()
    expect(await count()).toEqual(before)
  })
  const write = house.database.inspect((sql) => sql('delete from idempotency where false'))
  await expect(write).rejects.toThrow(/read-only transaction/)
  await seal()
})

test('a submit repeated 50 times in parallel has one effect and 50 equal answers', async () => {
  const [subject, key] = [randomUUID(), randomUUID()]
  const answers = await Promise.all(Array.from({ length: 50 }, () => record(subject, key)))
  expect(new Set(answers.map(({ entries }) => entries.join())).size).toBe(1)
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
  const { rows } = await root.query('select count(*)::int as n from journal_entry where subject = $1', [subject])
  expect(rows).toEqual([{ n: 1 }])
})

test('the application can neither change nor delete an entry, nor empty a table', async () => {
  for (const text of [
    "update journal_entry set procedure = 'x'",
    'delete from journal_seal',
    'truncate journal_node',
    'truncate journal_checkpoint',
  ])
    await expect(house.database.act((sql) => sql(text))).rejects.toThrow(/permission denied|append-only/)
  await expect(root.query('delete from journal_entry')).rejects.toThrow('append-only')
})

const changes: [name: string, change: string, named: RegExp][] = [
  [
    'a byte of a body',
    'update journal_entry set body = set_byte(body, 30, get_byte(body, 30) # 1) where id = (select entry from journal_seal where seq = 9)',
    /9|条目/,
  ],
  [
    'a byte of a leaf',
    'update journal_entry set leaf = set_byte(leaf, 3, get_byte(leaf, 3) # 1) where id = (select entry from journal_seal where seq = 12)',
    /散列不符/,
  ],
  [
    'the version column',
    'update journal_entry set version = version + 1 where id = (select entry from journal_seal where seq = 12)',
    /version/,
  ],
  [
    'the subject column',
    'update journal_entry set subject = gen_random_uuid() where id = (select entry from journal_seal where seq = 12)',
    /subject/,
  ],
  [
    'the procedure column',
    "update journal_entry set procedure = procedure || ' ' where id = (select entry from journal_seal where seq = 12)",
    /procedure/,
  ],
  [
    'the time column by a millionth of a second',
    "update journal_entry set at = at + interval '1 microsecond' where id = (select entry from journal_seal where seq = 12)",
    /at/,
  ],
  [
    'the time column',
    "update journal_entry set at = at + interval '1 second' where id = (select entry from journal_seal where seq = 12)",
    /at/,
  ],
  [
    'the transaction number',
    'update journal_entry set xid = (xid::text::bigint + 1)::text::xid8 where id = (select entry from journal_seal where seq = 12)',
    /事务号/,
  ],
  ['the order of two entries', 'update journal_seal set seq = seq + 1000000 where seq = 5', /缺少/],
  [
    'a tree node',
    'update journal_node set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where level = 1 and index = 3',
    /树节点 1\/3/,
  ],
  ['a missing tree node', 'delete from journal_node where level = 2 and index = 1', /树节点 2\/1/],
  [
    'a byte moved from one node to the next',
    `update journal_node n set hash = case n.index when 2 then substr(n.hash, 1, 31) else substr(o.hash, 32) || n.hash end
     from journal_node o where n.level = 1 and n.index in (2, 3) and o.level = 1 and o.index = 2`,
    /树节点 1\/2/,
  ],
  ['a node of a level that cannot be', "insert into journal_node values (60, 0, '\\x00')", /多出树节点 60\/0/],
  ['a node before the first', "insert into journal_node values (0, -1, '\\x00')", /多出树节点 0\/-1/],
  ['an invented tree node', "insert into journal_node values (5, 99, '\\x00')", /多出树节点 5\/99/],
  [
    'a checkpoint root',
    'update journal_checkpoint set root = set_byte(root, 0, get_byte(root, 0) # 1) where size = 40',
    /检查点/,
  ],
  ['a checkpoint note', "update journal_checkpoint set note = replace(note, 'zhidu', 'zhidv') where size = 40", /签名/],
  [
    'a deleted checkpoint',
    'delete from journal_checkpoint where size = (select max(size) from journal_checkpoint)',
    /没有覆盖/,
  ],
]

test.each(changes)('%s changed by the owner with triggers off is found and named', async (_name, change, named) => {
  await seal()
  await root.query('begin')
  try {
    for (const table of ['journal_entry', 'journal_seal', 'journal_node', 'journal_checkpoint'])
      await root.query(`alter table ${table} disable trigger user`)
    const { rowCount } = await root.query(change)
    expect(rowCount).toBeGreaterThan(0)
    const found = await verifyJournal(
      async (text, values) => (await root.query(text, values ? [...values] : [])).rows,
      'test',
      createPublicKey(privateKey),
    )
    expect(found.ok).toBe(false)
    expect(found.ok ? '' : found.what).toMatch(named)
  } finally {
    await root.query('rollback')
  }
  expect((await verdict()).ok).toBe(true)
})
