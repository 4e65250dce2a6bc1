/** What consequences ask of daily supervisions, read-only: whom does a change of sessions concern? */
import type { Sql } from '../../kernel/sql.ts'

/** Open supervisions that watch this session. */
export async function supervisionsOn(sql: Sql, session: string): Promise<string[]> {
  const rows = await sql<{ supervision: string }>('select supervision from watched_session where session = $1', [
    session,
  ])
  return rows.map(({ supervision }) => supervision)
}

/** Watched sessions of a plan that are no longer planned. */
export function lostSessions(sql: Sql, activity: string): Promise<{ supervision: string; session: string }[]> {
  return sql(
    `select w.supervision, w.session from watched_session w join evaluation_session s on s.id = w.session
     where s.activity = $1 and s.state <> 'planned' order by w.supervision, w.session`,
    [activity],
  )
}

/** The forms a supervision was opened with (a15.1.2). */
export async function formsOf(sql: Sql, supervision: string): Promise<string[]> {
  const [row] = await sql<{ forms: string[] }>("select state->'forms' as forms from daily_supervision where id = $1", [
    supervision,
  ])
  return row?.forms ?? []
}

export { sessionsSeen } from './sessions.ts'

/** Open, and not told to the institution yet. */
export async function isHidden(sql: Sql, supervision: string): Promise<boolean> {
  const [row] = await sql<{ hidden: boolean }>(
    "select stage = 'opened' and not disclosed as hidden from daily_supervision where id = $1",
    [supervision],
  )
  return row?.hidden ?? false
}

/** The last session has ended, and the supervision was held: as far as it is the reader's to know of it. */
export async function isOver(sql: Sql, supervision: string, at: string): Promise<boolean> {
  const [row] = await sql<{ over: boolean }>(
    "select ends <= $2::timestamptz and stage <> 'cancelled' as over from daily_supervision where id = $1",
    [supervision, at],
  )
  return row?.over ?? false
}

/** Was it an open visit from the start (明察), or an unannounced one (暗访)? */
export async function isAnnounced(sql: Sql, supervision: string): Promise<boolean> {
  const [row] = await sql<{ announced: boolean }>('select announced from daily_supervision where id = $1', [
    supervision,
  ])
  return row?.announced ?? true
}

export { partsSeen } from './forms.ts'
