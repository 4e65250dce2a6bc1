/** What the page of a case is given: the supervision, and for those who may see them the draw and its acts. */
import type { Power } from '../../law/powers.ts'
import type { SupervisionPage } from '../../procedures/daily-supervision/readings.ts'
import type { FollowUpRow } from '../../procedures/follow-up/readings.ts'
import type { DispatchPage } from '../../procedures/dispatch/readings.ts'
import type { Option } from '../../kernel/option.ts'
import type { Place } from '../room.ts'

export type CaseView = {
  supervision: SupervisionPage
  dispatch?: DispatchPage | undefined
  dispatchOptions?: Option[] | undefined
  followUps?: { rows: FollowUpRow[] } | undefined
}

const drawn: readonly Power[] = ['centre.readSupervisions', 'auditor.readSupervisions', 'department.readSupervisions']

export function caseReading({ params: { id }, powers }: Place): Record<string, string> {
  const supervision = `/api/daily-supervisions/${id}`
  if (!drawn.some((power) => powers.includes(power))) return { supervision }
  const followUps = `/api/follow-ups/of-record?record=${id}`
  return { supervision, followUps, dispatch: `/api/dispatches/${id}`, dispatchOptions: `/api/dispatches/${id}/options` }
}
