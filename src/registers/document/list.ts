/** The list of documents: what waits for whom, found by number or institution, newest first. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { isDay } from '../../law/calendar/index.ts'
import { isInside } from './files.ts'
import { institutionsOf } from './recipients.ts'
import type { OfficialDocument } from './state.ts'

/** The last row of the page before: its day of drafting and its id. */
const cursor = /^([1-9]\d{3}-[01]\d-[0-3]\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const pageSize = 50

type Row = {
  id: string
  kind: string
  number: string | null
  stage: string
  waiting: string | null
  draftedOn: Day
  signedOn: Day | null
  drafter: string | null
  state: OfficialDocument
}

/** Whoever received a circular is told of nobody else who did. */
export function addressed(
  all: readonly { institution: string; name: Words }[],
  own: string | undefined,
  said: (words: Words) => string,
): string {
  const shown = all.filter(({ institution }) => all.length === 1 || own === undefined || institution === own)
  const names = shown.slice(0, 2).map(({ name }) => said(name))
  return shown.length > 2 ? `${names.join('、')}等${shown.length}家` : names.join('、')
}

export const list: View = async (sql, reader, { search, waiting, kind, after }) => {
  const [, day, id] = cursor.exec(String(after ?? '')) ?? []
  const words = typeof search === 'string' && search.trim() ? search.trim() : null
  const found = await sql<Row>(
    `select d.id, d.kind, d.number, d.stage, d.waiting, d.drafted_on as "draftedOn", d.signed_on as "signedOn", p.masked as drafter, d.state
     from official_document d
     left join account a on a.id = (d.state->'drafted'->>'by')::uuid
     left join personal_value p on p.ref = a.name_ref
     where ($1::text is null or d.number like '%' || $1 || '%'
         or exists (select from institution i where i.id = any(d.of_institutions) and i.name like '%' || $1 || '%'))
       and ($2::text is null or d.waiting = $2) and ($3::text is null or d.kind = $3)
       and ($4::date is null or (d.drafted_on, d.id) < ($4::date, $5::uuid))
     order by d.drafted_on desc, d.id desc limit ${pageSize + 1}`,
    [
      words?.replace(/[\\%_]/g, '\\$&') ?? null,
      waiting || null,
      kind || null,
      day && isDay(day) ? day : null,
      id ?? null,
    ],
  )
  const rows = found.slice(0, pageSize)
  const inside = isInside(reader)
  const said = await wordsOf(
    sql,
    rows.map(({ state }) => institutionsOf(state.content).map(({ name }) => name)),
  )
  const last = rows.at(-1)
  return {
    rows: rows.map(({ state, ...row }) => ({
      ...row,
      ...(inside ? {} : { waiting: null, drafter: null }),
      institution: addressed(institutionsOf(state.content), inside ? undefined : reader.actor.organisation, said),
    })),
    next: found.length > pageSize && last ? `${last.draftedOn}_${last.id}` : null,
    inside,
  }
}
