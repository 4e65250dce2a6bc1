/** The list of daily supervisions, the latest first, with how far each dispatch has come for those who may know. */
import type { View } from '../../kernel/procedure.ts'

const pageSize = 50
const cursor = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f-]{36})$/

type Row = { id: string; starts: string }

/**
 * `offset 0`: under row-level security a condition that may tell something (a cast) is tried last, on every row; as a
 * column made before, it finds its row by the index.
 */
export const list: View = async (sql, _reader, { stage, prefecture, after }) => {
  const [, starts, id] = cursor.exec(String(after ?? '')) ?? []
  const rows = await sql<Row>(
    `select v.id, i.name as institution, i.prefecture, v.announced, v.disclosed, v.stage,
            to_char(v.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts,
            to_char(v.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "from",
            to_char(v.ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until,
            (v.state->>'wanted')::int as wanted, d.stage as dispatch, d.letter,
            (select count(*)::int from supervision_visitor c where c.supervision = v.id) as accepted,
            array(select distinct s.occupation
                  from (select (e->>'id')::uuid as id from jsonb_array_elements(v.state->'sessions') e offset 0) w
                  join evaluation_session s on s.id = w.id order by 1) as occupations
     from daily_supervision v join institution i on i.id = v.institution
     left join lateral (select d.stage, d.state->'letter'->>'stage' as letter from dispatch d where d.id = v.id offset 0) d on true
     where ($1::text is null or v.stage = $1 or v.stage = 'opened' and d.stage = $1) and ($2::text is null or i.prefecture = $2)
       and ($3::timestamptz is null or (v.starts, v.id) < ($3::timestamptz, $4::uuid))
     order by v.starts desc, v.id desc limit ${pageSize + 1}`,
    [stage || null, prefecture || null, starts ?? null, id ?? null],
  )
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last ? `${last.starts}_${last.id}` : null }
}
