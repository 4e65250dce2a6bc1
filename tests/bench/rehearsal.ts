/**
 * B11: the province with its two years loaded into an empty house through the same acts as anybody's, beside as many bare
 * durable commits of one row as it has journal entries. Afterwards everything is counted, and the journal is verified
 * and replayed. A house is loaded once, so every round opens a new one.
 */
import { createPublicKey } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { openHouse, signerName } from '../../src/house.ts'
import { replay } from '../../src/journal/replay.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { temporaryArguments } from '../postgres.ts'
import type { Case } from './harness.ts'

type Loaded = Awaited<ReturnType<typeof load>>

async function load() {
  const { args, remove } = temporaryArguments()
  let begun = 0
  // The database is started before the first line is said: only the loading counts.
  const house = await openHouse({ ...args, rehearsal: 'full' }, () => {
    begun ||= performance.now()
  })
  const ms = performance.now() - begun
  const [row] = await house.house.database.act((sql) => sql<{ n: number }>('select count(*) as n from journal_entry'))
  return { house, remove, ms, entries: row?.n ?? 0 }
}

/** What the province is meant to hold, by the question that counts it. */
const counts: readonly [string, number][] = [
  ['select count(*) as n from institution', 120],
  ["select count(*) as n from supervisor where kind = 'external'", 150],
  ["select count(*) as n from supervisor where kind = 'internal'", 500],
  ["select sum(jsonb_array_length(state->'examiners')) as n from institution", 900],
  ["select sum(jsonb_array_length(state->'batches')) as n from activity", 2000],
  ['select count(*) as n from follow_up', 13],
  ['select count(*) as n from rectification', 9],
]

async function checked({ house: { house, signer } }: Loaded): Promise<void> {
  while ((await sealOnce(house.database, signer)) > 0);
  await house.database.inspect(async (sql) => {
    for (const [question, wanted] of counts) {
      const [row] = await sql<{ n: number }>(question)
      if (Number(row?.n) !== wanted) throw new Error(`${question}: ${row?.n} of ${wanted}`)
    }
    const verdict = await verifyJournal(sql, signerName, createPublicKey(signer.key))
    if (!verdict.ok) throw new Error(`the journal does not verify: ${verdict.what}`)
    const { differences } = await replay(sql, [...house.procedures.values()])
    if (differences.length > 0) throw new Error(`${differences.length} rows are not the fold of their journal`)
  })
}

async function bare({ house, entries }: Loaded): Promise<number> {
  const client = new pg.Client({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(
    'create table if not exists bare (id bigint generated always as identity primary key, body text not null)',
  )
  const start = performance.now()
  for (let i = 0; i < entries; i++)
    await client.query({ name: 'bare', text: 'insert into bare (body) values ($1)', values: [`entry ${i}`] })
  const ms = performance.now() - start
  await client.end()
  return ms
}

export const rehearsalLoad: Case = {
  name: 'B11',
  what: 'rehearsal load',
  unit: 'load',
  sizes: [1],
  goal: '≤ 20 s',
  holds: (ours) => ours <= 20_000,
  async prepare() {
    let last: Loaded | undefined
    const closed = async () => {
      await last?.house.close()
      last?.remove()
    }
    return {
      async ours() {
        await closed()
        last = await load()
        return { ms: last.ms, work: 1 }
      },
      // The first round begins with ours, so that there is a database to write into.
      reference: async () => ({ ms: await bare(last as Loaded), work: 1 }),
      check: async () => checked(last as Loaded),
      close: closed,
    }
  },
}
