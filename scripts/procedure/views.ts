/** The readings. Row-level security decides who finds which. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { eventNames } from './event-names.ts'
import type { SampleMatter } from './state.ts'

const pageSize = 50

type Row = { id: string; state: SampleMatter }

const list: View = async (sql, _reader, { after }) => {
  const rows = await sql<Row>(
    `select id, state from sample_matter
     where ($1::uuid is null or (opened_on, id) < (select opened_on, id from sample_matter where id = $1))
     order by opened_on desc, id desc limit ${pageSize + 1}`,
    [after ?? null],
  )
  const shown = rows.slice(0, pageSize)
  return { rows: await told(sql, shown), next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

const page: View = async (sql, _reader, { id }) => {
  const rows = await sql<Row>('select id, state from sample_matter where id = $1', [id])
  const [one] = await told(sql, rows)
  return one && { ...one, acts: await actsOf(sql, one.id, { 'sample-matter': eventNames }) }
}

async function told(sql: Sql, rows: readonly Row[]) {
  const said = await wordsOf(sql, rows)
  return rows.map(({ id, state: { stage, subject, openedOn, closedOn } }) => ({
    id,
    stage,
    subject: said(subject),
    openedOn: openedOn ?? '',
    ...(closedOn ? { closedOn } : {}),
  }))
}

export const views: Record<string, View> = { list, page }
