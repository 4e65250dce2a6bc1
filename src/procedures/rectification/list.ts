/** The list of rectifications, the latest first; what came of the problems of one record; what waits to be determined. */
import type { View } from '../../kernel/procedure.ts'
import { itemsOfRecord, problemsForDetermination } from './facts.ts'

const pageSize = 50
const cursor = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/
type Row = { id: string; openedOn: string; institution: string; name: string; prefecture: string }

export const list: View = async (sql, _reader, { stage, institution, after }) => {
  const [, day, id] = cursor.exec(String(after ?? '')) ?? []
  const rows = await sql<Row>(
    `select r.id, r.number, r.institution, i.name, i.prefecture, r.mode, r.stage, r.opened_on as "openedOn",
            r.due_on as "dueOn", r.overdue, r.refused, jsonb_array_length(r.state->'items') as items,
            (select count(*)::int from rectification_item e
             where e.rectification = r.id and e.state in ('accepted', 'closed')) as accepted
     from rectification r join institution i on i.id = r.institution
     where ($1::text is null or r.stage = $1 or $1 = 'late' and r.overdue or $1 = 'refused' and r.refused)
       and ($2::uuid is null or r.institution = $2)
       and ($3::date is null or (r.opened_on, r.id) < ($3::date, $4::uuid))
     order by r.opened_on desc, r.id desc limit ${pageSize + 1}`,
    [stage || null, institution ?? null, day ?? null, id ?? null],
  )
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ institution: of, name, prefecture, ...row }) => ({
      ...row,
      institution: { id: of, name, prefecture },
    })),
    next: rows.length > pageSize && last ? `${last.openedOn}_${last.id}` : null,
  }
}

export const outcomes: View = async (sql, _reader, { record }) => ({ rows: await itemsOfRecord(sql, String(record)) })

export const raised: View = async (sql, _reader, { institution }) => ({
  rows: await problemsForDetermination(sql, institution as string | undefined),
})
