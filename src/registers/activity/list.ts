/** Plans in a list: one SQL text; absent filters are null. */
import type { View } from '../../kernel/procedure.ts'
import type { PlanRow } from './readings.ts'

type Filter = { stage?: string; prefecture?: string; institution?: string; search?: string; after?: string }

const pageSize = 50
const mostCounted = 10_000
/** The last row of the page before: its day of filing and its id. */
const planCursor = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const planConditions = `($1::text is null or a.stage = $1) and ($2::text is null or i.prefecture = $2)
  and ($3::uuid is null or a.institution = $3)
  and ($4::text is null or a.title like '%' || $4 || '%' or i.name like '%' || $4 || '%')`

export const plans: View = async (sql, _reader, input) => {
  const { stage, prefecture, institution, search, after } = input as Filter
  const [, day, id] = planCursor.exec(after ?? '') ?? []
  const asked = [
    stage || null,
    prefecture || null,
    institution || null,
    search?.trim() ? search.trim().replace(/[\\%_]/g, '\\$&') : null,
  ]
  const rows = await sql<PlanRow>(
    `select a.id, a.title, a.institution, i.name as "institutionName", i.prefecture, a.stage, a.late, a.filed_on as "filedOn",
            a.first_day as "firstDay", a.last_day as "lastDay", jsonb_array_length(a.state->'batches') as batches,
            (select count(*)::int from jsonb_path_query(a.state, '$.batches[*].sessions[*] ? (@.state == "planned")')) as sessions,
            (select coalesce(sum(c::int), 0)::int from jsonb_path_query(a.state, '$.batches[*].roster.count') c) as candidates
     from activity a join institution i on i.id = a.institution
     where ${planConditions} and ($5::date is null or (a.filed_on, a.id) < ($5, $6::uuid))
     order by a.filed_on desc, a.id desc limit $7`,
    [...asked, day ?? null, id ?? null, pageSize + 1],
  )
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const [count] = after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from activity a join institution i on i.id = a.institution
         where ${planConditions} limit ${mostCounted}) counted`,
        asked,
      )
  return { rows: rows.slice(0, pageSize), next: last ? `${last.filedOn}_${last.id}` : null, total: count?.n ?? 0 }
}
