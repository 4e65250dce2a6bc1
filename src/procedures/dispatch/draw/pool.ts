/**
 * Who may be drawn (a10, a11) and who may not (a13, a26, and the Centre's own rules): a pure function of plain facts.
 * Every holder comes out, either eligible or with every ground there is against it. a13 has no switch and no exception.
 */
import { type Day, isDay } from '../../../law/calendar/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { checkPolicy, type ExclusionCode, type Ground, grounds, type PoolPolicy } from './exclusion.ts'
import { bytewise, isName } from './hash.ts'
import type { DrawnActivity, Holder, Instant, PoolFacts } from './holder.ts'
import { holds, recusalOf, type Span } from './recusal.ts'

export type Candidate = { supervisor: string; card: string }
export type Excluded = {
  supervisor: string
  code: ExclusionCode
  ground: Ground
  clause: ClauseId | null
  /** The number of the Centre's rule; shown with `policyLabel`. */
  policy?: string
}
export type Pool = { eligible: Candidate[]; excluded: Excluded[] }

export function poolFor(
  activity: DrawnActivity,
  holders: readonly Holder[],
  facts: PoolFacts,
  policy: PoolPolicy,
): Pool {
  checkPolicy(policy)
  checkInput(activity, holders, facts)
  const sorted = [...holders].sort((a, b) => bytewise(a.card, b.card))
  const judged = sorted.map((holder) => ({ holder, against: groundsAgainst(holder, activity, facts, policy) }))
  return {
    eligible: judged
      .filter(({ against }) => against.length === 0)
      .map(({ holder }) => ({ supervisor: holder.id, card: holder.card })),
    excluded: judged.flatMap(({ holder, against }) => against.map((ground) => row(holder.id, ground, policy))),
  }
}

function row(supervisor: string, ground: Ground, policy: PoolPolicy): Excluded {
  const { code, clause } = grounds[ground]
  const rule = ruleOf(ground, policy)
  return { supervisor, code, ground, clause, ...(rule === undefined ? {} : { policy: rule }) }
}

function ruleOf(ground: Ground, policy: PoolPolicy): string | undefined {
  if (ground === 'formerly-employed' || ground === 'former-interest') return policy.recusal.rule
  if (ground === 'busy' || ground === 'leave' || ground === 'workload') return policy[ground].rule
  return undefined
}

function groundsAgainst(holder: Holder, activity: DrawnActivity, facts: PoolFacts, policy: PoolPolicy): Ground[] {
  const days = [facts.on, ...activity.days].sort(bytewise)
  const span: Span = { from: days[0] as Day, until: days.at(-1) as Day }
  const suspended = holder.suspensions.some((each) => days.some((day) => holds(each, day)))
  return [
    ...cardGrounds(holder, span),
    ...(suspended ? (['suspended'] as const) : []),
    ...recusalOf(holder, activity, span, policy.recusal),
    ...ruleGrounds(holder, activity, facts, policy),
  ]
}

function cardGrounds({ cardState, validFrom, validUntil }: Holder, span: Span): Ground[] {
  const found: Ground[] = []
  if (cardState === 'revoked') found.push('card-revoked')
  if (cardState === 'expired' || validUntil < span.until) found.push('card-expired')
  if (validFrom > span.from) found.push('card-not-yet-valid')
  return found
}

/** The Centre's own rules: filters, never weights. */
function ruleGrounds(holder: Holder, activity: DrawnActivity, { relaxed }: PoolFacts, policy: PoolPolicy): Ground[] {
  const found: Ground[] = []
  const [start, end] = [at(activity.from), at(activity.until)]
  if (policy.busy.inForce && holder.assignments.some(({ from, until }) => at(from) < end && start < at(until)))
    found.push('busy')
  const agreed = relaxed?.leaveOf?.includes(holder.id) ?? false
  if (policy.leave.inForce && !agreed && holder.leaves.some((leave) => declaredInTime(leave, activity)))
    found.push('leave')
  const { inForce, cap, days } = policy.workload
  const recent = holder.assignments
    .map(({ from }) => at(from))
    .filter((from) => from <= start && from > start - days * day)
  if (inForce && relaxed?.workload !== true && recent.length >= cap) found.push('workload')
  return found
}

function declaredInTime(leave: Holder['leaves'][number], { days, announcedAt }: DrawnActivity): boolean {
  const before = announcedAt === undefined || at(leave.declaredAt) < at(announcedAt)
  return before && days.some((each) => holds(leave, each))
}

const day = 86_400_000

/** An instant that cannot be read would compare as false and let somebody in: it stops the pool instead. */
function at(instant: Instant): number {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`)
  return time
}

function checkInput(activity: DrawnActivity, holders: readonly Holder[], { on }: PoolFacts): void {
  if (activity.days.length === 0 || ![on, ...activity.days].every(isDay))
    throw new RangeError('an activity has its days')
  if (at(activity.from) >= at(activity.until)) throw new RangeError('an activity ends after it begins')
  for (const { card } of holders) if (!isName(card)) throw new RangeError(`not the number of a card: ${card}`)
  for (const names of [holders.map(({ id }) => id), holders.map(({ card }) => card)])
    if (new Set(names).size !== names.length) throw new RangeError('a person or a card stands twice among the holders')
}
