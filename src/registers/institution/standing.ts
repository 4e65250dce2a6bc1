/**
 * The standing of an institution on a day, and its legal ground. Computed, never typed in: who asks on another day
 * may get another answer. A measure counts from the day its decision was delivered (a25).
 */
import { addDays, type Day } from '../../law/calendar/index.ts'
import type { ClauseId } from '../../law/clauses.ts'
import type { Institution, Measure, ScopeLine } from './state.ts'

export type Status = 'awaiting-receipt' | 'valid' | 'suspended' | 'terminated' | 'receipt-revoked' | 'expired'
export type Standing = { status: Status; clause?: ClauseId; measure?: Measure }

export const statusNames: Record<Status, string> = {
  'awaiting-receipt': '待核发回执',
  valid: '备案有效',
  suspended: '暂停评价活动',
  terminated: '终止备案',
  'receipt-revoked': '撤销备案回执',
  expired: '备案届满',
}

/** What a status rests on, where it rests on a decision. */
export const groundOf: Partial<Record<Status, Measure['clause']>> = {
  terminated: 'a22',
  'receipt-revoked': 'a27',
  suspended: 'a21',
}

export function standingOn(the: Institution, day: Day): Standing {
  const inForce = (clause: Measure['clause']) =>
    the.measures.find((measure) => measure.clause === clause && measure.deliveredOn <= day && !hasEnded(measure, day))
  const terminated = inForce('a22')
  if (terminated) return { status: 'terminated', clause: 'a22', measure: terminated }
  const revoked = inForce('a27')
  if (revoked) return { status: 'receipt-revoked', clause: 'a27', measure: revoked }
  const begun = [...(the.formerTerms ?? []), the].filter(({ filedOn }) => filedOn <= day)
  if (begun.length > 0 && begun.every(({ validUntil }) => validUntil < day)) return { status: 'expired' }
  const suspended = inForce('a21')
  if (suspended) return { status: 'suspended', clause: 'a21', measure: suspended }
  const received = begun.length > 0 && the.receipt !== undefined && the.receipt.on <= day
  return { status: received ? 'valid' : 'awaiting-receipt' }
}

/** The suspension of a21 ends with the rectification period; longer needs a new decision. */
function hasEnded({ liftedOn, until }: Measure, day: Day): boolean {
  return (liftedOn !== undefined && liftedOn <= day) || (until !== undefined && until < day)
}

const [firstDay, lastDay]: readonly [Day, Day] = ['1000-01-01', '9999-12-31']
const dayAfter = (day: Day) => (day < lastDay ? addDays(day, 1) : day)

/** Every standing there was and will be, unless something is done, each from the day it begins. */
export function standings(the: Institution): { since: Day; status: Status }[] {
  const terms = [...(the.formerTerms ?? []), the].flatMap(({ filedOn, validUntil }) => [filedOn, dayAfter(validUntil)])
  const measures = the.measures.flatMap(({ deliveredOn, until, liftedOn }) => [
    deliveredOn,
    ...(until ? [dayAfter(until)] : []),
    ...(liftedOn ? [liftedOn] : []),
  ])
  const turns = new Set([firstDay, ...terms, ...measures, ...(the.receipt ? [the.receipt.on] : [])])
  return [...turns]
    .sort()
    .map((since) => ({ since, status: standingOn(the, since).status }))
    .filter(({ status }, i, all) => status !== all[i - 1]?.status)
}

/** The filed scope as it stood on a day. */
export function scopeOn(the: Institution, day: Day): readonly ScopeLine[] {
  return (the.formerScopes ?? []).find(({ until }) => day < until)?.lines ?? the.scope
}

/** May this occupation and level be evaluated at this venue on this day? Scope and standing together. */
export function mayEvaluate(the: Institution, day: Day, occupation: string, level: string, venue: string): boolean {
  return (
    standingOn(the, day).status === 'valid' &&
    scopeOn(the, day).some((line) => line.occupation === occupation && line.level === level && line.venue === venue)
  )
}
