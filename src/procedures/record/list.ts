/** The list of records, the nearest deadline first, and the problems found at one institution. */
import type { View } from '../../kernel/procedure.ts'
import { reachOf } from '../../platform/database.ts'
import { settlingOf } from '../rectification/facts.ts'

const pageSize = 50
/** A statement is planned once for all who ask it in the same words: few rows and all rows want different plans. */
const ofOne = '/* of one supervisor */'
const cursor = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

type Row = { id: string; dueOn: string | null }

export const list: View = async (sql, reader, { stage, after }) => {
  const [, due, id] = cursor.exec(String(after ?? '')) ?? []
  const rows = await sql<Row>(
    `select r.id, i.name as institution, i.prefecture, r.stage, r.due_on as "dueOn", r.submitted_on as "submittedOn",
            r.on_time as "onTime", r.problems,
            to_char(v.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "from",
            to_char(v.ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until
     from supervision_record r join institution i on i.id = r.institution
     join lateral (select v.starts, v.ends from daily_supervision v where v.id = r.id offset 0) v on true
     where ($1::text is null or r.stage = $1) ${reachOf(reader) === 'self' ? ofOne : ''}
       and ($2::date is null or (coalesce(r.due_on, 'infinity'), r.id) < ($2::date, $3::uuid))
     order by coalesce(r.due_on, 'infinity') desc, r.id desc limit ${pageSize + 1}`,
    [stage || null, due ?? null, id ?? null],
  )
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last?.dueOn ? `${last.dueOn}_${last.id}` : null }
}

export const problems: View = async (sql, _reader, { institution }) => {
  const rows = await sql<{ id: string }>(
    `select p.id, p.record, p.found_on as "foundOn", p.item, p.suggested, p.corrected, coalesce(o.text, '（已删除）') as fact, p.state
     from problem_found p left join opening o on o.ref = p.fact
     where p.institution = $1 order by p.found_on desc, p.id limit 200`,
    [institution],
  )
  const settling = new Map((await settlingOf(sql, String(institution))).map((each) => [each.problem, each]))
  return { rows: rows.map((row) => ({ ...row, rectification: settling.get(row.id) ?? null })) }
}
