/** The list of follow-ups, what a record led to, and the problems that a new one may take up. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { FollowUp } from './state.ts'

const pageSize = 50
const cursor = /^([1-9]\d{3}-[01]\d-[0-3]\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const isInside = ({ actor }: Reader): boolean => actor.powers.some((power) => power.endsWith('.readRecords'))

type Row = { id: string; kind: string; stage: string; waiting: string | null; openedOn: Day; state: FollowUp }
const columns = `id, kind, stage, waiting, opened_on as "openedOn", state`

export const list: View = async (sql, reader, { kind, waiting, after }) => {
  const [, day, id] = cursor.exec(String(after ?? '')) ?? []
  const found = await sql<Row>(
    `select ${columns} from follow_up
     where ($1::text is null or kind = $1) and ($2::text is null or waiting = $2)
       and ($3::date is null or (opened_on, id) < ($3::date, $4::uuid))
     order by opened_on desc, id desc limit ${pageSize + 1}`,
    [kind || null, waiting || null, day ?? null, id ?? null],
  )
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: await told(sql, shown, reader),
    next: found.length > pageSize && last ? `${last.openedOn}_${last.id}` : null,
    inside: isInside(reader),
  }
}

export const ofRecord: View = async (sql, reader, { record }) => {
  const rows = await sql<Row>(
    `select ${columns} from follow_up where $1::uuid = any(records) order by opened_on, id limit 100`,
    [record],
  )
  return { rows: await told(sql, rows, reader) }
}

/** Outside the office one is told of oneself alone: how many others a circular reaches is none of their business. */
async function told(sql: Sql, rows: readonly Row[], reader: Reader) {
  const said = await wordsOf(
    sql,
    rows.map(({ state }) => state.institutions),
  )
  const own = isInside(reader) || reader.actor.kind !== 'institution' ? undefined : reader.actor.organisation
  return rows.map(({ state, ...row }) => {
    const mine = state.institutions.filter(({ id }) => own === undefined || id === own)
    const names = mine.slice(0, 2).map(({ name }) => said(name))
    return {
      ...row,
      waiting: isInside(reader) ? row.waiting : null,
      institution: mine.length > 2 ? `${names.join('、')}等${mine.length}家` : names.join('、'),
      problems: state.problems.filter(({ institution }) => own === undefined || institution === own).length,
      outcome: state.concluded?.outcome ?? null,
    }
  })
}

export const choices: View = async (sql, _reader, { institution, record }) => ({
  rows: await sql(
    `select p.id, p.record, p.institution, i.name as "institutionName", p.found_on as "foundOn",
            coalesce(o.text, '（已删除）') as fact, p.state
     from problem_found p join institution i on i.id = p.institution left join opening o on o.ref = p.fact
     where p.accepted and p.state <> 'closed'
       and ($1::uuid is null or p.institution = $1) and ($2::uuid is null or p.record = $2)
     order by p.state desc, p.found_on desc, p.id limit 200`,
    [institution ?? null, record ?? null],
  ),
})
