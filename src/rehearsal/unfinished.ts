/**
 * A first load that was cut off: it is known by its beginning without an end. Until that end nobody can sign in, so what
 * stands there is of the rehearsal alone, and is loaded again from nothing.
 */
import type { Sql } from '../kernel/sql.ts'
import type { Turn } from '../platform/postgres/first-load.ts'

const trace = ['operation', 'session', 'failed_sign_in', 'read_log']

/** Whether the load began, did not end, and nothing else was ever done: nobody invited, signed in, or shown anything. */
export async function isUnfinished(sql: Sql): Promise<boolean> {
  const [known] = await sql<{ all: boolean }>(
    `select bool_and(to_regclass('public.' || name) is not null) as all from unnest($1::text[]) as name`,
    [trace],
  )
  if (!known?.all) return false
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from operation)
        and not exists (select from operation where state->>'kind' is distinct from 'rehearsal-begun')
        and not exists (select from session)
        and not exists (select from failed_sign_in)
        and not exists (select from read_log) as yes`,
  )
  return row?.yes ?? false
}

/** Answers whether something was taken away. */
export async function beginAgain(turn: Turn, say: (line: string) => void): Promise<boolean> {
  if (!(await isUnfinished(turn.sql))) return false
  say('上一次装入演练数据时中断，现在清空没有装完的演练数据，重新开始。')
  return turn.empty(isUnfinished)
}
