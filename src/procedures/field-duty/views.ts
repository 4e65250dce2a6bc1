/** The readings of a supervisor's acts. Row-level security decides who finds which. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { isHidden } from '../daily-supervision/facts.ts'
import { standingOf } from '../record/facts.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { eventNames } from './event-names.ts'
import type { FieldDuty } from './state.ts'
import { told } from './told.ts'

type Row = { id: string; state: FieldDuty }

const list: View = async (sql, { actor }, { supervision }) => {
  const id = String(supervision)
  const rows = await sql<Row>('select id, state from field_duty where supervision = $1 order by at desc, id', [id])
  const outside = actor.kind === 'institution'
  const head = outside ? undefined : await headOf(sql, id, actor.id)
  return { ...(head ? { head } : {}), rows: await tellAll(sql, rows, !outside) }
}

async function headOf(sql: Sql, id: string, account: string) {
  const seen = await standingOf(sql, id)
  if (!seen) return undefined
  const writing =
    seen.accounts.includes(account) && ['expected', 'under-way', 'ended', 'sent-back'].includes(seen.stage)
  const institution = (await institutionSeen(sql, seen.institution))?.name ?? ''
  return { supervision: id, institution, writing, hidden: await isHidden(sql, id) }
}

async function tellAll(sql: Sql, rows: readonly Row[], inside: boolean) {
  const said = await wordsOf(
    sql,
    rows.map(({ state }) => state),
  )
  return rows.flatMap(({ id, state }) => {
    const one = told(state, said, inside)
    return one ? [{ id, ...one }] : []
  })
}

const page: View = async (sql, { actor }, { id }) => {
  const rows = await sql<Row>('select id, state from field_duty where id = $1', [id])
  const inside = actor.kind !== 'institution'
  const [row, one] = [rows[0], (await tellAll(sql, rows, inside))[0]]
  if (!row || !one) return undefined
  const institution = (await institutionSeen(sql, row.state.institution))?.name ?? ''
  return { ...one, institution, acts: await actsOf(sql, String(id), { 'field-duty': eventNames }) }
}

export const views: Record<string, View> = { list, page }
