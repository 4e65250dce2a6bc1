/**
 * What a card is worth on a day. Computed, never typed in. The list asks the database the same question: `cardSql`
 * and `cardOn` must answer alike, and a test holds them together.
 */
import { addDays, type Day } from '../../law/calendar/index.ts'
import type { Supervisor, Suspension, Term } from './state.ts'

export type CardState = 'valid' | 'suspended' | 'not-yet' | 'expired' | 'returned' | 'revoked'

export const cardStates: Record<CardState, string> = {
  valid: '证卡有效',
  suspended: '暂停委派',
  'not-yet': '尚未生效',
  expired: '证卡到期',
  returned: '聘任结束',
  revoked: '证卡已取消',
}

export type Judged = Pick<
  Supervisor,
  'validFrom' | 'validUntil' | 'formerTerms' | 'suspensions' | 'revoked' | 'returned'
>

export function cardOn(the: Judged, day: Day): CardState {
  if (the.revoked && the.revoked.on <= day) return 'revoked'
  if (the.returned && the.returned.on <= day) return 'returned'
  const terms: Term[] = [...(the.formerTerms ?? []), the]
  if (!terms.some(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil))
    return terms.every(({ validFrom }) => validFrom > day) ? 'not-yet' : 'expired'
  return the.suspensions.some((each) => isSuspended(each, day)) ? 'suspended' : 'valid'
}

export function isSuspended({ from, until, liftedOn }: Suspension, day: Day): boolean {
  return from <= day && (until === undefined || day <= until) && (liftedOn === undefined || day < liftedOn)
}

/** The days of a suspension, both included; nothing is left of one that was lifted on its first day. */
export function daysOf({ from, until, liftedOn }: Suspension): { from: Day; until?: Day } | undefined {
  const last = [until, liftedOn && addDays(liftedOn, -1)].filter((each): each is Day => each !== undefined).sort()[0]
  if (last !== undefined && last < from) return undefined
  return { from, ...(last === undefined ? {} : { until: last }) }
}

/** The term that holds now, reaching back over every renewal that followed without a gap. */
export function unbroken(the: Pick<Supervisor, 'validFrom' | 'validUntil' | 'formerTerms'>): Term {
  const earlier = [...(the.formerTerms ?? [])].reverse()
  const validFrom = earlier.reduce(
    (from, term) => (addDays(term.validUntil, 1) >= from && term.validFrom < from ? term.validFrom : from),
    the.validFrom,
  )
  return { validFrom, validUntil: the.validUntil }
}

/** An internal card serves within its own institution or its own industry, nowhere else (a12.p1). */
export function servesIn(
  the: Pick<Supervisor, 'kind' | 'issuer'>,
  institution: { id: string; industry?: string | undefined },
): boolean {
  return the.kind === 'internal' && (the.issuer === institution.id || the.issuer === institution.industry)
}
