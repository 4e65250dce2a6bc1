/** The readings of shown cards. What concerns another institution's visit is answered like what does not exist. */
import { printedCheckCode, readCheckCode } from '../../documents/index.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { type Judged, judgedOn } from '../../registers/supervisor/facts.ts'
import type { Answer } from './choices.ts'
import type { Session, Shown } from './state.ts'

type Row = { state: Shown; name: string; goes: boolean; card: Judged }

const check: View = async (sql, { at, today }, { code: typed }) => {
  const code = readCheckCode(String(typed))
  if (!code) return { answer: 'malformed' satisfies Answer }
  const [row] = await sql<Row>('select state, name, goes, card from card_shown($1)', [code])
  if (!row) return { answer: 'unknown' satisfies Answer }
  if (row.state.until < at) return { answer: 'expired' satisfies Answer }
  if (!row.goes) return { answer: 'withdrawn' satisfies Answer }
  if (judgedOn(row.card, today as Day) !== 'valid') return { answer: 'invalid' satisfies Answer }
  const { card, sessions, supervision } = row.state
  return {
    answer: 'dispatched' satisfies Answer,
    shown: {
      name: row.name,
      card,
      office: await officeOf(sql, row.state.office),
      sessions,
      now: timeOf(sessions, at),
      visit: await openVisit(sql, supervision),
      checkedAt: at,
    },
  }
}

async function officeOf(sql: Sql, id: string): Promise<string> {
  const [row] = await sql<{ name: string }>('select name from organisation where id = $1', [id])
  return row?.name ?? ''
}

/** Row-level security shows it once it is disclosed. */
async function openVisit(sql: Sql, supervision: string): Promise<string | null> {
  const [row] = await sql<{ id: string }>('select id from daily_supervision where id = $1', [supervision])
  return row?.id ?? null
}

function timeOf(sessions: readonly Session[], at: string): 'before' | 'during' | 'after' {
  const minute = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
  if (sessions.some(({ from, until }) => from <= minute && minute <= until)) return 'during'
  return sessions.some(({ from }) => minute < from) ? 'before' : 'after'
}

const page: View = async (sql, _reader, { id }) => {
  const [row] = await sql<{ state: Shown; code: string }>('select state, code from card_check where id = $1', [id])
  return row && { id, code: printedCheckCode(row.code), card: row.state.card, until: row.state.until }
}

export const views: Record<string, View> = { check, page }
