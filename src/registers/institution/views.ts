/** The page of one institution: the same for the Centre and for its own staff. Row-level security decides who finds it. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import { calendarFor, type Day, daysBetween } from '../../law/calendar/index.ts'
import { duties } from './decide.ts'
import { eventNames } from './event-names.ts'
import { csv, xlsx } from './export.ts'
import { list, receiptNumber } from './list.ts'
import { measures } from './parts.ts'
import { standingOn } from './standing.ts'
import type { Institution, Named } from './state.ts'

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
    acts: await actsOf(sql, String(id), { institution: eventNames }),
  }
}

/** The open duty to renew, once the policy's window has begun. */
function renewalOn(the: Institution, subject: string, today: Day) {
  const [duty] = duties(the, subject, calendarFor(the.particulars?.prefecture))
  const begins = duty?.remindOn[0]
  if (!duty || !begins || today < begins) return null
  return { name: duty.name, dueOn: duty.dueOn, daysLeft: daysBetween(today, duty.dueOn) }
}

export const views: Record<string, View> = { list, csv, xlsx, page }
