/**
 * Every number of days the system counts, each with its source, its clause where there is one, and its period of force.
 * A deadline is judged by the value in force on the day the count starts, and explains itself day by day.
 * To change a deadline, add a line to its `values`; never edit an old line.
 */
import { addDays, addMonths, type Calendar, type Day } from './calendar/index.ts'
import type { ClauseId } from './clauses.ts'

export type TimeLimit = {
  name: string
  /** The clause the limit rests on. Under 'policy' the clause gives the right or the duty, but no number. */
  clause?: ClauseId
  /** 'regulation': the number stands in the text. 'policy': the text is silent and the Centre sets it. */
  source: 'regulation' | 'policy'
  unit: 'workingDays' | 'days' | 'months'
  /** Counted back from the start: ninety days before the filing runs out. */
  backwards?: true
  values: readonly { from: Day; count: number }[]
}

const start = '2022-09-16'

export const timeLimits = {
  supervisionRecord: {
    name: '提交督导情况记录表',
    clause: 'a17',
    source: 'regulation',
    unit: 'workingDays',
    values: [{ from: start, count: 2 }],
  },
  measureDefence: {
    name: '处理决定前的陈述和申辩',
    clause: 'a25',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 10 }],
  },
  opinionDefence: {
    name: '对初步督导意见提出申辩意见',
    clause: 'a15.2.3',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 5 }],
  },
  rectification: {
    name: '完善或整改',
    clause: 'a15.1.4',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 15 }],
  },
  rectificationMost: {
    name: '完善或整改（含延期）最长',
    clause: 'a15.1.4',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 30 }],
  },
  rectificationAgain: {
    name: '退回后重新报送整改情况',
    clause: 'a15.1.4',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 5 }],
  },
  rectificationExtension: {
    name: '答复整改延期申请',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 2 }],
  },
  rectificationReview: {
    name: '审核整改情况',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 5 }],
  },
  complaintTriage: {
    name: '投诉举报初审分流',
    clause: 'a14.6',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 2 }],
  },
  dispatchAnswer: {
    name: '答复委派',
    clause: 'a11',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 1 }],
  },
  planLead: {
    name: '评价计划提前报送',
    source: 'policy',
    unit: 'workingDays',
    backwards: true,
    values: [{ from: start, count: 7 }],
  },
  documentStep: {
    name: '公文核稿、签发、送达',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 2 }],
  },
  publicNotice: {
    name: '公告送达',
    source: 'policy',
    unit: 'days',
    values: [{ from: start, count: 30 }],
  },
  recordReview: {
    name: '审核督导情况记录表',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 3 }],
  },
  dutyAnswer: {
    name: '评价机构答复督导员的询问、资料要求和建议',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 2 }],
  },
  proposalAnswer: {
    name: '委派机构答复奖惩建议',
    clause: 'a7.7',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 10 }],
  },
  internalReminder: {
    name: '场次前提醒安排内督员',
    clause: 'a16',
    source: 'policy',
    unit: 'days',
    backwards: true,
    values: [{ from: start, count: 7 }],
  },
  immediateReport: {
    name: '处理立即报告的事项',
    source: 'policy',
    unit: 'workingDays',
    values: [{ from: start, count: 1 }],
  },
  employerLookBack: {
    name: '离开原单位后仍须回避的期间',
    clause: 'a13',
    source: 'policy',
    unit: 'months',
    values: [{ from: start, count: 36 }],
  },
  filingRenewalNotice: {
    name: '备案到期前提醒续期',
    source: 'policy',
    unit: 'days',
    backwards: true,
    values: [{ from: start, count: 90 }],
  },
  filingTerm: { name: '备案有效期', source: 'policy', unit: 'months', values: [{ from: start, count: 36 }] },
  cardValid: { name: '证卡有效期', source: 'policy', unit: 'months', values: [{ from: start, count: 36 }] },
} as const satisfies Record<string, TimeLimit>

export type TimeLimitName = keyof typeof timeLimits

/** Time limits that rest on a clause, for its page and for refusals. */
export function limitsUnder(clause: ClauseId): TimeLimit[] {
  return Object.values(timeLimits as Record<string, TimeLimit>).filter((limit) => limit.clause === clause)
}

export function countOf(limit: TimeLimit, start: Day): number {
  const inForce = limit.values.filter((value) => value.from <= start).at(-1)
  if (!inForce) throw new RangeError(`no value of ${limit.name} in force on ${start}`)
  return inForce.count
}

/** '2个工作日', '90日', '36个月'; backwards with 前. */
export function lengthOf(limit: TimeLimit, start: Day): string {
  const unit = { workingDays: '个工作日', days: '日', months: '个月' }[limit.unit]
  return `${limit.backwards ? '前' : ''}${countOf(limit, start)}${unit}`
}

/** The last day on which the duty is still met. The starting day is not counted. */
export function dueOn(limit: TimeLimit, start: Day, calendar: Calendar): Day {
  const count = countOf(limit, start) * (limit.backwards ? -1 : 1)
  if (limit.unit === 'days') return addDays(start, count)
  if (limit.unit === 'months') return addMonths(start, count)
  let day = start
  for (let left = Math.abs(count); left > 0; ) {
    day = limit.backwards ? addDays(day, -1) : calendar.dayAfter(day)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** The last day of a term that includes its first day: three years from 2025-10-01 end on 2028-09-30. */
export function lastDayOfTerm(limit: TimeLimit, first: Day): Day {
  if (limit.unit !== 'months') throw new RangeError(`${limit.name} is not a term`)
  return addDays(addMonths(first, countOf(limit, first)), -1)
}
