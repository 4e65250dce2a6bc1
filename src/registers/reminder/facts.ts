/** What others may ask of the reminders. */
import type { Sql } from '../../kernel/sql.ts'
import type { Line } from './contract.ts'

export type { Line }

/** How many summaries wait to be read. */
export async function unreadOf(sql: Sql, account: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    'select count(*)::int as count from reminder where account = $1 and unread',
    [account],
  )
  return row?.count ?? 0
}

/** Who has had the summary of this day. */
export async function remindedOn(sql: Sql, day: string): Promise<Set<string>> {
  const rows = await sql<{ account: string }>('select account from reminder where day = $1', [day])
  return new Set(rows.map(({ account }) => account))
}

export const keyOf = (account: string, { procedure, subject, kind, dueOn, moment, round }: Line) =>
  [account, procedure, subject, kind, dueOn, moment, round].join(' ')

/** What these people have already been told of duties that still stand, by key. */
export async function saidTo(sql: Sql, accounts: readonly string[]): Promise<Set<string>> {
  const rows = await sql<Line & { account: string }>(
    `select l.account, l.procedure, l.subject, l.kind, l.due_on as "dueOn", l.moment, l.round
     from reminder_line l join duty d on d.procedure = l.procedure and d.subject = l.subject and d.kind = l.kind
     where l.account = any($1::uuid[])`,
    [accounts],
  )
  return new Set(rows.map((row) => keyOf(row.account, row)))
}
