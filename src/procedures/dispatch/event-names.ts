/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  PoolSealed: '封存抽取名单',
  DrawResolved: '抽取',
  SupervisorAsked: '通知抽中的外督员',
  SupervisorPassedBy: '顺延下一名',
  DispatchAccepted: '外督员接受委派',
  SupervisorSkipped: '由下一名承接',
  SkipProposed: '提出回避',
  RankingExhausted: '抽取名单已用尽',
  LetterDrafted: '拟制委派函',
  LetterFollowed: '委派函办理进度',
  DispatchMoved: '随场次变更时间',
  SupervisorAskedAgain: '请外督员重新确认时间',
  DispatchDisclosed: '委派已公开',
  DispatchWithdrawn: '撤回委派',
}
