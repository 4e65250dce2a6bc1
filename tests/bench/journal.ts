/** B7: verify the whole journal from the database, beside SHA-256 over the same bytes read bare. */
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { append } from '../../src/journal/append.ts'
import type { Entry } from '../../src/journal/entry.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { machine } from '../../src/kernel/machine.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { temporaryPostgres } from '../postgres.ts'
import { type Case, seeded } from './harness.ts'

const hex = '0123456789abcdef'

function uuids(seed: number): () => string {
  const draw = seeded(seed)
  const digits = (n: number) => Array.from({ length: n }, () => hex[draw(16)]).join('')
  return () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`
}

/** An entry of the usual size: one act upon one subject, with two references to words. */
function entryOf(id: () => string, n: number): Entry {
  const words = () => ({ ref: id(), c: createHash('sha256').update(String(n)).digest('base64url') })
  return {
    v: 1,
    id: id(),
    cause: null,
    at: new Date(1_750_000_000_000 + n * 1000).toISOString(),
    actor: machine.id,
    org: machine.organisation,
    power: 'centre.keepInstitutions',
    clause: 'a14.2',
    procedure: 'institution',
    subject: id(),
    version: 1,
    event: { type: 'CommitmentRecorded', statement: words(), evidence: words() } as Entry['event'],
    idem: id(),
  }
}

async function prepare(size: number) {
  const { privateKey } = generateKeyPairSync('ed25519')
  const signer = { name: 'bench', key: privateKey }
  const postgres = await temporaryPostgres()
  await migrate(postgres.url.owner)
  const database = openDatabase(postgres.url.app)
  const id = uuids(7)
  for (let n = 0; n < size; n += 5000) {
    const entries = Array.from({ length: Math.min(5000, size - n) }, (_, i) => entryOf(id, n + i))
    await database.act((sql) => append(sql, entries))
  }
  while ((await sealOnce(database, signer)) > 0);
  const client = new pg.Client({ connectionString: postgres.url.owner })
  await client.connect()
  await client.query('vacuum analyze')
  const publicKey = createPublicKey(privateKey)
  return {
    async ours() {
      const verdict = await database.act((sql) => verifyJournal(sql, 'bench', publicKey))
      if (!verdict.ok) throw new Error(`the journal does not verify: ${verdict.what}`)
      return verdict.size
    },
    async reference() {
      let read = 0
      for (;;) {
        const { rows } = await client.query<{ body: Buffer }>({
          name: 'bare',
          text: `select e.body from journal_seal s join journal_entry e on e.id = s.entry
                 where s.seq >= $1 order by s.seq limit 2000`,
          values: [read],
        })
        if (rows.length === 0) return read
        for (const { body } of rows) createHash('sha256').update(body).digest()
        read += rows.length
      }
    },
    async check() {
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from journal_seal')
      if (rows[0]?.n !== size) throw new Error(`${rows[0]?.n} of ${size} entries are sealed`)
    },
    async close() {
      await client.end()
      await database.close()
      await postgres.stop()
    },
  }
}

export const journal: Case = {
  name: 'B7',
  what: 'verify the journal',
  unit: 'entry',
  sizes: [100_000],
  goal: '≥ 0.5 of bare',
  holds: (ours, reference) => reference / ours >= 0.5,
  prepare,
}
