/** The page of one plan, the same for the Centre and for its institution; the form's offers; the masked roster. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { filingSeen } from '../institution/facts.ts'
import { actsOf } from './acts.ts'
import { csv, xlsx } from './export.ts'
import { namesOfInternals, offeredInternals } from './internals.ts'
import { plans } from './list.ts'
import { dayOf } from './parts.ts'
import { days, sessions } from './session-list.ts'
import type { Activity } from './state.ts'

const page: View = async (sql, _reader, { id }) => {
  const [row] = await sql<{ state: Activity; version: number; name: string; prefecture: string }>(
    'select a.state, a.version, i.name, i.prefecture from activity a join institution i on i.id = a.institution where a.id = $1',
    [id],
  )
  if (!row) return undefined
  const { state, version } = row
  const filing = await filingSeen(sql, state.institution)
  const said = await wordsOf(sql, [state.title, filing?.words])
  const examiners = new Map(filing?.examiners.map((each) => [each.id, said(each.name)]))
  const all = state.batches.flatMap((batch) => batch.sessions)
  const internals = await namesOfInternals(
    sql,
    all.flatMap(({ internalSupervisor }) => internalSupervisor ?? []),
  )
  return {
    id,
    version,
    title: said(state.title),
    institution: state.institution,
    institutionName: row.name,
    prefecture: row.prefecture,
    stage: state.stage,
    late: state.late,
    filedOn: state.filedOn,
    reasons: state.reasons ?? [],
    batches: state.batches.map(({ number, roster, ...batch }) => ({
      ...batch,
      number: number ?? null,
      roster: roster ?? null,
      sessions: batch.sessions.map((session) => ({
        ...session,
        moved: session.moved ?? 0,
        examiners: session.examiners.map((each) => ({ id: each, name: examiners.get(each) ?? '已注销登记' })),
        internalSupervisor: session.internalSupervisor
          ? { id: session.internalSupervisor, name: internals.get(session.internalSupervisor) ?? '已安排' }
          : null,
        stopped: session.state === 'planned' ? (filing?.stoppedOn(dayOf(session.from)) ?? null) : null,
      })),
    })),
    venues: filing?.venues.map((venue) => ({ id: venue.id, name: said(venue.name) })) ?? [],
    acts: await actsOf(sql, String(id), state),
  }
}

/** Nothing known is asked again: occupations, levels and venues from the filing, people from the registers. */
const form: View = async (sql, { actor, today }) => {
  const filing = await filingSeen(sql, actor.organisation)
  if (!filing) return undefined
  const said = await wordsOf(sql, filing.words)
  const { status, measure } = filing.on(today)
  const issuers = [actor.organisation, ...(filing.industry ? [filing.industry] : [])]
  return {
    institution: actor.organisation,
    name: said(filing.name),
    validUntil: filing.validUntil,
    standing: status,
    measure: measure ?? null,
    kinds: filing.kinds,
    scope: filing.scope,
    venues: filing.venues.map(({ id, name, workstations }) => ({ id, name: said(name), workstations })),
    examiners: filing.examiners.map(({ name, number, ...each }) => ({
      ...each,
      name: said(name),
      number: said(number),
    })),
    internals: await offeredInternals(sql, issuers, today),
  }
}

const pageSize = 50

const roster: View = async (sql, _reader, { id, batch, after }) => {
  const [row] = await sql<{ state: Activity }>('select state from activity where id = $1', [id])
  const kept = row?.state.batches.find((each) => each.id === batch)?.roster
  if (!kept) return undefined
  const from = /^\d{1,4}$/.test(String(after ?? '')) ? Number(after) : -1
  const rows = await candidates(sql, kept.id, from)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return { rows: rows.slice(0, pageSize), next: last ? String(last.row) : null, total: kept.count }
}

const candidates = (sql: Sql, id: string, after: number) =>
  sql<{ row: number }>(
    `select c.row, c.id, c.person, coalesce(n.masked, '（已删除）') as name, c.name_ref as "nameRef",
            coalesce(i.masked, '（已删除）') as "identityNumber", c.number_ref as "numberRef", c.declared
     from candidate c left join personal_value n on n.ref = c.name_ref left join personal_value i on i.ref = c.number_ref
     where c.roster = $1 and c.row > $2 order by c.row limit $3`,
    [id, after, pageSize + 1],
  )

export const views: Record<string, View> = { plans, form, sessions, days, csv, xlsx, page, roster }
