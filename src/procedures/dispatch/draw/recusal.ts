/**
 * Recusal (a13): nobody is drawn whose objectivity could be affected, and nobody works twice in one session.
 * How long a former tie still counts is the Centre's number; that a present tie excludes is not for anybody to relax.
 */
import { addMonths, type Day } from '../../../law/calendar/index.ts'
import type { Ground, PoolPolicy } from './exclusion.ts'
import type { DrawnActivity, Holder, Period } from './holder.ts'

export type Span = { from: Day; until: Day }
type Tie = { from?: Day | undefined; until?: Day | undefined }

/** `span`: from the draw to the end of the activity. */
export function recusalOf(
  holder: Holder,
  activity: DrawnActivity,
  span: Span,
  policy: PoolPolicy['recusal'],
): Ground[] {
  const posts = holder.employers.filter((post) => isAt(post, activity))
  const interests = holder.interests.filter(({ institution }) => institution === activity.institution)
  const employed = nearest(posts, span, policy.employmentMonths)
  const interested = nearest(interests, span, policy.interestMonths)
  const found: Ground[] = []
  if (employed) found.push(employed === 'present' ? 'employed' : 'formerly-employed')
  if (interested) found.push(interested === 'present' ? 'interest' : 'former-interest')
  if (shares(holder.examinerOf, activity.sessions)) found.push('examiner')
  if (shares(holder.internalOf, activity.sessions)) found.push('internal-supervisor')
  return found
}

function isAt(
  post: { organisation?: string | undefined; code?: string | undefined },
  activity: DrawnActivity,
): boolean {
  const code = post.code?.trim().toUpperCase()
  return (
    post.organisation === activity.institution || (!!code && code === activity.institutionCode.trim().toUpperCase())
  )
}

function nearest(ties: readonly Tie[], span: Span, months: number): 'present' | 'former' | undefined {
  if (ties.some((tie) => meets(tie, span))) return 'present'
  const longer = ties.map(({ from, until }): Tie => ({ from, until: until && addMonths(until, months) }))
  return longer.some((tie) => meets(tie, span)) ? 'former' : undefined
}

/** Do the two share a day? */
export function meets({ from, until }: Tie, span: Span): boolean {
  return (from === undefined || from <= span.until) && (until === undefined || until >= span.from)
}

export function holds({ from, until }: Period, day: Day): boolean {
  return from <= day && (until === undefined || day <= until)
}

function shares(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.some((session) => theirs.includes(session))
}
