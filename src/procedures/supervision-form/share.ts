/** How many of the supervisions of a period used technical means: a number with its rule, and no target, for a15.1.2 names none. */
import type { View } from '../../kernel/procedure.ts'
import { supervisionForms } from '../../law/record-form/values.ts'
import { isTechnical } from './choices.ts'

const begun = ['under-way', 'ended', 'submitted', 'sent-back', 'accepted', 'closed']
const names = {
  site: supervisionForms.site,
  workplace: supervisionForms.workplace,
  comparison: supervisionForms.comparison,
  sampling: '抽查评价资料（不含录像）',
  recordings: '抽查评价录像',
  remote: supervisionForms.remote,
}

/** A supervision counts on the day of its last session, once somebody went and it is over. */
export const share: View = async (sql, { at, today }, input) => {
  const from = String(input.from ?? `${today.slice(0, 4)}-01-01`)
  const until = String(input.until ?? today)
  const rows = await sql<{ forms: string[]; technical: boolean }>(
    `select coalesce(f.technical, false) as technical,
            coalesce(f.forms, '{}') || case when v.state->'forms' ? 'site' then '{site}'::text[] else '{}' end as forms
     from supervision_record r join daily_supervision v on v.id = r.id
     left join lateral (
       select bool_or(technical) as technical,
              array_agg(distinct case when state->'sample'->>'of' = 'recordings' then 'recordings' else form end) as forms
       from supervision_form where supervision = r.id and stage = 'ended') f on true
     where r.stage = any($1) and v.ends <= $2::timestamptz
       and (v.ends at time zone 'Asia/Shanghai')::date between $3::date and $4::date`,
    [begun, at, from, until],
  )
  const count = (form: string) => rows.filter(({ forms }) => forms.includes(form)).length
  return {
    from,
    until,
    supervisions: rows.length,
    technical: rows.filter(({ technical }) => technical).length,
    forms: Object.entries(names).map(([form, name]) => ({
      name,
      technical: isTechnical(form === 'recordings' ? 'sampling' : form, form),
      supervisions: count(form),
    })),
  }
}
