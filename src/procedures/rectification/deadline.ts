/** How long a rectification may take: the Centre's numbers, counted by the calendar (docs/decisions/0021). */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Calendar, Day } from '../../law/calendar/index.ts'
import { countOf, dueOn, type TimeLimit, timeLimits } from '../../law/time-limits.ts'
import type { Command } from './contract.ts'
import type { Event, Extension, Rectification } from './state.ts'

type Clock = NonNullable<Rectification['clock']>

/** The limit as it was set in this one case. */
export const limitOf = ({ workingDays }: Pick<Clock, 'workingDays'>): TimeLimit => ({
  ...timeLimits.rectification,
  values: [{ from: timeLimits.rectification.values[0].from, count: workingDays }],
})
export const dueBy = (clock: Clock, calendar: Calendar): Day => dueOn(limitOf(clock), clock.start, calendar)

/** No deadline runs beyond this day, however often it is extended. */
export const mostOf = (openedOn: Day, calendar: Calendar): Day =>
  dueOn(timeLimits.rectificationMost, openedOn, calendar)

export function clockFrom(today: Day, workingDays: number = countOf(timeLimits.rectification, today)): Clock {
  const most = countOf(timeLimits.rectificationMost, today)
  inOrder(workingDays <= most, `整改期限最长${most}个工作日，由省评价中心设定，规程没有规定`)
  return { start: today, workingDays }
}

/** A returned reply leaves at least these days, or what is left of the deadline when that is more. */
export function clockAfterReturn(the: Rectification, { today, calendar }: Circumstances): Clock | undefined {
  if (!the.clock || !the.dueOn) return undefined
  const again = { start: today, workingDays: countOf(timeLimits.rectificationAgain, today) }
  return dueBy(again, calendar) > the.dueOn ? again : the.clock
}

export const askedIn = ({ extensions }: Rectification): Extension | undefined =>
  extensions.find(({ state }) => state === 'asked')
export const isLate = ({ dueOn: due }: Rectification, on: Day): boolean => due !== undefined && on > due

/** Whether an extension may be asked for at all. */
export function mayExtend(the: Rectification, { today, calendar }: Circumstances): void {
  inOrder(the.dueOn !== undefined, '完善不设期限，不需要延期')
  inOrder(!isLate(the, today), `整改期限已于 ${the.dueOn} 届满，届满后不能申请延期`, {
    remedy: '请尽快报送整改情况；没有完成的项目写明原因',
  })
  inOrder(askedIn(the) === undefined, '已有一项延期申请等待答复', { remedy: '请等待省评价中心答复' })
  inOrder((the.dueOn as Day) < mostOf(the.openedOn, calendar), '整改期限已延至最长，不能再延', {
    remedy: '最长期限由省评价中心设定，规程没有规定',
  })
}

/** The deadline after so many more working days; refused beyond the longest. */
function extended({ clock, openedOn }: Rectification, more: number, { calendar }: Circumstances) {
  const { start, workingDays } = clock as Clock
  const due = dueBy({ start, workingDays: workingDays + more }, calendar)
  const most = mostOf(openedOn, calendar)
  inOrder(due <= most, `延期后将超过最长整改期限，最晚到 ${most}`, { remedy: '请减少延期的天数' })
  return due
}

type Asking = Extract<Command, { type: 'askExtension' | 'grantExtension' | 'refuseExtension' }>

export function extension(the: Rectification, command: Asking, now: Circumstances): Event {
  const { id, reason } = command
  if (command.type === 'askExtension') {
    inOrder(!the.extensions.some((each) => each.id === id), '这项延期申请已经提交过')
    extended(the, command.workingDays, now)
    return { type: 'ExtensionAsked', id, workingDays: command.workingDays, reason, on: now.today }
  }
  const asked = askedIn(the)
  inOrder(asked?.id === id, '没有找到等待答复的这项延期申请')
  if (command.type === 'refuseExtension') return { type: 'ExtensionRefused', id, reason, on: now.today }
  const wanted = (asked as Extension).workingDays
  const workingDays = command.workingDays ?? wanted
  inOrder(workingDays <= wanted, `同意的天数不能多于申请的${wanted}个工作日`)
  const dueOn = extended(the, workingDays, now)
  return { type: 'ExtensionGranted', id, workingDays, dueOn, reason, on: now.today }
}

/** What stands against being late: nothing was handed in, and no question about the deadline is open. */
export function overdue(the: Rectification, { today }: Circumstances): Event[] {
  if (!isLate(the, today) || the.overdue || askedIn(the)) return []
  const items = the.items.filter(({ accepted }) => !accepted).map(({ id }) => id)
  return [{ type: 'RectificationOverdue', on: today, dueOn: the.dueOn as Day, items }]
}
