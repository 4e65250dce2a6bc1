/** What a plan must stand within: the decisions delivered to the institution, and the term and scope of its filing. */
import { inOrder, must } from '../../kernel/refusal.ts'
import { type Day, written } from '../../law/calendar/index.ts'
import type { ClauseId } from '../../law/clauses.ts'
import { dayOf, type Moment, spanText } from './parts.ts'
import type { Batch, Filing, Reason, Session } from './state.ts'

/** Whoever is suspended, terminated or without receipt on a day evaluates nothing that day (a21, a22, a27). */
export function refuseStopped(filing: Filing, days: readonly Day[]): void {
  for (const day of days) {
    const { measure } = filing.on(day)
    if (!measure) continue
    const { clause, name, document, deliveredOn, until } = measure
    const term = until ? `，至${written(until)}止` : ''
    must(
      false,
      clause,
      `“${document}”（${name}）已于${written(deliveredOn)}送达${term}，${written(day)}不得安排评价活动`,
      {
        remedy: until ? '暂停期满后的场次可以报送' : '如决定已被撤销，请由省厅先登记措施解除',
      },
    )
  }
}

/** Term and scope, line by line. A plan outside them is kept as 不予受理, which cites nothing: no clause says it. */
export function reasonsAgainst(batches: readonly Batch[], filing: Filing): Reason[] {
  return batches.flatMap((batch): Reason[] => [
    ...(filing.kinds.includes(batch.kind) ? [] : [{ batch: batch.id, code: 'out-of-kind' as const }]),
    ...batch.sessions.flatMap(({ id: session, from, venue }): Reason[] => {
      const { status } = filing.on(dayOf(from))
      const term = status === 'expired' ? 'out-of-term' : status === 'awaiting-receipt' ? 'no-receipt' : undefined
      return [
        ...(term ? [{ batch: batch.id, session, code: term } as const] : []),
        ...(within(batch, venue, dayOf(from), filing)
          ? []
          : [{ batch: batch.id, session, code: 'out-of-scope' as const }]),
      ]
    }),
  ])
}

export function within(
  { occupation, level }: Pick<Batch, 'occupation' | 'level'>,
  venue: string,
  day: Day,
  filing: Filing,
): boolean {
  return filing
    .on(day)
    .scope.some((line) => line.occupation === occupation && line.level === level && line.venue === venue)
}

/** A session is of one day, begins before it ends, and lies ahead. */
export function refuseWrongTime(session: { from: Moment; until: Moment }, moment: Moment): void {
  const { from, until } = session
  inOrder(dayOf(from) === dayOf(until), `场次应在同一天内开始和结束：${from.replace('T', ' ')}`)
  inOrder(from < until, `场次的结束时间应晚于开始时间：${spanText(session)}`)
  inOrder(from > moment, `场次时间已过，不能报送：${spanText(session)}`, { remedy: '请填写今后的时间' })
}

/**
 * 日常督导应遵循全覆盖原则 (a16): a session without an internal supervisor is a matter to arrange before its day, and
 * missing once the day has passed. Told, never refused; that it is missing determines nothing (a18, a19).
 */
export function uncoveredOn(
  { state, from, internalSupervisor }: Pick<Session, 'state' | 'from'> & { internalSupervisor?: string | null },
  today: Day,
): 'ahead' | 'missing' | undefined {
  if (state !== 'planned' || internalSupervisor) return undefined
  const day = dayOf(from)
  return day > today ? 'ahead' : day < today ? 'missing' : undefined
}

export const coverage: { clause: ClauseId; words: string } = {
  clause: 'a16',
  words: '尚未安排内督员；内督的日常督导应遵循全覆盖原则',
}
