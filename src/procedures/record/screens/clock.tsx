/** The two working days of a17, day by day. */
import { Deadline } from '../../../desk/kit/index.ts'
import type { Day } from '../../../law/calendar/index.ts'
import type { Explanation } from '../../../law/explained-deadline.ts'
import type { RecordPage } from '../readings.ts'

export function Clock({ clock, today }: { clock: NonNullable<RecordPage['clock']>; today?: Day }) {
  return <Deadline explanation={clock as Explanation} length="2个工作日" clause="a17" {...(today ? { today } : {})} />
}
