/** The page of one institution: the same for the Centre and for its own staff. Row-level security decides who finds it. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { calendarFor, type Day, daysBetween } from '../../law/calendar/index.ts'
import { duties } from './decide.ts'
import { eventNames } from './event-names.ts'
import { csv, xlsx } from './export.ts'
import { list, receiptNumber } from './list.ts'
import { measures } from './parts.ts'
import { standingOn } from './standing.ts'
import type { Event, Institution, Named } from './state.ts'

const page: View = async (sql, { today }, { id }) => {
  const [row] = await sql<{ state: Institution; version: number; industryName: string | null }>(
    'select i.state, i.version, o.name as "industryName" from institution i left join organisation o on o.id = i.industry where i.id = $1',
    [id],
  )
  const particulars = row?.state.particulars
  if (!row || !particulars) return undefined
  const { state, version, industryName } = row
  const said = await wordsOf(sql, state)
  const named = ({ person, name, phone }: Named) => ({
    person,
    ref: name.ref,
    name: said(name),
    ...(phone ? { phone: said(phone), phoneRef: phone.ref } : {}),
  })
  const { status, clause } = standingOn(state, today)
  return {
    id,
    version,
    code: state.code,
    industryName,
    ...particulars,
    name: said(particulars.name),
    address: said(particulars.address),
    legal: named(particulars.legal),
    head: named(particulars.head),
    contact: named(particulars.contact),
    filedOn: state.filedOn,
    validUntil: state.validUntil,
    receipt: state.receipt ? receiptNumber(state.receipt) : null,
    receiptOn: state.receipt?.on ?? null,
    status,
    ...(clause ? { clause } : {}),
    renewal: renewalOn(state, String(id), today),
    measures: state.measures.map((each) => ({
      ...each,
      name: measures[each.clause].name,
      document: said(each.document),
      inForce: standingOn({ ...state, measures: [each] }, today).measure !== undefined,
    })),
    venues: state.venues.map((venue) => ({ ...venue, name: said(venue.name), address: said(venue.address) })),
    scope: state.scope,
    commitments: state.commitments.map(({ evidence, ...each }) => ({
      ...each,
      statement: said(each.statement),
      ...(evidence ? { evidence: said(evidence) } : {}),
    })),
    examiners: state.examiners.map(({ card, ...each }) => ({
      ...each,
      ...(card ? { card: said(card) } : {}),
      ref: each.name.ref,
      name: said(each.name),
      numberRef: each.identityNumber.ref,
      identityNumber: said(each.identityNumber),
    })),
    acts: await actsOf(sql, String(id)),
  }
}

/** The open duty to renew, once the policy's window has begun. */
function renewalOn(the: Institution, subject: string, today: Day) {
  const [duty] = duties(the, subject, calendarFor(the.particulars?.prefecture))
  const begins = duty?.remindOn[0]
  if (!duty || !begins || today < begins) return null
  return { name: duty.name, dueOn: duty.dueOn, daysLeft: daysBetween(today, duty.dueOn) }
}

type Act = { id: string; at: string; body: Buffer; organisation: string | null; person: string | null; sealed: boolean }

/** The acts on this institution, newest first, each with its clause, organisation and (masked) person. */
async function actsOf(sql: Sql, subject: string) {
  const rows = await sql<Act>(
    `select e.id, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body, o.name as organisation, p.masked as person,
            exists (select from journal_seal s where s.entry = e.id) as sealed
     from journal_entry e
     left join account a on a.id = (convert_from(e.body, 'utf8')::jsonb->>'actor')::uuid
     left join personal_value p on p.ref = a.name_ref
     left join organisation o on o.id = (convert_from(e.body, 'utf8')::jsonb->>'org')::uuid
     where e.procedure = 'institution' and e.subject = $1 order by e.version desc limit 200`,
    [subject],
  )
  const read = rows.map(({ body, ...row }) => {
    const { clause, event } = JSON.parse(body.toString('utf8')) as { clause: string | null; event: Event }
    return { ...row, clause, event }
  })
  const said = await wordsOf(
    sql,
    read.map(({ event }) => ('reason' in event ? event.reason : null)),
  )
  return read.map(({ id, at, organisation, person, sealed, clause, event }) => ({
    id,
    at,
    organisation,
    person,
    sealed,
    clause,
    act: eventNames[event.type],
    ...('reason' in event ? { reason: said(event.reason as Words) } : {}),
  }))
}

export const views: Record<string, View> = { list, csv, xlsx, page }
