/**
 * Why a card holder is not in the pool of a draw: a closed list. A ground rests on a clause of the regulation, or on a
 * numbered rule of the Centre that says it is one; there is no third kind, and no ground is a weight.
 */
import type { Day } from '../../../law/calendar/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { countOf, timeLimits } from '../../../law/time-limits.ts'

export const exclusionCodes = {
  X01: '证卡无效',
  X02: '暂停委派',
  X03: '与被督导机构有利害关系',
  X04: '兼任同场次工作',
  X05: '同时段已有任务',
  X06: '事先报备不能参加',
  X07: '近期任务已达上限',
} as const
export type ExclusionCode = keyof typeof exclusionCodes

type GroundRow = {
  code: ExclusionCode
  name: string
  /** `null`: the regulation is silent, and the Centre's own rule says so on its face. */
  clause: ClauseId | null
}

export const grounds = {
  'card-not-yet-valid': { code: 'X01', name: '证卡尚未生效', clause: 'a10' },
  'card-expired': { code: 'X01', name: '证卡在活动结束前到期', clause: 'a10' },
  'card-revoked': { code: 'X01', name: '证卡已取消，不得再从事质量督导', clause: 'a26' },
  suspended: { code: 'X02', name: '正在暂停质量督导任务委派', clause: 'a26' },
  employed: { code: 'X03', name: '在被督导机构任职', clause: 'a13' },
  'formerly-employed': { code: 'X03', name: '曾在被督导机构任职，离开未满规定期限', clause: 'a13' },
  interest: { code: 'X03', name: '申报了与被督导机构的亲属、利益等关系', clause: 'a13' },
  'former-interest': { code: 'X03', name: '申报的利害关系消除未满规定期限', clause: 'a13' },
  examiner: { code: 'X04', name: '担任同场次考评工作', clause: 'a13' },
  'internal-supervisor': { code: 'X04', name: '担任同场次内督员', clause: 'a13' },
  busy: { code: 'X05', name: '同一时段已受委派', clause: null },
  leave: { code: 'X06', name: '活动通知督导员之前已报备不能参加', clause: null },
  workload: { code: 'X07', name: '近期任务数已达上限', clause: null },
} as const satisfies Record<string, GroundRow>
export type Ground = keyof typeof grounds

/** Shown wherever the number of a rule of the Centre is shown. */
export const policyLabel = '由省评价中心规定，规程未作规定'

export type PoolPolicy = {
  /** a13 names no period: how long a former post or interest still counts. Zero: only what stands at the time. */
  recusal: { rule: string; employmentMonths: number; interestMonths: number }
  busy: { rule: string; inForce: boolean }
  leave: { rule: string; inForce: boolean }
  /** `cap` tasks within `days` days before the activity are enough. */
  workload: { rule: string; inForce: boolean; cap: number; days: number }
}

/** The Centre has not numbered its rules yet; the text stands where the number will. */
const unnumbered = '内部规则编号待定'

/** What holds on the day of a draw until the Centre sets something else. A declared interest counts as long as a post. */
export function policyOn(day: Day): PoolPolicy {
  const months = countOf(timeLimits.employerLookBack, day)
  return {
    recusal: { rule: unnumbered, employmentMonths: months, interestMonths: months },
    busy: { rule: unnumbered, inForce: true },
    leave: { rule: unnumbered, inForce: true },
    workload: { rule: unnumbered, inForce: false, cap: 6, days: 30 },
  }
}

/** Thrown for a policy that could not be shown to whom it excludes. */
export function checkPolicy({ recusal, busy, leave, workload }: PoolPolicy): void {
  for (const { rule } of [recusal, busy, leave, workload])
    if (rule.trim() === '') throw new RangeError('a ground without a clause needs the number of a rule')
  const numbers = [recusal.employmentMonths, recusal.interestMonths, workload.cap, workload.days]
  if (!numbers.every((each) => Number.isSafeInteger(each) && each >= 0))
    throw new RangeError('months, caps and days are whole numbers, not below zero')
}
