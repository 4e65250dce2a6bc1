/** A subject as it stood at an instant: the fold of the entries up to then. Words that were erased since stay erased. */
import type { AnyEvent } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'

type Fold<State, Event extends AnyEvent> = { name: string; initial: State; evolve(state: State, event: Event): State }

/** Undefined when nothing had happened yet. `at`: an instant; entries of that very millisecond are in. */
export async function stateAt<State, Event extends AnyEvent>(
  sql: Sql,
  { name, initial, evolve }: Fold<State, Event>,
  subject: string,
  at: string,
): Promise<{ state: State; version: number } | undefined> {
  const rows = await sql<{ body: Buffer }>(
    'select body from journal_entry where procedure = $1 and subject = $2 and at <= $3::timestamptz order by version',
    [name, subject, at],
  )
  if (rows.length === 0) return undefined
  const events = rows.map(({ body }) => (JSON.parse(body.toString('utf8')) as { event: Event }).event)
  return { state: events.reduce(evolve, initial), version: rows.length }
}
