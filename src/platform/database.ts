/**
 * The way to PostgreSQL: one transaction for an act, one read-only transaction for a view, each under a role of its own
 * (`postgres/roles.ts`), so that neither carries the policies of the other.
 */
import pg from 'pg'
import type { Row, Sql } from '../kernel/sql.ts'
import type { Reader } from '../kernel/procedure.ts'
import { nameOf, poolOf, together } from './statements.ts'

export type Reach = 'all' | 'field' | 'own' | 'self'

export type Database = {
  /**
   * Runs `work` as an act: sees every row, so that a pool or a recusal is never silently short. Statements that `work`
   * does not wait for are waited for before it is done, and undo it all when they fail.
   */
  act<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** One statement with the reader's reach, in one way there and back. */
  look<T extends Row>(reader: Reader, text: string, values: readonly unknown[]): Promise<T[]>
  /** Each statement a transaction of its own that sees everything: for the session of a request and its line in the read log. */
  once: Sql
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

/** For acts, and as many for readings. */
const connections = 12

/**
 * `unhurried`: commits do not wait for the disk, for a first load alone: what is lost in a power cut is loaded again. The
 * next commit that waits takes every earlier one with it, so the end of a load is written in the ordinary way.
 */
export function openDatabase(url: string, { unhurried = false } = {}): Database {
  // An act sees everything, and what it does goes by ids: planned once, for planning takes longer than running.
  const acts = poolOf({
    connectionString: url,
    max: connections,
    options: `-c app.scope=act -c plan_cache_mode=force_generic_plan${unhurried ? ' -c synchronous_commit=off' : ''}`,
  })
  // Its role may only look, and sees nothing until the transaction has said who reads.
  const looks = poolOf({ connectionString: url, max: connections, options: '-c role=zhidu_read' })

  /** `whole`: everything that `work` asks, it asks at once, so that the commit may leave with it. */
  async function transaction<T>(
    pool: pg.Pool,
    opening: readonly Statement[],
    work: (sql: Sql) => Promise<T>,
    whole = false,
  ): Promise<T> {
    const client = await pool.connect()
    const send = together(client)
    const asked: Promise<unknown>[] = []
    let [over, broken] = [false, false]
    const underWay = <R>(rows: Promise<R>): Promise<R> => {
      rows.catch(() => undefined)
      asked.push(rows)
      return rows
    }
    const sql: Sql = <R extends Row>(text: string, parameters?: readonly unknown[]) =>
      over ? Promise.reject(new Error('the transaction is over')) : underWay(send<R>(text, parameters))
    try {
      for (const [text, values] of opening) underWay(send(text, values))
      const result = work(sql)
      if (!whole) await result
      over = true
      // Behind a statement that failed, a commit undoes everything.
      underWay(send('commit'))
      await Promise.all(asked)
      return result
    } catch (error) {
      over = true
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw await cause(error, asked)
    } finally {
      client.release(broken)
    }
  }

  return {
    async act(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transaction(acts, [['begin']], work)
        } catch (error) {
          if (attempt >= tries || !isRace(error)) throw error
        }
      }
    },
    read: (reader, work) => transaction(looks, scopeOf(reader), work),
    look: (reader, text, values) =>
      transaction(looks, scopeOf(reader, 'force_generic_plan'), (sql) => sql(text, values), true),
    inspect: (work) => transaction(acts, [['begin isolation level repeatable read read only']], work),
    async once<T extends Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await acts.query<T>({ name: nameOf(text), text, values: [...values] })
      return rows
    },
    async close() {
      await Promise.all([acts.end(), looks.end()])
    },
  }
}

type Statement = [text: string, values?: readonly string[]]

function scopeOf(reader: Reader, plan: 'auto' | 'force_generic_plan' = 'auto'): Statement[] {
  const { id, organisation, powers, kind } = reader.actor
  // The auditor belongs to the Department and sees what it does not: who reads counts, not only from where.
  const who = powers.includes('auditor.readSupervisions') ? 'auditor' : kind
  return [
    ['begin read only'],
    [
      `select set_config('app.scope', 'read', true), set_config('app.reach', $1, true),
         set_config('app.organisation', $2, true), set_config('app.actor', $3, true), set_config('app.kind', $4, true),
         set_config('plan_cache_mode', $5, true)`,
      [reachOf(reader), organisation, id, who, plan],
    ],
  ]
}

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

/** Behind a failed statement every other fails for that alone: the first that failed says why. */
async function cause(error: unknown, asked: readonly Promise<unknown>[]): Promise<unknown> {
  if ((error as { code?: string }).code !== '25P02') return error
  const first = (await Promise.allSettled(asked)).find(({ status }) => status === 'rejected')
  return (first as PromiseRejectedResult | undefined)?.reason ?? error
}

function isRace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return (
    (code !== undefined && again.has(code)) ||
    (code === '23505' && constraint === 'journal_entry_procedure_subject_version_key')
  )
}
