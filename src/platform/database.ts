/**
 * The way to PostgreSQL: one transaction for an act, one read-only transaction for a view.
 * Row-level security shows nothing until the transaction has said which scope it works in.
 */
import pg from 'pg'
import type { Row, Sql } from '../kernel/sql.ts'
import type { Reader } from '../kernel/procedure.ts'

export type Reach = 'all' | 'field' | 'own' | 'self'

export type Database = {
  /** Runs `work` as an act: sees every row, so that a pool or a recusal is never silently short. */
  act<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Runs `work` read-only, with the reader's reach. */
  read<T>(reader: Reader, work: (sql: Sql) => Promise<T>): Promise<T>
  /** Runs `work` read-only over everything, as it stood at one moment: what is written meanwhile is not seen. */
  inspect<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// Days stay text and counts stay numbers: a Date would move a day across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))
// date[]: the driver knows no name for its type
pg.types.setTypeParser(1182 as number as typeof pg.types.builtins.DATE, (text) =>
  text === '{}' ? [] : text.slice(1, -1).split(','),
)

/** Serialisation failure, deadlock, lost race for a version: the whole transaction is run again. */
const again = new Set(['40001', '40P01'])
const tries = 3

export function openDatabase(url: string, connections = 12): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    pipeline: true,
  })
  pool.on('error', () => undefined) // a broken idle connection is replaced at the next use

  async function transaction<T>(begin: string, values: readonly string[], work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken = false
    const sql = statements(client)
    try {
      // Not waited for: the opening travels with the first statement, and a statement behind a failed one fails too.
      const opened = Promise.all([client.query(begin), values.length ? sql(scopeOfReader, values) : undefined])
      opened.catch(() => undefined)
      const result = await work(sql)
      await opened
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    async act(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transaction("begin; select set_config('app.scope', 'act', true)", [], work)
        } catch (error) {
          if (attempt >= tries || !isRace(error)) throw error
        }
      }
    },
    read: (reader, work) =>
      transaction(
        'begin read only',
        ['read', reachOf(reader), organisation(reader), reader.actor.id, kind(reader)],
        work,
      ),
    inspect: (work) =>
      transaction(
        "begin isolation level repeatable read read only; select set_config('app.scope', 'act', true)",
        [],
        work,
      ),
    close: () => pool.end(),
  }
}

const scopeOfReader = `select set_config('app.scope', $1, true), set_config('app.reach', $2, true),
  set_config('app.organisation', $3, true), set_config('app.actor', $4, true), set_config('app.kind', $5, true)`

const organisation = ({ actor }: Reader) => actor.organisation
/** The auditor belongs to the Department and sees what it does not: who reads counts, not only from where. */
const kind = ({ actor }: Reader) => (actor.powers.includes('auditor.readSupervisions') ? 'auditor' : actor.kind)

/** How far a reader sees: the province, the institutions of an industry, the own organisation, or the person alone. */
export function reachOf(reader: Reader): Reach {
  // External supervisors are appointed by the Centre (a10) without being its staff: they see what is theirs.
  if (reader.actor.powers.includes('supervisor.readOwn')) return 'self'
  switch (reader.actor.kind) {
    case 'department':
    case 'centre':
    case 'operator':
      return 'all'
    case 'industry':
      return 'field'
    default:
      return 'own'
  }
}

function statements(client: pg.PoolClient): Sql {
  return async <T extends Row>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await client.query({ name: nameOf(text), text, values: [...values] })
    return rows as T[]
  }
}

/** Named statements are planned once per connection (0.44× the time of plain queries). */
const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

function isRace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return (
    (code !== undefined && again.has(code)) ||
    (code === '23505' && constraint === 'journal_entry_procedure_subject_version_key')
  )
}
